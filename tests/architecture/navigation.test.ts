import { expect, test } from 'vitest';
import { navigationFor } from '#app/shell/navigation.ts';
import { ACCESS, type RoleName } from '../journeys/access/table.ts';

const ROLES = [
  ['coordinator', 'Koordinator'],
  ['prokopim', 'Prokopim'],
  ['officer', 'Admin medsos'],
  ['head', 'Kepala unit'],
  ['reviewer', 'Pemeriksa'],
  ['leader', 'Pimpinan'],
  ['operator', 'Pengelola sistem'],
] as const;

const opens = (path: string, name: RoleName) => {
  const reads = ACCESS[path]?.reads;
  return reads === 'public' || reads === 'signed-in' || reads?.includes(name);
};

test.each(ROLES)('%s finds no page in the menu that is closed to them', (role, name) => {
  const found = navigationFor([role]).groups.flatMap(({ items }) => items.map(({ href }) => href));
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((path) => !opens(path, name))).toEqual([]);
});
