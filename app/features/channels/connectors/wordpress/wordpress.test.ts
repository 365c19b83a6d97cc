import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { createOutside } from '#app/platform/http/outside.server.ts';
import type { Cursor } from '../connector.ts';
import { startFakeWordpress } from './fake.ts';
import { itemOf } from './mapping.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');
const outside = createOutside({
  clock: { now: () => NOW },
  allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
  userAgent: 'Simpul/uji',
  minGapMs: 0,
});
let fake: Awaited<ReturnType<typeof startFakeWordpress>>;
beforeAll(async () => {
  fake = await startFakeWordpress();
});
afterAll(() => fake.host.stop());

test('a site of several pages: all at first, then an edit and a deletion far from the newest are still noticed', async () => {
  fake.seed(180);
  const visit = async (cursor: Cursor | null) => {
    const result = await fake.connector.collect({ channel: fake.channel, cursor, outside, now: NOW });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result;
  };
  const first = await visit(null);
  expect(new Set(first.items.map(({ remoteId }) => remoteId)).size).toBe(180);
  fake.edit('100', 'Isi yang diperbaiki');
  fake.remove('60');
  const second = await visit(first.cursor);
  expect(second.items.map(({ remoteId, text }) => [remoteId, text])).toEqual([
    ['100', 'Isi yang diperbaiki'],
  ]);
  expect(second.gone).toEqual(['60']);
  const third = await visit(second.cursor);
  expect([third.items, third.gone]).toEqual([[], []]);
});

test('a featured image comes with its description; a post bent by a plugin is left out', () => {
  const post = {
    id: 1,
    date_gmt: '0000-00-00T00:00:00',
    date: '2026-11-02T08:00:00',
    link: '/a',
    slug: 'a',
    title: { rendered: 'A &#8211; B' },
    content: { rendered: '' },
    excerpt: { rendered: '<p>Ringkas</p>' },
    _embedded: { 'wp:featuredmedia': [{ source_url: '/f.jpg', alt_text: 'Foto bersama' }] },
  };
  expect(itemOf(post, 'https://dinkes.wanasari.go.id/', NOW)).toMatchObject({
    title: 'A – B',
    text: 'Ringkas',
    publishedAt: '2026-11-02T01:00:00Z',
    images: [{ address: 'https://dinkes.wanasari.go.id/f.jpg', alt: 'Foto bersama' }],
  });
  expect(itemOf({ id: 'x' }, 'https://dinkes.wanasari.go.id/', NOW)).toBeNull();
});
