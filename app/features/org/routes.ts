import { route } from '@react-router/dev/routes';
import type { FeatureRoutes } from '#app/platform/request/feature-routes.ts';

const page = (path: string, file: string) => route(path, `features/org/ui/${file}`);

export const orgRoutes: FeatureRoutes = {
  console: [
    page('kerja/unit', 'units.page.tsx'),
    page('kerja/unit/baru', 'unit-new.page.tsx'),
    page('kerja/unit/:id', 'unit.page.tsx'),
    page('kerja/unit/:id/ubah', 'unit-edit.page.tsx'),
    page('kerja/unit/:id/tutup', 'unit-close.page.tsx'),
    page('kerja/unit/:id/undang', 'invite.page.tsx'),
    page('kerja/unit/:id/serah-terima', 'hand-over.page.tsx'),
    page('kerja/impor', 'import.page.tsx'),
    page('kerja/orang', 'people.page.tsx'),
    page('kerja/orang/baru', 'person-new.page.tsx'),
    page('kerja/orang/undang', 'invite-many.page.tsx'),
    page('kerja/orang/pemulihan', 'recoveries.page.tsx'),
    page('kerja/orang/:id', 'person.page.tsx'),
    page('kerja/orang/:id/ubah', 'person-edit.page.tsx'),
    page('kerja/profil', 'profile.page.tsx'),
    page('kerja/profil/keamanan', 'security.page.tsx'),
    page('kerja/profil/pemberitahuan', 'preferences.page.tsx'),
    page('kerja/pemberitahuan', 'notices.page.tsx'),
    page('kerja/hari-libur', 'holidays.page.tsx'),
    page('kerja/pengaturan', 'settings.page.tsx'),
    page('kerja/pengaturan/nomor-surat', 'numbering.page.tsx'),
    page('kerja/pengaturan/hapus-contoh', 'erase-sample.page.tsx'),
  ],
  signIn: [
    page('masuk', 'sign-in.page.tsx'),
    page('masuk/kode', 'second-factor.page.tsx'),
    page('undangan/:token', 'accept-invitation.page.tsx'),
    page('pulih', 'ask-recovery.page.tsx'),
    page('pulih/:token', 'new-password.page.tsx'),
  ],
  setup: [
    page('pasang', 'setup-government.page.tsx'),
    page('pasang/unit', 'setup-units.page.tsx'),
    page('pasang/akun', 'setup-accounts.page.tsx'),
    page('pasang/undangan', 'setup-invitations.page.tsx'),
  ],
  bare: [
    page('keluar', 'sign-out.ts'),
    page('auth/callback/pemerintah', 'sso-callback.ts'),
    page('masuk/sso', 'sso-start.ts'),
    page('masuk/kunci-sandi', 'passkey-sign-in.ts'),
    page('kerja/profil/kunci-sandi', 'passkey-register.ts'),
    page('kerja/pindah-pemerintah', 'switch-government.ts'),
    page('kerja/impor/templat/:name', 'import-template.ts'),
    page('kerja/unit/unduh/:name', 'units-export.ts'),
    page('kerja/orang/unduh/:name', 'people-export.ts'),
  ],
};
