import { expect, test } from 'vitest';
import { folderName } from './folder-name.ts';

test.each([
  ['Kec. Sukamulya', 'Kec. Sukamulya'],
  ['..', 'unit'],
  ['../../etc', 'etc'],
  ['/tmp', 'tmp'],
  ['C:\\Dinkes', 'C  Dinkes'],
  ['', 'unit'],
])('%j becomes the folder %j', (unit, folder) => {
  expect(folderName(unit)).toBe(folder);
});
