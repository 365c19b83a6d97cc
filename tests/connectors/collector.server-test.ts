import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveChannel } from '#app/features/channels/actions/decide.server.ts';
import { proposeChannel } from '#app/features/channels/actions/propose.server.ts';
import { type Connectors, connectorsFor } from '#app/features/channels/connectors/index.server.ts';
import { leaseChannels } from '#app/features/channels/index.server.ts';
import { channels } from '#app/features/channels/module.ts';
import { collectChannel } from '#app/features/monitoring/collecting/collect-channel.server.ts';
import { monitoring } from '#app/features/monitoring/module.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { startPds } from '../servers/pds.ts';
import { startWordPress } from '../servers/wordpress.ts';
import { patientOutside } from './patient-outside.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice({
    modules: [channels, monitoring, notifyModule],
    at: systemClock.now().toString(),
    outside: patientOutside(),
  });
});
afterAll(async () => {
  await office?.close();
});

async function register(pasted: string): Promise<string> {
  const call = { platform: office.platform, actor: office.actors.head };
  const proposed = await proposeChannel(call, { unitId: office.units.dinkes, pasted });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.error));
  await approveChannel(call, { channelId: proposed.value.channelId });
  return proposed.value.channelId;
}

/** One visit, as the worker makes it; posts that are kept afterwards, oldest first. */
async function visit(channelId: string, connectors?: Connectors) {
  office.clock.set(systemClock.now().toString());
  const now = office.clock.now().toString();
  await office.write((tx) => leaseChannels(tx, [channelId], now));
  const done = await collectChannel(
    office.platform,
    { tenantId: office.tenantId, channelId, leasedAt: now },
    connectors,
  );
  expect(done?.result).toMatchObject({ ok: true });
  return office.write((tx) =>
    tx
      .selectFrom('monitoring_post')
      .select(['remote_id', 'title', 'text', 'grade', 'gone_at', 'edited_at'])
      .where('channel_id', '=', channelId)
      .orderBy('title')
      .orderBy('id')
      .execute(),
  );
}

describe('a real WordPress', () => {
  let site: Awaited<ReturnType<typeof startWordPress>>;
  beforeAll(async () => {
    site = await startWordPress();
  });
  afterAll(() => site?.stop());

  test('is found by its address alone; new, edited, deleted, never twice', async () => {
    const id = await register(`${site.url}/`);
    expect(await visit(id)).toEqual([]);
    const first = await site.createPost({ title: 'Posyandu Melati', content: '<p>Posyandu hari ini.</p>' });
    const second = await site.createPost({ title: 'Kerja bakti', content: '<p>Membersihkan sungai.</p>' });
    expect((await visit(id)).map((post) => [post.title, post.grade])).toEqual([
      ['Kerja bakti', 'A'],
      ['Posyandu Melati', 'A'],
    ]);
    expect(await visit(id)).toHaveLength(2);
    await site.updatePost(first, { content: '<p>Posyandu pindah ke balai RW.</p>' });
    await site.deletePost(second);
    const after = await visit(id);
    expect(after).toHaveLength(2);
    expect(after.find((post) => post.remote_id === first)).toMatchObject({
      text: 'Posyandu pindah ke balai RW.',
      gone_at: null,
    });
    expect(after.find((post) => post.remote_id === second)?.gone_at).not.toBeNull();
    expect(await visit(id)).toHaveLength(2);
    const channel = await office.write((tx) =>
      tx.selectFrom('channels_channel').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(channel).toMatchObject({ connector: 'wordpress', failure: null, collecting_since: null });
  });
});

describe('a real Bluesky server', () => {
  let pds: Awaited<ReturnType<typeof startPds>>;
  beforeAll(async () => {
    pds = await startPds();
  });
  afterAll(() => pds?.stop());

  test('is collected: new, edited, deleted, never twice', async () => {
    const services = connectorsFor({ bluesky: { api: pds.url, plc: pds.plc } });
    const see = (channelId: string) => visit(channelId, services);
    const account = await pds.createAccount('dinkes');
    const id = await register('https://bsky.app/profile/dinkes.test');
    const at = systemClock.now().subtract({ minutes: 5 }).toString();
    const post = await pds.createPost(account, 'Pekan imunisasi dibuka', at);
    expect((await see(id)).map(({ text }) => text)).toEqual(['Pekan imunisasi dibuka']);
    expect(await see(id)).toHaveLength(1);
    await pds.updatePost(account, post.uri, 'Pekan imunisasi sampai Jumat', at);
    expect(await see(id)).toMatchObject([{ text: 'Pekan imunisasi sampai Jumat', gone_at: null }]);
    await pds.deletePost(account, post.uri);
    expect((await see(id))[0]?.gone_at).not.toBeNull();
    const channel = await office.write((tx) =>
      tx.selectFrom('channels_channel').select('remote_id').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(channel.remote_id).toBe(account.did);
  });
});
