import { describe, expect, test } from 'vitest';
import { redirectWith, takeFlash } from './flash.server.ts';
import { openFlash, sealFlash } from './flash-seal.server.ts';

const key = Buffer.from('a key that only tests know');
const ME = '0198c0de-0000-7000-8000-000000000001';
const OTHER = '0198c0de-0000-7000-8000-000000000002';

function sealed(personId = ME): string {
  const { headers } = redirectWith('/kerja', {
    text: 'Peran berakhir.',
    undo: { label: 'Batalkan', action: '/kerja/orang', fields: { id: '1' } },
  });
  headers.append('Set-Cookie', 'simpul.session_token=a.b; Path=/');
  sealFlash(headers, key, personId);
  expect(headers.getSetCookie()).toHaveLength(2);
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
const seen = (cookie: string, personId = ME) =>
  takeFlash(new Request('http://x/kerja', { headers: { cookie: openFlash(cookie, key, personId) } })).flash;

describe('a message for the next page', () => {
  test('arrives as it was left, beside the other cookies', () => {
    const cookie = sealed();
    expect(seen(cookie)).toMatchObject({ text: 'Peran berakhir.', undo: { action: '/kerja/orang' } });
    expect(openFlash(cookie, key, ME)).toContain('simpul.session_token=a.b');
  });

  test('that somebody else wrote is none', () => {
    const forged = Buffer.from(
      JSON.stringify({
        id: 'x',
        text: 'Ada tugas',
        undo: { label: 'Buka', action: '/kerja/orang', fields: {} },
      }),
    ).toString('base64url');
    expect(seen(`simpul_kabar=${forged}`)).toBeUndefined();
    expect(seen(`simpul_kabar=${forged}.${'A'.repeat(43)}`)).toBeUndefined();
    const [, seal] = /\.([\w-]{43})/.exec(sealed())!;
    expect(seen(`simpul_kabar=${forged}.${seal}`)).toBeUndefined();
    expect(seen(`simpul_kabar=${forged}; ${sealed()}`)).toMatchObject({ text: 'Peran berakhir.' });
  });

  test('of a colleague is none', () => {
    expect(seen(sealed(OTHER))).toBeUndefined();
  });

  test('that is forgotten stays forgotten', () => {
    const headers = new Headers({ 'Set-Cookie': 'simpul_kabar=; Path=/kerja; Max-Age=0' });
    sealFlash(headers, key, ME);
    expect(headers.getSetCookie()).toEqual(['simpul_kabar=; Path=/kerja; Max-Age=0']);
  });
});
