import { index, route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/portal/ui/${file}`);

export const portalRoutes: FeatureRoutes = {
  portal: [
    index('features/portal/ui/home.page.tsx'),
    page('cari', 'search.page.tsx'),
    page('kabar', 'posts.page.tsx'),
    page('kabar/:id', 'post.page.tsx'),
    page('rilis', 'releases.page.tsx'),
    page('rilis/:id', 'release.page.tsx'),
    page('unit', 'units.page.tsx'),
    page('unit/:slug', 'unit.page.tsx'),
    page('agenda', 'agenda.page.tsx'),
    page('agenda/:id', 'activity.page.tsx'),
    page('cek-akun', 'check-account.page.tsx'),
    page('tentang', 'about.page.tsx'),
    page('liga', 'league.page.tsx'),
    page('liga/:season', 'league-season.page.tsx'),
    page('liga/:season/cara', 'league-method.page.tsx'),
    page('liga/:season/keputusan', 'league-decisions.page.tsx'),
    page('liga/:season/unit/:slug', 'league-unit.page.tsx'),
    route('cek-dokumen', 'features/portal/ui/check-document.page.tsx', { id: 'portal-check-document' }),
    route('cek-dokumen/:code', 'features/portal/ui/check-document.page.tsx', {
      id: 'portal-check-document-code',
    }),
  ],
  bare: [
    route('kabar.rss', 'features/portal/ui/post-feed.ts', { id: 'portal-news-rss' }),
    route('kabar.atom', 'features/portal/ui/post-feed.ts', { id: 'portal-news-atom' }),
    route('unit/:slug/kabar.rss', 'features/portal/ui/post-feed.ts', { id: 'portal-unit-rss' }),
    route('unit/:slug/kabar.atom', 'features/portal/ui/post-feed.ts', { id: 'portal-unit-atom' }),
    route('rilis.rss', 'features/portal/ui/release-feed.ts', { id: 'portal-release-rss' }),
    route('rilis.atom', 'features/portal/ui/release-feed.ts', { id: 'portal-release-atom' }),
    route('rilis.json', 'features/portal/ui/release-feed.ts', { id: 'portal-release-json' }),
    page('rilis/:id/gambar/:number', 'release-picture.ts'),
    page('agenda.ics', 'agenda-calendar.ts'),
    page('agenda.atom', 'agenda-feed.ts'),
    page('sitemap.xml', 'sitemap.ts'),
    page('robots.txt', 'robots.ts'),
    page('liga/:season.csv', 'league-csv.ts'),
    page('liga/:season.json', 'league-json.ts'),
    route('liga/:season/berkas', 'features/portal/ui/league-file.ts', { id: 'portal-league-seal' }),
    route('liga/:season/undian', 'features/portal/ui/league-file.ts', { id: 'portal-league-lot' }),
  ],
};
