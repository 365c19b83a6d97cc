import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOver } from '#app/features/org/actions/hand-over.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { approveChannel, closeChannel, rejectChannel } from './actions/decide.server.ts';
import { editFake, noteFake } from './actions/fakes.server.ts';
import { importChannels } from './actions/import.server.ts';
import { collectNow, editCustody, followMove, markAmplifiable } from './actions/keep.server.ts';
import { proposeChannel } from './actions/propose.server.ts';
import { confirmProof, recordProof } from './actions/record-proof.server.ts';
import { warnOfStaleProofs } from './actions/warn-stale.server.ts';
import { channels } from './module.ts';
import { readCollector } from './queries/collector.server.ts';
import { readChannel } from './queries/detail.server.ts';
import { listChannels } from './queries/list.server.ts';
import { lookUpAccount } from './queries/look-up.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [channels, notifyModule] });
});
afterAll(() => office.close());

const by = (actor: PersonActor) => ({ platform: office.platform, actor });
const moment = () => ({ now: office.clock.now().toString(), zone: 'Asia/Jakarta' });
const read = <T>(run: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, run);
const detail = (id: string, actor = office.actors.coordinator) =>
  read((db) => readChannel(db, actor, id, moment()));

async function propose(pasted: string, actor = office.actors.officer, unitId = office.units.dinkes) {
  const result = await proposeChannel(by(actor), { unitId, pasted });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.channelId;
}

async function approved(pasted: string) {
  const id = await propose(pasted);
  const result = await approveChannel(by(office.actors.head), { channelId: id });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return id;
}

describe('putting an account forward', () => {
  test('a pasted profile becomes network and handle, and the head is asked', async () => {
    const id = await propose('ikuti kami https://www.instagram.com/Dinkes.Wanasari/?igsh=abc ya');
    expect(await detail(id)).toMatchObject({
      network: 'instagram',
      name: '@dinkes.wanasari',
      address: 'https://www.instagram.com/dinkes.wanasari/',
      state: 'proposed',
      standing: 'unclaimed',
      unit: 'Dinkes',
    });
    const notices = await read((db) =>
      db
        .selectFrom('notify_notice')
        .select(['person_id', 'title'])
        .where('href', '=', `/kerja/akun/${id}`)
        .execute(),
    );
    expect(notices).toEqual([
      { person_id: office.actors.head.personId, title: 'Satu akun menunggu persetujuan Anda' },
    ]);
  });

  test('a post gives its account; a short link and a post without a name are refused with what to do', async () => {
    const id = await propose('https://www.tiktok.com/@dinkes.wanasari/video/7301234567890123456');
    expect(await detail(id)).toMatchObject({
      network: 'tiktok',
      name: '@dinkes.wanasari',
      address: 'https://www.tiktok.com/@dinkes.wanasari',
    });
    const refusedAs = async (pasted: string) => {
      const result = await proposeChannel(by(office.actors.officer), {
        unitId: office.units.dinkes,
        pasted,
      });
      return result.ok ? 'ok' : result.error.type;
    };
    expect(await refusedAs('https://bit.ly/dinkes-wanasari')).toBe('short-link');
    expect(await refusedAs('https://www.instagram.com/p/C1a2b3c4d5e/')).toBe('post-without-account');
    expect(await refusedAs('selamat pagi bapak ibu')).toBe('not-an-address');
    expect(await refusedAs('')).toBe('invalid');
  });

  test('the same account again, however it is written, tells whose it is; also when two ask at once', async () => {
    await propose('facebook.com/dinkeswanasari');
    const again = await proposeChannel(by(office.actors.coordinator), {
      unitId: office.units.dpupr,
      pasted: 'https://m.facebook.com/DinkesWanasari?mibextid=xyz',
    });
    expect(again).toMatchObject({ ok: false, error: { type: 'account-taken', unitName: 'Dinkes' } });
    const both = await Promise.all(
      [1, 2].map(() =>
        proposeChannel(by(office.actors.coordinator), {
          unitId: office.units.dpupr,
          pasted: 'https://t.me/dpupr_wanasari',
        }),
      ),
    );
    expect(both.map((result) => (result.ok ? 'ok' : result.error.type)).toSorted()).toEqual([
      'account-taken',
      'ok',
    ]);
  });

  test('only the own unit or the desk puts forward, and another government sees nothing of it', async () => {
    const unitId = office.units.dinkes;
    const stranger = await proposeChannel(by(office.actors.otherOfficer), {
      unitId,
      pasted: '@x_dinkes di x',
    });
    expect(stranger).toMatchObject({ ok: false, error: { type: 'forbidden' } });
    const neighbour = await office.neighbour();
    const foreign = await proposeChannel(by(neighbour.actors.coordinator), {
      unitId,
      pasted: 'x.com/dinkes',
    });
    expect(foreign).toMatchObject({ ok: false, error: { type: 'not-found' } });
    const id = await propose('https://www.youtube.com/@dinkeswanasari');
    for (const act of [approveChannel, rejectChannel, collectNow])
      expect(await act(by(neighbour.actors.coordinator), { channelId: id, reason: 'bukan' })).toMatchObject({
        ok: false,
        error: { type: 'not-found' },
      });
    const seen = await readTenant(office.platform.db, neighbour.tenantId, (db) =>
      listChannels(db, neighbour.actors.coordinator, {}, moment()),
    );
    expect(seen.all).toBe(0);
  });
});

