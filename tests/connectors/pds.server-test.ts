import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBlueskyConnector } from '#app/features/channels/connectors/bluesky/client.server.ts';
import type { Cursor } from '#app/features/channels/connectors/connector.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { startPds } from '../servers/pds.ts';
import { patientOutside } from './patient-outside.ts';

let pds: Awaited<ReturnType<typeof startPds>>;
const outside = patientOutside();
const at = (minutesAgo: number) => systemClock.now().subtract({ minutes: minutesAgo }).toString();

beforeAll(async () => {
  pds = await startPds();
});
afterAll(() => pds?.stop());

function visitor(handle: string) {
  let cursor: Cursor | null = null;
  return async () => {
    const connector = createBlueskyConnector({ api: pds.url, plc: pds.plc });
    const channel = { address: `https://bsky.app/profile/${handle}`, handle, remoteId: null };
    const result = await connector.collect({ channel, cursor, outside, now: systemClock.now() });
    if (result.ok) cursor = JSON.parse(JSON.stringify(result.cursor)) as Cursor;
    return result;
  };
}

describe('a real Bluesky server', () => {
  test('is collected: new, edited, deleted, passed on, nothing twice', async () => {
    const office = await pds.createAccount('dinkes');
    const leader = await pds.createAccount('pemkot');
    const visit = visitor('dinkes.test');
    expect(await visit()).toMatchObject({ ok: true, items: [], gone: [] });

    const first = await pds.createPost(office, 'Pekan imunisasi dibuka hari ini #WanasariSehat', at(5));
    expect(await visit()).toMatchObject({
      ok: true,
      items: [
        {
          remoteId: first.uri,
          text: 'Pekan imunisasi dibuka hari ini #WanasariSehat',
          hashtags: ['wanasarisehat'],
          kind: 'original',
        },
      ],
    });
    expect(await visit()).toMatchObject({ ok: true, items: [], gone: [] });

    const word = await pds.createPost(leader, 'Wali Kota membuka pekan imunisasi', at(10));
    await pds.repost(office, word, at(1));
    expect(await visit()).toMatchObject({
      items: [
        { kind: 'share', text: 'Wali Kota membuka pekan imunisasi', shareOf: { handle: 'pemkot.test' } },
      ],
    });

    await pds.updatePost(office, first.uri, 'Pekan imunisasi dibuka sampai Jumat', at(5));
    expect(await visit()).toMatchObject({
      items: [{ remoteId: first.uri, text: 'Pekan imunisasi dibuka sampai Jumat' }],
      gone: [],
    });

    await pds.deletePost(office, first.uri);
    expect(await visit()).toMatchObject({ items: [], gone: [first.uri] });
    expect(await visit()).toMatchObject({ items: [], gone: [] });
  });

  test("says in plain class that a handle is nobody's", async () => {
    expect(await visitor('tidak-ada.test')()).toMatchObject({
      ok: false,
      failure: { class: 'gone', reason: 'not-found' },
    });
  });
});
