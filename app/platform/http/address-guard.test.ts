import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { checkUrl, hostOf, isPublicAddress, mayConnect } from './address-guard.ts';

/** Where a URL's host, written as an address in any form, would really connect to. */
function reaches(host: string): string | null {
  const checked = checkUrl(`http://${host}/`, []);
  return 'url' in checked ? hostOf(checked.url) : null;
}

describe("addresses that are nobody's public host", () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '239.1.1.1',
    '240.0.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.9',
    '192.88.99.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::1',
    '2002:7f00:1::1',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    '::127.0.0.1',
    'fd00:ec2::254',
    '5f00::1',
    'x',
    '',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    '8.8.8.8',
    '103.10.20.30',
    '172.32.0.1',
    '100.128.0.1',
    '::ffff:8.8.8.8',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('the operator names a host and its network', () => {
  const allow = [{ host: 'dinkes.wanasari.go.id', cidr: '10.20.0.0/16' }];

  test('that host reaches that network and nothing else', () => {
    expect(mayConnect('dinkes.wanasari.go.id', '10.20.3.4', allow)).toBe(true);
    expect(mayConnect('DINKES.wanasari.go.id', '::ffff:10.20.3.4', allow)).toBe(true);
    expect(mayConnect('dinkes.wanasari.go.id', '10.21.3.4', allow)).toBe(false);
    expect(mayConnect('dinkes.wanasari.go.id', '169.254.169.254', allow)).toBe(false);
    expect(mayConnect('lain.wanasari.go.id', '10.20.3.4', allow)).toBe(false);
  });

  test('a faulty network in the settings opens nothing', () => {
    expect(
      mayConnect('a.id', '10.0.0.1', [
        { host: 'a.id', cidr: '10.0.0.0' },
        { host: 'a.id', cidr: 'semua' },
      ]),
    ).toBe(false);
  });
});

describe('a private address in disguise is still private', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const privateIp = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  );
  const number = ([a, b, c, d]: readonly number[]) => ((a! << 24) | (b! << 16) | (c! << 8) | d!) >>> 0;
  const hex = (value: number) => value.toString(16);
  const forms: ((ip: readonly number[]) => string)[] = [
    (ip) => ip.join('.'),
    (ip) => String(number(ip)),
    (ip) => `0x${hex(number(ip))}`,
    (ip) => `0${number(ip).toString(8)}`,
    (ip) => ip.map((part) => `0x${hex(part)}`).join('.'),
    (ip) => ip.map((part) => `0${part.toString(8)}`).join('.'),
    ([a, b, c, d]) => `${a}.${b}.${(c! << 8) | d!}`,
    ([a, b, c, d]) => `${a}.${((b! << 16) | (c! << 8) | d!) >>> 0}`,
    (ip) => `${ip.join('.')}.`,
    (ip) => ip.join('。'),
    (ip) =>
      [...ip.join('.')]
        .map((char) => (/\d/.test(char) ? String.fromCodePoint(char.codePointAt(0)! - 0x30 + 0xff10) : char))
        .join(''),
    (ip) => encodeURIComponent(ip.join('.')).replaceAll('1', '%31'),
    (ip) => `[::ffff:${ip.join('.')}]`,
    (ip) => `[::ffff:${hex((ip[0]! << 8) | ip[1]!)}:${hex((ip[2]! << 8) | ip[3]!)}]`,
    (ip) => `[0:0:0:0:0:ffff:${ip.join('.')}]`,
    (ip) => `[64:ff9b::${ip.join('.')}]`,
    (ip) => `[::${ip.join('.')}]`,
    (ip) => `[2002:${hex((ip[0]! << 8) | ip[1]!)}:${hex((ip[2]! << 8) | ip[3]!)}::1]`,
  ];

  test('decimal, octal, hexadecimal, shortened, full-width, percent-encoded and IPv6 forms', () => {
    fc.assert(
      fc.property(privateIp, fc.constantFrom(...forms), (ip, form) => {
        const host = reaches(form(ip));
        if (host !== null) expect([form(ip), host, isPublicAddress(host)]).toEqual([form(ip), host, false]);
      }),
      { numRuns: 2000 },
    );
  });

  test('any text as host is judged without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        checkUrl(text, []);
        checkUrl(`http://${text}/`, []);
        isPublicAddress(text);
      }),
    );
  });
});

describe('addresses that are not even tried', () => {
  test.each([
    ['ftp://contoh.go.id/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://contoh.go.id/', 'scheme'],
    ['http://user:pw@contoh.go.id/', 'credentials'],
    ['http://contoh.go.id@127.0.0.1/', 'credentials'],
    ['http://contoh.go.id:22/', 'port'],
    ['http://contoh.go.id:8080/', 'port'],
    ['bukan alamat', 'syntax'],
    ['http://', 'syntax'],
  ])('%s', (url, why) => {
    expect(checkUrl(url, [])).toEqual({ error: { type: 'bad-url', why } });
  });

  test('an allowed host may use its own port', () => {
    expect(
      checkUrl('http://web.contoh.go.id:8080/', [{ host: 'web.contoh.go.id', cidr: '10.0.0.0/8' }]),
    ).toHaveProperty('url');
  });
});