describe('the head decides', () => {
  test('approves once; collecting starts where the network can be read', async () => {
    const id = await propose('https://dinkes.wanasari.go.id');
    expect(await approveChannel(by(office.actors.officer), { channelId: id })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await approveChannel(by(office.actors.head), { channelId: id })).toMatchObject({ ok: true });
    expect(await approveChannel(by(office.actors.head), { channelId: id })).toMatchObject({
      error: { type: 'not-waiting' },
    });
    expect(await detail(id)).toMatchObject({
      standing: 'claimed',
      health: { key: 'waiting', reads: expect.stringContaining('situs web') },
    });
  });

  test('who approves what he put forward himself is told apart in the trail and on the page', async () => {
    const own = await propose('https://t.me/dinkes_kepala', office.actors.head);
    const other = await propose('https://t.me/dinkes_petugas');
    for (const channelId of [own, other]) await approveChannel(by(office.actors.head), { channelId });
    const trail = await read((db) =>
      db
        .selectFrom('event')
        .select(['subject_id', 'data'])
        .where('name', '=', 'channels.approved')
        .where('subject_id', 'in', [own, other])
        .execute(),
    );
    const bySelf = (id: string) => trail.find((one) => one.subject_id === id)?.data;
    expect(bySelf(own)).toMatchObject({ bySelf: true });
    expect(bySelf(other)).toMatchObject({ bySelf: false });
    expect(await detail(own)).toMatchObject({ decidedBySelf: true });
    expect(await detail(other)).toMatchObject({ decidedBySelf: false });
  });

  test('rejects with a reason, and the account may be put forward again', async () => {
    const id = await propose('https://www.threads.com/@dinkes.wanasari');
    expect(await rejectChannel(by(office.actors.head), { channelId: id, reason: ' ' })).toMatchObject({
      error: { type: 'invalid', faults: [{ path: 'reason', message: 'Isi alasannya.' }] },
    });
    await rejectChannel(by(office.actors.head), { channelId: id, reason: 'Akun pribadi' });
    expect(await detail(id)).toMatchObject({ state: 'rejected', rejectedReason: 'Akun pribadi' });
    await propose('https://www.threads.com/@dinkes.wanasari');
  });

  test('closes: nothing more is collected and it is no longer official', async () => {
    const id = await approved('https://bsky.app/profile/dinkes.wanasari.go.id');
    await recordProof(by(office.actors.officer), {
      channelId: id,
      method: 'dns-txt',
      holds: true,
      detail: 'x',
      evidenceAddress: null,
    });
    expect((await detail(id))?.standing).toBe('official');
    expect(
      await closeChannel(by(office.actors.head), { channelId: id, closedOn: '2026-11-20' }),
    ).toMatchObject({
      error: { type: 'in-the-future' },
    });
    await closeChannel(by(office.actors.head), { channelId: id, closedOn: '2026-11-18' });
    expect(await detail(id)).toMatchObject({ standing: 'closed', closed: '18 November 2026' });
    expect(await collectNow(by(office.actors.coordinator), { channelId: id })).toMatchObject({
      error: { type: 'not-collectable' },
    });
  });
});

