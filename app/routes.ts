import { layout, type RouteConfig, route } from '@react-router/dev/routes';

/**
 * Every page, by the world it lives in. A feature adds its `routes.ts` by one spread line:
 * console pages hydrate inside the frame, public pages carry no script.
 */
export default [
  layout('shell/console.layout.tsx', [route('kerja/lainnya', 'shell/more.page.tsx')]),
  layout('shell/sign-in.layout.tsx', []),
  layout('shell/setup.layout.tsx', []),
  layout('shell/portal.layout.tsx', [route('*', 'shell/not-found.page.tsx')]),
] satisfies RouteConfig;
