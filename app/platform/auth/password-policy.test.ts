import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { passwordFaultSentence } from './copy.id.ts';
import { PASSWORD_MIN, passwordFault } from './password-policy.ts';

const common = new Set(dictionary['passwords-common']);
const personal = ['Dewi Lestari', 'dewi.lestari@wanasari.go.id', '81234567890', 'Kota Wanasari'];
const fault = (password: string) => passwordFault(password, common, personal)?.type ?? null;

describe('what is refused', () => {
  test.each([
    ['rahasia1', 'too-short'],
    ['a'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaa', 'monotonous'],
    ['abababababab', 'monotonous'],
    ['qwertyuiop', 'monotonous'],
    ['9876543210', 'monotonous'],
    ['password123', 'common'],
    ['P@ssw0rd2026!', 'common'],
    ['1q2w3e4r5t', 'common'],
    ['diskominfo2026', 'common'],
    ['Admin.Humas.123', 'common'],
    ['wanasari2026!', 'personal'],
    ['dewi12345678', 'personal'],
    ['DewiLestari99', 'personal'],
  ])('%s: %s', (password, type) => {
    expect(fault(password)).toBe(type);
  });
});

test.each([
  'kucing makan ikan asin',
  'Pohon-Jati-Tua-Roboh',
  'x7#kQ!mz2$Lp',
  'sepeda biru di wanasari',
  'hujan 4 kali senin',
])('%s is taken', (password) => {
  expect(fault(password)).toBeNull();
});

test('no password shorter than ten letters is ever taken, and judging never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
      const found = passwordFault(password, common, personal);
      if ([...password].length < PASSWORD_MIN) expect(found?.type).toBe('too-short');
      if (found) expect(passwordFaultSentence(found)).toMatch(/^[A-Z].*\.$/);
    }),
  );
});