describe('proofs', () => {
  test('a person who did not put the account forward says he has seen the code; for readable networks nobody may', async () => {
    const id = await approved('https://www.instagram.com/puskesmas.wanasari/');
    expect(await confirmProof(by(office.actors.officer), { channelId: id, seen: 'on' })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await confirmProof(by(office.actors.head), { channelId: id })).toMatchObject({
      error: { type: 'invalid' },
    });
    expect(await confirmProof(by(office.actors.head), { channelId: id, seen: 'on' })).toMatchObject({
      ok: true,
    });
    expect(await detail(id)).toMatchObject({
      standing: 'official',
      history: [{ method: 'bio-code', holds: true, who: 'Laras Andini' }],
    });
    const site = await approved('https://puskesmas.wanasari.go.id');
    expect(await confirmProof(by(office.actors.head), { channelId: site, seen: 'on' })).toMatchObject({
      error: { type: 'readable-by-machine' },
    });
  });

  test('go stale by themselves; head and holder are told once before and once after', async () => {
    const id = await approved('https://x.com/dinkes_wanasari');
    await editCustody(by(office.actors.head), { channelId: id, holderId: office.actors.officer.personId });
    await confirmProof(by(office.actors.head), { channelId: id, seen: 'on' });
    const told = async () =>
      (
        await read((db) =>
          db
            .selectFrom('notify_notice')
            .select('kind')
            .where('href', '=', `/kerja/akun/${id}`)
            .where('kind', 'like', 'channels.proof%')
            .execute(),
        )
      ).map((row) => row.kind);
    const warn = () =>
      warnOfStaleProofs(
        { platform: office.platform, actor: { kind: 'system', tenantId: office.tenantId, job: 'uji' } },
        {},
      );
    await warn();
    expect(await told()).toEqual([]);
    office.clock.advance({ hours: 170 * 24 });
    await warn();
    await warn();
    expect(await told()).toEqual(['channels.proof-stale-soon', 'channels.proof-stale-soon']);
    expect((await detail(id))?.standing).toBe('official');
    office.clock.advance({ hours: 11 * 24 });
    await warn();
    await warn();
    expect((await told()).filter((kind) => kind === 'channels.proof-stale')).toHaveLength(2);
    expect((await detail(id))?.standing).toBe('stale');
  });
});

describe('keeping an account', () => {
  test('custody is written down, shown to unit and desk only, and goes with a handover', async () => {
    const id = await approved('https://www.instagram.com/labkesda.wanasari/');
    const wrong = await editCustody(by(office.actors.officer), {
      channelId: id,
      holderId: office.actors.otherOfficer.personId,
    });
    expect(wrong).toMatchObject({ error: { type: 'holder-not-in-unit' } });
    await editCustody(by(office.actors.officer), {
      channelId: id,
      holderId: office.actors.officer.personId,
      recoveryOfficial: 'ya',
      secondFactor: 'tidak',
      checkedOn: '2026-11-19',
    });
    expect((await detail(id, office.actors.officer))?.custody).toMatchObject({
      holder: 'Bagas Prakoso',
      recoveryOfficial: true,
      secondFactor: false,
    });
    expect((await detail(id, office.actors.otherOfficer))?.custody).toBeNull();
    const moved = await handOver(by(office.actors.coordinator), {
      unitId: office.units.dinkes,
      fromPersonId: office.actors.officer.personId,
      toPersonId: office.actors.otherOfficer.personId,
      on: '2026-11-19',
    });
    expect(moved).toMatchObject({ ok: true, value: { moved: { custody: 2 } } });
    expect((await detail(id))?.custody).toMatchObject({ holder: 'Intan Melati', checkedOn: null });
  });

  test('only the desk says whose posts are to be shared', async () => {
    const id = await approved('https://www.instagram.com/promkes.wanasari/');
    expect(await markAmplifiable(by(office.actors.head), { channelId: id, amplifiable: 'ya' })).toMatchObject(
      { error: { type: 'forbidden' } },
    );
    await markAmplifiable(by(office.actors.coordinator), { channelId: id, amplifiable: 'ya' });
    expect((await detail(id))?.amplifiable).toBe(true);
  });

  test('a new name is followed: proofs spoke for the old one and are stale at once', async () => {
    const id = await approved('https://bsky.app/profile/lama.bsky.social');
    await recordProof(by(office.actors.head), {
      channelId: id,
      method: 'bio-code',
      holds: true,
      detail: 'x',
      evidenceAddress: null,
    });
    expect(await followMove(by(office.actors.head), { channelId: id })).toMatchObject({
      error: { type: 'nothing-moved' },
    });
    await office.write((tx) =>
      tx
        .updateTable('channels_channel')
        .set({ moved_to: 'https://bsky.app/profile/baru.bsky.social' })
        .where('id', '=', id)
        .execute(),
    );
    expect((await detail(id, office.actors.head))?.abilities.followMove).toBe(true);
    await followMove(by(office.actors.head), { channelId: id });
    expect(await detail(id)).toMatchObject({ name: 'baru.bsky.social', standing: 'stale', movedTo: null });
  });

  test('is sent to the collector at once, but not twice', async () => {
    const id = await approved('https://bsky.app/profile/gizi.bsky.social');
    expect(await collectNow(by(office.actors.head), { channelId: id })).toMatchObject({ ok: true });
    expect(office.jobs.sent.at(-1)).toMatchObject({
      name: 'monitoring.collect-channel',
      payload: { channelId: id },
    });
    expect(await collectNow(by(office.actors.head), { channelId: id })).toMatchObject({
      error: { type: 'collecting-already' },
    });
    office.clock.advance({ minutes: 11 });
    expect(await collectNow(by(office.actors.head), { channelId: id })).toMatchObject({ ok: true });
    const view = await read((db) => readCollector(db, office.actors.coordinator, moment(), 'all'));
    expect(view.rows.find((row) => row.id === id)?.health.key).toBe('visiting');
  });
});

