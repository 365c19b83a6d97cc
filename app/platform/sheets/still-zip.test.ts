import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { stillZip } from './still-zip.ts';

const zip = (mtime: string) =>
  zipSync({ 'a.txt': strToU8('satu'), 'folder/b.txt': strToU8('dua'.repeat(500)) }, { mtime });

test('two archives that differ by their times alone are the same, and open as before', () => {
  const [first, second] = [stillZip(zip('2026-11-30T10:00:00')), stillZip(zip('2031-01-02T03:04:06'))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const { 'a.txt': a, 'folder/b.txt': b } = unzipSync(first);
  expect(strFromU8(a!)).toBe('satu');
  expect(strFromU8(b!)).toBe('dua'.repeat(500));
});

test('what is no ZIP is not touched', () => {
  expect(() => stillZip(strToU8('PK but not an archive, by far too short or not'))).toThrow();
});
