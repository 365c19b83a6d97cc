import { expect, test } from 'vitest';
import type { Checksums, Manifest } from './manifest.ts';
import { agrees } from './unpack.server.ts';

const manifest = { tables: [{ name: 'public.event', columns: ['seq'] }] } as unknown as Manifest;
const table = { rows: 84, bytes: 24_113, sha256: 'd520' };
const files = { count: 7, bytes: 1_410_896, sha256: '883f' };
const read: Checksums = { tables: { 'public.event': table }, files };

const found = (told: Partial<typeof table>, ofFiles: Partial<typeof files> = {}) =>
  agrees(manifest, {
    read,
    checksums: { tables: { 'public.event': { ...table, ...told } }, files: { ...files, ...ofFiles } },
    secret: null,
  });

test('what was read agrees by its bytes, whatever count of rows the archive tells', () => {
  expect(found({})).toBe(true);
  expect(found({ rows: 0 })).toBe(true);
});

test.each([
  ['other bytes', found({ sha256: 'd521' })],
  ['fewer bytes', found({ bytes: 24_112 })],
  ['another file', found({}, { sha256: '8840' })],
  ['fewer files', found({}, { count: 6 })],
  [
    'a table that is told but was not there',
    agrees(manifest, { read: { ...read, tables: {} }, checksums: read, secret: null }),
  ],
  ['no fingerprints at all', agrees(manifest, { read, checksums: null, secret: null })],
])('%s: it does not', (_, agreed) => {
  expect(agreed).toBe(false);
});
