/** Roles of the sample's sign-ins, by their Indonesian names. */
export const ROLE_NAMES = [
  'Koordinator',
  'Prokopim',
  'Admin medsos',
  'Kepala unit',
  'Pemeriksa',
  'Pimpinan',
  'Pengelola sistem',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Who may read a page: everybody, whoever is signed in, or these roles. */
export type Audience = 'public' | 'signed-in' | readonly RoleName[];

/** How to find the ids of a path's parameters in one government: SQL that returns one row with a column for each. */
export type Access = { readonly reads: Audience; readonly ids?: string; readonly query?: string };

/** Every address of the program by its pattern. A route that stands not here fails the test. */
export const ACCESS: Record<string, Access> = {
  '/kerja/lainnya': { reads: 'signed-in' },
  '/masuk': { reads: 'public' },
  '/masuk/kode': { reads: 'public' },
};

/** Addresses that only redirect or take posts: they are asked in tests of their own. */
export const DOORS: readonly string[] = ['/keluar', '/auth/callback/pemerintah', '/masuk/sso', '/*'];
