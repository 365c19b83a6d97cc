import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import { agendaRoutes } from './features/agenda/routes.ts';
import { auditRoutes } from './features/audit/routes.ts';
import { channelsRoutes } from './features/channels/routes.ts';
import { clippingsRoutes } from './features/clippings/routes.ts';
import { contentRoutes } from './features/content/routes.ts';
import { leagueRoutes } from './features/league/routes.ts';
import { reportingRoutes } from './features/monitoring/reporting/routes.ts';
import { monitoringRoutes } from './features/monitoring/routes.ts';
import { orgRoutes } from './features/org/routes.ts';
import { portalRoutes } from './features/portal/routes.ts';
import { reportsRoutes } from './features/reports/routes.ts';
import { trainingRoutes } from './features/training/routes.ts';
import type { FeatureRoutes } from './platform/request/feature-routes.ts';

/** One line a feature. */
const features: readonly FeatureRoutes[] = [
  orgRoutes,
  auditRoutes,
  agendaRoutes,
  channelsRoutes,
  contentRoutes,
  monitoringRoutes,
  reportingRoutes,
  trainingRoutes,
  clippingsRoutes,
  leagueRoutes,
  reportsRoutes,
  portalRoutes,
];

const of = (world: keyof FeatureRoutes) => features.flatMap((feature) => feature[world] ?? []);

/** Every page, by the world it lives in: console pages hydrate inside the frame, public pages carry no script. */
export default [
  layout('shell/console.layout.tsx', [
    ...of('console'),
    layout('shell/writing.layout.tsx', of('writing')),
    route('kerja', 'shell/home.page.tsx'),
    route('kerja/lainnya', 'shell/more.page.tsx'),
    route('kerja/kotak-keluar', 'shell/outbox.page.tsx'),
    route('kerja/*', 'shell/console-not-found.page.tsx'),
  ]),
  layout('shell/sign-in.layout.tsx', of('signIn')),
  layout('shell/setup.layout.tsx', of('setup')),
  layout('shell/portal.layout.tsx', [...of('portal'), route('*', 'shell/not-found.page.tsx')]),
  ...of('bare'),
] satisfies RouteConfig;
