import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { deviceWords } from './device-words.ts';
import { normalizeEmail, normalizePhone, readIdentifier } from './identifier.ts';
import { networkPrefix } from './network-prefix.ts';

test.each([
  '081234567890',
  '0812-3456-7890',
  '+62 812 3456 7890',
  '62 812-3456-7890',
  '+62 (0) 812 3456 7890',
  '(0812) 3456.7890',
  '812 3456 7890',
  '+62812\u20113456\u20117890',
])('the phone number %s is one and the same', (text) => {
  expect(normalizePhone(text)).toBe('+6281234567890');
});

test.each(['', '0217654321', '+65 8123 4567', '08123', 'dua belas', '0812345678901234', '+628 12; drop'])(
  '%j is no mobile number of Indonesia',
  (text) => {
    expect(normalizePhone(text)).toBeNull();
  },
);

test('any way of writing a mobile number is read the same', () => {
  const digits = fc.stringMatching(/^8\d{8,11}$/);
  const noise = fc.constantFrom('', ' ', '-', '.');
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom('0', '62', '+62', '', '+62 0'),
      fc.array(noise),
      (number, prefix, gaps) => {
        const written = prefix + [...number].map((digit, i) => digit + (gaps[i] ?? '')).join('');
        expect(normalizePhone(written)).toBe(`+62${number}`);
      },
    ),
  );
});

test('an e-mail address is read without regard to case and surrounding blanks', () => {
  expect(readIdentifier('  Dewi.Lestari@Wanasari.GO.ID ')).toEqual({
    kind: 'email',
    value: 'dewi.lestari@wanasari.go.id',
  });
  expect(normalizeEmail('dewi@wanasari')).toBeNull();
  expect(normalizeEmail('dewi@@wanasari.go.id')).toBeNull();
  expect(normalizeEmail(`${'a'.repeat(300)}@wanasari.go.id`)).toBeNull();
});

test('reading what was typed never fails and is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = readIdentifier(text);
      if (once) expect(readIdentifier(once.value)).toEqual(once);
    }),
  );
});

test.each([
  ['203.0.113.77', '203.0.113.0'],
  ['::ffff:203.0.113.77', '203.0.113.0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
  ['fe80::1%eth0', 'fe80::'],
  ['bukan alamat', '0.0.0.0'],
  ['', '0.0.0.0'],
])('the network of %s is %s', (ip, network) => {
  expect(networkPrefix(ip)).toBe(network);
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'Chrome di Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari di iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox di Windows'],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    'Samsung Internet di Android',
  ],
  ['curl/8.5', 'Perangkat tidak dikenal'],
  [null, 'Perangkat tidak dikenal'],
])('the browser %s is shown as "%s"', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

test('an address with a control character is none, so it never reaches the database', () => {
  for (const sign of ['\0', '\u0001', '\u007f'])
    expect(normalizeEmail(`a${sign}b@wanasari.example`)).toBeNull();
  expect(normalizeEmail('a.b+c@wanasari.example')).toBe('a.b+c@wanasari.example');
});
