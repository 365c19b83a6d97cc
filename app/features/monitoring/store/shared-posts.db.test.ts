import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { decide, undoDecisions } from '../actions/decide.server.ts';
import { coverageBoard } from '../queries/board.server.ts';
import { postView } from '../queries/post.server.ts';
import { readBoardFilters } from '../rules/board-filters.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import { aChannel, anActivity, aTask } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { takePosts } from './take-posts.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const now = () => office.clock.now().toString();
const take = (...items: IncomingPost[]) =>
  office.write((tx) =>
    takePosts(
      {
        tx,
        now: now(),
        actor: { kind: 'system', tenantId: office.tenantId, job: 'test' },
        emit: async () => '',
      },
      items,
    ),
  );
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
const postOf = (id: string | null) =>
  read((db) =>
    db
      .selectFrom('monitoring_post')
      .selectAll()
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow(),
  );
const coordinator = () => ({ platform: office.platform, actor: office.actors.coordinator });
const WORDS =
  'Dinas Kesehatan dan Dinas PUPR memeriksa kualitas air sumur warga Kampung Rambutan bersama kader lingkungan pada Selasa pagi';

describe('kiriman kolaborasi', () => {
  it('yang tampil di akun dua unit dihitung untuk keduanya, berapa kali pun dibaca, dan bukan salinan', async () => {
    const [one, two] = [
      await aChannel(office, office.units.dinkes),
      await aChannel(office, office.units.dpupr),
    ];
    const activity = await anActivity(office, { title: 'Periksa air', hashtags: ['AirBersihRambutan'] });
    for (const unitId of [office.units.dinkes, office.units.dpupr])
      await aTask(office, { activityId: activity, unitId });
    const address = 'https://www.instagram.com/p/KOLABAIR/';
    const text = `${WORDS} #AirBersihRambutan`;
    const of = (channelId: string, unitId: string) =>
      aPost(unitId, { channelId, remoteId: `media-${channelId}`, address, text, grade: 'A' });
    const first = await take(of(one, office.units.dinkes));
    const second = await take(of(two, office.units.dpupr));
    expect([first.added.length, second.added.length]).toEqual([1, 1]);
    for (const [channelId, unitId] of [
      [two, office.units.dpupr],
      [one, office.units.dinkes],
    ] as const)
      expect(await take(of(channelId, unitId))).toMatchObject({ added: [], edited: [], unchanged: 1 });
    expect(await postOf(second.ids[0]!)).toMatchObject({ kind: 'original', unit_id: office.units.dpupr });
    const board = await read((db) =>
      coverageBoard(
        db,
        office.actors.coordinator,
        readBoardFilters(new URLSearchParams('minggu=2026-11-16'), '2026-11-19'),
        now(),
      ),
    );
    const column = board.columns.findIndex(({ subject }) => subject.id === activity);
    for (const unitId of [office.units.dinkes, office.units.dpupr])
      expect(board.rows.find((row) => row.unit.id === unitId)?.cells[column]).toMatchObject({
        state: 'tercakup',
        grade: 'A',
      });
    const view = await read((db) => postView(db, office.actors.coordinator, first.ids[0]!));
    expect(view?.post.shared).toEqual([{ id: second.ids[0], unit: 'DPUPR' }]);
  });

  it('dalam satu panggilan pun menjadi dua, dan akun kedua dari unit yang sama tidak menambah', async () => {
    const [one, two, more] = [
      await aChannel(office, office.units.dinkes),
      await aChannel(office, office.units.dpupr),
      await aChannel(office, office.units.dpupr),
    ];
    const address = 'https://www.instagram.com/p/KOLABDUA/';
    const taken = await take(
      aPost(office.units.dinkes, { channelId: one, remoteId: 'm1', address, text: 'Bersama' }),
      aPost(office.units.dpupr, { channelId: two, remoteId: 'm2', address, text: 'Bersama' }),
    );
    expect(taken.added).toHaveLength(2);
    const again = await take(
      aPost(office.units.dpupr, { channelId: more, remoteId: 'm3', address, text: 'Bersama' }),
    );
    expect(again).toMatchObject({ added: [], unchanged: 1, ids: [taken.ids[1]] });
  });

  it('satu keputusan berlaku untuk semua akunnya dan diurungkan bersama; keputusan orang lain tidak ditimpa', async () => {
    const channels = [
      await aChannel(office, office.units.dinkes),
      await aChannel(office, office.units.dpupr),
    ] as const;
    const activity = await anActivity(office, { title: 'Lomba Kampung Sehat' });
    const taken = await take(
      ...channels.map((channelId, at) =>
        aPost(at === 0 ? office.units.dinkes : office.units.dpupr, {
          channelId,
          remoteId: `s${at}`,
          address: 'https://www.instagram.com/p/KOLABTIGA/',
          text: 'Foto bersama',
        }),
      ),
    );
    const subject = { type: 'activity' as const, id: activity };
    const statesOf = async () => {
      const rows = await read((db) =>
        db
          .selectFrom('monitoring_match')
          .select(['unit_id', 'state', 'decided_by_kind'])
          .where('subject_id', '=', activity)
          .orderBy('unit_id')
          .execute(),
      );
      return rows.map((row) => row.state);
    };
    const made = await decide(coordinator(), { postId: taken.ids[0], yes: [subject] });
    if (!made.ok) throw new Error(made.error.type);
    expect(made.value.decisionIds).toHaveLength(2);
    expect(await statesOf()).toEqual(['confirmed', 'confirmed']);
    const undone = await undoDecisions(coordinator(), { decisionIds: [made.value.decisionIds[0]] });
    expect(undone).toMatchObject({ ok: true });
    expect(await statesOf()).toEqual([]);
    await decide(coordinator(), { postId: taken.ids[1], no: [subject] });
    const judged = await decide(coordinator(), { postId: taken.ids[0], yes: [subject] });
    expect(judged.ok && judged.value.decisionIds).toHaveLength(1);
    expect((await statesOf()).toSorted()).toEqual(['confirmed', 'rejected']);
  });
});

