import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptHere } from './kept-form.ts';

const PATH = '/kerja/pelatihan/a/b/evaluasi';
const keep = (given: object) =>
  vi.stubGlobal('sessionStorage', {
    getItem: () => JSON.stringify({ by: 'maya', path: PATH, at: Date.now(), fields: [['a', 'b']], ...given }),
  });

beforeEach(() => vi.stubGlobal('window', { location: { pathname: PATH, search: '' } }));
afterEach(() => vi.unstubAllGlobals());

test('what was typed comes back to the person who typed it, and to nobody else at the device', () => {
  keep({});
  expect(keptHere('maya')).toMatchObject({ fields: [['a', 'b']] });
  expect(keptHere(null)).not.toBeNull();
  expect(keptHere('bagas')).toBeNull();
});

test('not on another page, not after an hour, and not from before a person was kept with it', () => {
  keep({ path: '/kerja' });
  expect(keptHere('maya')).toBeNull();
  keep({ at: Date.now() - 3_600_001 });
  expect(keptHere('maya')).toBeNull();
  keep({ by: undefined });
  expect(keptHere('maya')).toBeNull();
});
