import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector, Cursor } from '#app/features/channels/connectors/connector.ts';
import { feedConnector } from '#app/features/channels/connectors/feed/client.server.ts';
import { wordpressConnector } from '#app/features/channels/connectors/wordpress/client.server.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { startWordPress } from '../servers/wordpress.ts';
import { patientOutside } from './patient-outside.ts';

let site: Awaited<ReturnType<typeof startWordPress>>;
const outside = patientOutside();

beforeAll(async () => {
  site = await startWordPress();
});
afterAll(() => site?.stop());

function visitor(connector: Connector) {
  let cursor: Cursor | null = null;
  return async () => {
    const channel = { address: `${site.url}/`, handle: null, remoteId: null };
    const result = await connector.collect({ channel, cursor, outside, now: systemClock.now() });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    cursor = JSON.parse(JSON.stringify(result.cursor)) as Cursor;
    return { titles: result.items.map(({ title }) => title), items: result.items, gone: result.gone ?? [] };
  };
}

describe('a real WordPress', () => {
  test('is collected through its REST door and its feed: new, edited, deleted, nothing twice', async () => {
    const byRest = visitor(wordpressConnector);
    const byFeed = visitor(feedConnector);
    expect((await byRest()).items).toEqual([]);

    const before = systemClock.now();
    const first = await site.createPost({
      title: 'Wali Kota membuka Pekan &#8220;Imunisasi&#8221;',
      content:
        '<p>Pekan imunisasi di Puskesmas Muarabening. #WanasariSehat</p><p><a href="/jadwal">Jadwal</a></p>',
    });
    const second = await site.createPost({
      title: 'Kerja bakti Jumat',
      content: '<p>Warga membersihkan sungai.</p>',
    });

    const collected = await byRest();
    expect(collected.titles.toSorted()).toEqual(['Kerja bakti Jumat', 'Wali Kota membuka Pekan “Imunisasi”']);
    const imunisasi = collected.items.find(({ remoteId }) => remoteId === first);
    expect(imunisasi).toMatchObject({
      kind: 'original',
      hashtags: ['wanasarisehat'],
      links: [`${site.url}/jadwal`],
      text: 'Pekan imunisasi di Puskesmas Muarabening. #WanasariSehat\nJadwal',
    });
    // WordPress counts in seconds.
    const published = Date.parse(imunisasi?.publishedAt ?? '');
    expect(published).toBeGreaterThan(before.epochMilliseconds - 1_000);
    expect(published).toBeLessThanOrEqual(systemClock.now().epochMilliseconds);
    expect((await byRest()).items).toEqual([]);

    expect((await byFeed()).titles).toHaveLength(2);
    expect((await byFeed()).items).toEqual([]);

    await site.updatePost(second, { content: '<p>Warga membersihkan sungai dan selokan.</p>' });
    expect(await byRest()).toMatchObject({
      items: [{ remoteId: second, text: 'Warga membersihkan sungai dan selokan.' }],
      gone: [],
    });
    expect((await byFeed()).titles).toEqual(['Kerja bakti Jumat']);

    await site.deletePost(second);
    expect(await byRest()).toMatchObject({ items: [], gone: [second] });
    expect(await byRest()).toMatchObject({ items: [], gone: [] });
  });
});
