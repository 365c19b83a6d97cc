import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/org/ui/${file}`);

export const orgRoutes: FeatureRoutes = {
  signIn: [page('masuk', 'sign-in.page.tsx'), page('masuk/kode', 'second-factor.page.tsx')],
  bare: [
    page('keluar', 'sign-out.ts'),
    page('auth/callback/pemerintah', 'sso-callback.ts'),
    page('masuk/sso', 'sso-start.ts'),
  ],
};
