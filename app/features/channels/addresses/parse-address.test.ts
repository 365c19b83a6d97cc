import { describe, expect, test } from 'vitest';
import { growthOverTen } from '#app/testing/growth.ts';
import * as fc from '#app/testing/properties.ts';
import cases from './address-cases.json' with { type: 'json' };
import { parseAddress } from './parse-address.ts';
import { type AddressKind, NETWORKS, type Network } from './parsed.ts';

/** Pasted line, then what it must become: network, kind, handle, id, canonical address. */
type AddressCase = readonly [
  string,
  Network | null,
  AddressKind,
  string | null,
  string | null,
  string | null,
];
const ADDRESS_CASES = cases as unknown as readonly AddressCase[];

describe('a pasted line becomes network, handle and canonical address', () => {
  test.each(ADDRESS_CASES)('%s', (line, network, kind, handle, id, address) => {
    const { network: n, kind: k, handle: h, id: i, address: a } = parseAddress(line);
    expect({ network: n, kind: k, handle: h, id: i, address: a }).toEqual({
      network,
      kind,
      handle,
      id,
      address,
    });
  });

  test('reading the canonical address again gives the same answer', () => {
    for (const [line] of ADDRESS_CASES) {
      const first = parseAddress(line);
      if (first.address !== null) expect([line, parseAddress(first.address)]).toEqual([line, first]);
    }
  });

  test('what stands around an address does not change it', () => {
    const around = ['Akun resmi kami: ', '👉 ', '"', '- ', '2) ', '(', 'Silakan dicek ya kak '];
    const after = ['', ' 👍', '.', ', terima kasih', ' (resmi)', ')', '"', '\n', '!!!', ' 🙏🙏'];
    const addresses = ADDRESS_CASES.flatMap(([line, , , , , address]) =>
      address === line && /^https/.test(line) ? [line] : [],
    );
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) {
      for (const [at, before] of around.entries()) {
        const line = `${before}${address}${after[at % after.length]}`;
        expect([line, parseAddress(line).address]).toEqual([line, address]);
      }
    }
  });
});

describe('hosts that only look like a network', () => {
  const tricks = [
    'https://instagram.com.evil.id/dinkes',
    'https://instagram.com@evil.com/dinkes',
    'https://www.instagram.com:pw@evil.com/dinkes',
    'https://instagram-com.evil.id/dinkes',
    'https://lnstagram.com/dinkes',
    'https://instаgram.com/dinkes',
    'https://xn--instgram-46g.com/dinkes',
    'https://evil.com/https://instagram.com/dinkes',
    'https://evil.com/?u=instagram.com/dinkes',
    'https://evil.com/#@instagram.com/dinkes',
    'https://evilinstagram.com/dinkes',
    'https://instagram.co/dinkes',
    'instagram.com.evil.id/dinkes',
  ];
  test.each(tricks)('%s is not that network', (line) => {
    expect(['website', null]).toContain(parseAddress(line).network);
  });

  test('credentials never stay in an address', () => {
    expect(parseAddress('https://user:pw@dinkes.wanasari.go.id/').address).toBe(
      'https://dinkes.wanasari.go.id/',
    );
  });
});

describe('any line at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(...ADDRESS_CASES.map(([line]) => line)),
    fc.constantFrom(
      'IG:',
      'fb',
      '@',
      'https://',
      'www.',
      't.me/',
      'wa.me/',
      '/',
      '?',
      '%',
      '%E0%A4%A',
      '..',
      '👍',
      '\u200b',
      '\u202e',
      ':',
      '(',
      ')',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.webUrl(),
    fc.emailAddress(),
    fc.domain(),
  );
  const line = fc
    .array(piece, { maxLength: 5 })
    .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));

  test.each([
    'IG: n',
    'IG: n&a@a.aa',
    'IG: reels',
    'https://instagram.com/p/',
    'X: home',
    'FB: groups',
    'Telegram: joinchat',
  ])('%j names a folder of its network, not an account', (text) => {
    expect(parseAddress(text)).toMatchObject({ handle: null, address: null, kind: 'unknown' });
  });

  test('is read without throwing, into a known network, and canonically', () => {
    fc.assert(
      fc.property(line, (text) => {
        const parsed = parseAddress(text);
        if (parsed.network !== null) expect(NETWORKS).toContain(parsed.network);
        if (parsed.kind === 'account') expect(parsed.handle ?? parsed.id).not.toBeNull();
        if (parsed.kind === 'post') expect(parsed.postId).toBe(parsed.id);
        if (parsed.address !== null) {
          expect(parsed.address).toMatch(/^(?:https?:\/\/|tel:)/);
          expect(parseAddress(parsed.address)).toEqual(parsed);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['a.', '0 ', '@a', 'ig : ', 'a-', 'https://', '(('])(
    '%j again and again is read in linear time',
    (piece) => {
      expect(
        growthOverTen((length) => parseAddress(piece.repeat(length / piece.length)), 2_000),
      ).toBeLessThan(50);
    },
  );
});
