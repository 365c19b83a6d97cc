import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { createSha256, sha256Of } from './sha256.ts';

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('is what everybody else calls SHA-256, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (pieces) => {
      const hash = createSha256();
      for (const piece of pieces) hash.update(piece);
      expect(hash.hex()).toBe(theirs(Buffer.concat(pieces)));
    }),
  );
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000_003])('of %i bytes', (length) => {
  const bytes = new Uint8Array(length).fill(0xa5);
  expect(sha256Of(bytes)).toBe(theirs(bytes));
});