describe('kiriman yang dibagikan', () => {
  it('bagikan ulang akun lain disimpan sendiri walau asalnya sudah tersimpan, dan menjadi amplifikasi', async () => {
    const desk = await aChannel(office, office.units.diskominfo, { amplifiable: true, handle: 'kota' });
    const own = await aChannel(office, office.units.dinkes);
    const address = 'https://bsky.app/profile/kota/post/1';
    const text =
      'Wali Kota meninjau perbaikan talud Kali Wening dan meminta pekerjaan selesai sebelum musim hujan';
    const source = await take(
      aPost(office.units.diskominfo, { channelId: desk, remoteId: 'at://kota/1', address, text }),
    );
    const share = await take(
      aPost(office.units.dinkes, {
        channelId: own,
        remoteId: 'at://dinkes/repost/1',
        address,
        text,
        shareOf: { handle: 'kota', address },
      }),
    );
    expect(share.added).toHaveLength(1);
    expect(await postOf(share.ids[0]!)).toMatchObject({
      kind: 'amplification',
      unit_id: office.units.dinkes,
    });
    expect(await postOf(source.ids[0]!)).toMatchObject({ kind: 'original' });
  });

  it('situs yang memuat halaman situs unit lain membagikannya; nama kedua situs sendiri tetap miliknya', async () => {
    const site = async (unitId: string, host: string) => {
      const id = await aChannel(office, unitId, { handle: host });
      await office.write((tx) =>
        tx
          .updateTable('channels_channel')
          .set({ network: 'website', address: `https://${host}/`, address_key: `website:${host}` })
          .where('id', '=', id)
          .execute(),
      );
      return id;
    };
    const portal = await site(office.units.diskominfo, 'wanasari.go.id');
    await site(office.units.dinkes, 'dinkes.wanasari.go.id');
    const item = (address: string, remoteId: string) =>
      aPost(office.units.diskominfo, {
        channelId: portal,
        network: 'website',
        remoteId,
        address,
        text: 'Pekan imunisasi dibuka',
      });
    const taken = await take(
      item('https://www.dinkes.wanasari.go.id/berita/pekan-imunisasi', 'p1'),
      item('https://kabar.wanasari.go.id/pekan-imunisasi', 'p2'),
    );
    expect(await postOf(taken.ids[0]!)).toMatchObject({
      kind: 'copied',
      share_of: { handle: 'dinkes.wanasari.go.id' },
    });
    expect(await postOf(taken.ids[1]!)).toMatchObject({ kind: 'original', share_of: null });
    const original = await take(
      aPost(office.units.dinkes, {
        network: 'website',
        remoteId: 'own',
        address: 'https://dinkes.wanasari.go.id/berita/pekan-imunisasi',
        text: 'Pekan imunisasi dibuka',
      }),
    );
    expect(await postOf(original.ids[0]!)).toMatchObject({ kind: 'original', unit_id: office.units.dinkes });
  });
});
