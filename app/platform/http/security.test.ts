import { expect, test } from 'vitest';
import { comesFromOurPages } from './security.server.ts';

const HERE = 'https://simpul.wanasari.example';
const post = (headers: Record<string, string>) =>
  comesFromOurPages(new Request(`${HERE}/s/kode`, { method: 'POST', headers }), HERE);

test.each<[string, Record<string, string>, boolean]>([
  ['our own page, as the browser says', { 'sec-fetch-site': 'same-origin' }, true],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, false],
  ['our own page, by its origin', { origin: HERE }, true],
  ['another site, by its origin', { origin: 'https://lain.example' }, false],
  ['a page that sends no referrer, without a sign-in', { origin: 'null' }, true],
  ['a page that hides where it is, with a sign-in', { origin: 'null', cookie: 'simpul=1' }, false],
  ['a command-line client', {}, true],
  ['a command-line client with a sign-in', { cookie: 'simpul=1' }, false],
])('%s', (_, headers, allowed) => expect(post(headers)).toBe(allowed));
