import { describe, expect, test } from 'vitest';
import type * as calendar from '#app/features/agenda/calendar/readers.ts';
import type * as channels from '#app/features/channels/readers.ts';
import { createApart } from './apart.server.ts';

const NOW = '2026-11-23T03:00:00Z';
const URL_OF = 'https://dinkes.wanasari.example/umpan';
const FEED = `<rss><channel><item><guid>1</guid><title>Posyandu</title></item></channel></rss>`;
const WINDOW = { zone: 'Asia/Jakarta', from: '2026-11-01', to: '2026-12-01' };

const apart = createApart({ milliseconds: 1_500, megabytes: 96 });
const feed = (text: string) =>
  apart<typeof channels.feedItems>('channels.feedItems', { text, url: URL_OF, now: NOW });
const page = (html: string) => apart<typeof channels.page>('channels.page', { html, url: URL_OF, now: NOW });

describe('what strangers sent is read apart', () => {
  test('and comes back as plain JSON', async () => {
    expect(await feed(FEED)).toMatchObject({ ok: true, value: { ok: true, items: [{ remoteId: '1' }] } });
  });

  // Each keeps its parser busy for minutes to days, longer than this test may last: the program goes on after the limit, and so does the
  // next piece.
  test.each([
    ['a feed of opening signs', () => feed(`<rss><channel><item><description>${'<'.repeat(1_000_000)}`)],
    ['a feed of unclosed declarations', () => feed(`<rss><channel>${'<!DOCTYPE '.repeat(300_000)}`)],
    [
      'a calendar of events that never end',
      () =>
        apart<typeof calendar.calendar>('agenda.calendar', {
          text: `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(120_000)}`,
          window: WINDOW,
        }),
    ],
  ])('%s is given up in time', async (_, read) => {
    expect(await read()).toEqual({ ok: false, error: { type: 'not-readable', why: 'time' } });
    expect(await feed(FEED)).toMatchObject({ ok: true });
  });

  test('a page that fills the memory is given up, and the program lives', async () => {
    const given = await page('<p>'.repeat(660_000));
    expect(given).toMatchObject({ ok: false, error: { type: 'not-readable' } });
    expect(await feed(FEED)).toMatchObject({ ok: true });
  });

  test('pieces nested past any stack are a fault or are read, never an exception of the caller', async () => {
    for (const text of [`<rss><channel>${'<div>'.repeat(100_000)}`, `<rss>${'<item><title>'.repeat(50_000)}`])
      expect(typeof (await feed(text)).ok).toBe('boolean');
  });

  test('many at once are read one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => feed(FEED.replace('>1<', `>${n}<`))));
    expect(all.map((one) => one.ok && one.value.ok && one.value.items[0]?.remoteId)).toEqual(
      Array.from({ length: 20 }, (_, n) => String(n)),
    );
  });

  test('a reader that does not exist is a fault', async () => {
    expect(await apart('channels.constructor', {} as never)).toEqual({
      ok: false,
      error: { type: 'not-readable', why: 'fault' },
    });
    expect(await apart('toString.call', {} as never)).toMatchObject({ ok: false });
  });
});