describe('known fakes', () => {
  test('are noted once, never an account of ours, and warn who pastes them', async () => {
    const note = (pasted: string) =>
      noteFake(by(office.actors.coordinator), {
        pasted,
        note: 'Meminta nomor rekening.',
        seenOn: '2026-11-18',
        imitatesUnitId: office.units.dinkes,
      });
    const noted = await note('https://www.facebook.com/bantuan.dinkes.wanasari');
    expect(noted).toMatchObject({ ok: true });
    expect(await note('fb.com/bantuan.dinkes.wanasari')).toMatchObject({ error: { type: 'fake-known' } });
    await approved('https://www.facebook.com/asli.dinkes');
    expect(await note('facebook.com/asli.dinkes')).toMatchObject({ error: { type: 'is-official' } });
    expect(
      await proposeChannel(by(office.actors.head), {
        unitId: office.units.dinkes,
        pasted: 'facebook.com/bantuan.dinkes.wanasari',
      }),
    ).toMatchObject({ error: { type: 'known-fake' } });
    if (!noted.ok) return;
    const { fakeId } = noted.value;
    expect(await editFake(by(office.actors.head), { fakeId, reportState: 'reported' })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await editFake(by(office.actors.coordinator), { fakeId, reportState: 'reported' })).toMatchObject({
      ok: true,
    });
    const look = (pasted: string) => read((db) => lookUpAccount(db, pasted, moment().now));
    expect(await look('m.facebook.com/bantuan.dinkes.wanasari')).toMatchObject({ found: 'fake', fakeId });
    expect(await look('facebook.com/asli.dinkes')).toMatchObject({
      found: 'registered',
      standing: 'claimed',
    });
    expect(await look('facebook.com/entah.siapa')).toMatchObject({ found: 'unknown' });
  });
});

describe('import', () => {
  test('all or nothing', async () => {
    const unitId = office.units.dpupr;
    const rows = [
      { unitId, pasted: 'instagram.com/dpupr.wanasari', label: null },
      { unitId, pasted: 'https://t.me/dpupr_wanasari', label: null },
    ];
    expect(await importChannels(by(office.actors.coordinator), { rows })).toMatchObject({
      error: { type: 'rows-refused', rows: 1 },
    });
    const look = await read((db) => lookUpAccount(db, 'instagram.com/dpupr.wanasari', moment().now));
    expect(look.found).toBe('unknown');
    expect(await importChannels(by(office.actors.head), { rows })).toMatchObject({
      error: { type: 'forbidden' },
    });
    expect(await importChannels(by(office.actors.coordinator), { rows: rows.slice(0, 1) })).toMatchObject({
      ok: true,
      value: { count: 1 },
    });
  });
});
