import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { coverageBoard } from '../queries/board.server.ts';
import { cellEvidence } from '../queries/evidence.server.ts';
import { queueView } from '../queries/queue.server.ts';
import { readBoardFilters } from '../rules/board-filters.ts';
import type { IncomingPost } from '../rules/incoming-post.ts';
import { drawWeek } from '../store/draw-week.server.ts';
import { matchPosts } from '../store/match-posts.server.ts';
import { storePosts } from '../store/store-posts.server.ts';
import { aChannel, anActivity, aTask } from '../testing.server.ts';
import { aPost } from '../testing.ts';
import { decide, undoDecisions } from './decide.server.ts';
import { rematchActivity } from './rematch.server.ts';

let office: Office;
let activity: string;
beforeAll(async () => {
  office = await openOffice();
  activity = await anActivity(office);
});
afterAll(() => office.close());

const now = () => office.clock.now().toString();
const call = (actor: Actor) => ({ platform: office.platform, actor });
const take = (...items: IncomingPost[]) =>
  office.write(async (tx) => {
    const at = { tenantId: office.tenantId, now: now() };
    const stored = await storePosts(tx, at, items);
    await matchPosts(tx, at, [...stored.added, ...stored.edited]);
    return stored;
  });
const read = <T>(query: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, query);
const matchOf = (postId: string, subjectId = activity) =>
  read((db) =>
    db
      .selectFrom('monitoring_match')
      .selectAll()
      .where('post_id', '=', postId)
      .where('subject_id', '=', subjectId)
      .executeTakeFirst(),
  );
const board = (search = '') =>
  read((db) =>
    coverageBoard(
      db,
      office.actors.coordinator,
      readBoardFilters(new URLSearchParams(`minggu=2026-11-16${search}`), '2026-11-19'),
      now(),
    ),
  );

describe('keputusan orang', () => {
  it('“bukan” bertahan setelah kiriman dikumpulkan lagi, disunting dan dicocokkan ulang', async () => {
    const post = aPost(office.units.dinkes, { channelId: await aChannel(office, office.units.dinkes) });
    const [id] = (await take(post)).added;
    expect(await matchOf(id!)).toMatchObject({ state: 'proposed' });
    const made = await decide(call(office.actors.coordinator), {
      postId: id,
      no: [{ type: 'activity', id: activity }],
    });
    expect(made.ok).toBe(true);
    await take({ ...post, text: `${post.text} Diperbarui.` });
    await rematchActivity(office.platform, office.tenantId, activity);
    expect(await matchOf(id!)).toMatchObject({
      state: 'rejected',
      decided_by_kind: 'person',
      decided_by: office.actors.coordinator.personId,
    });
  });

  it('urungan mengembalikan pendapat program, dan riwayatnya tetap ada', async () => {
    const [id] = (
      await take(
        aPost(office.units.dpupr, {
          text: 'Di Lapangan Sukamulya, pangan murah hari ini ramai; warga antre sejak siang.',
        }),
      )
    ).added;
    const made = await decide(call(office.actors.reviewer), {
      postId: id,
      yes: [{ type: 'activity', id: activity }],
      kind: 'copied',
    });
    if (!made.ok) throw new Error(made.error.type);
    expect(await matchOf(id!)).toMatchObject({ state: 'confirmed', kind: 'copied' });
    expect(await undoDecisions(call(office.actors.reviewer), made.value)).toMatchObject({ ok: true });
    expect(await matchOf(id!)).toMatchObject({ state: 'proposed', decided_by_kind: null, kind: 'original' });
    expect(await undoDecisions(call(office.actors.coordinator), made.value)).toMatchObject({
      error: { type: 'already-undone' },
    });
    const kept = await read((db) =>
      db.selectFrom('monitoring_decision').selectAll().where('post_id', '=', id!).execute(),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.undone_at).not.toBeNull();
  });

  it('kegiatan yang tidak diusulkan program dapat dipilih, dan tetap ada setelah pencocokan ulang', async () => {
    const [id] = (await take(aPost(office.units.dpupr, { text: 'Foto-foto hari ini' }))).added;
    expect(await matchOf(id!)).toBeUndefined();
    await decide(call(office.actors.coordinator), { postId: id, yes: [{ type: 'activity', id: activity }] });
    await rematchActivity(office.platform, office.tenantId, activity);
    expect(await matchOf(id!)).toMatchObject({ state: 'confirmed', decided_by_kind: 'person' });
  });

  it('petugas unit tidak memutuskan, dan tanpa pilihan tidak ada yang terjadi', async () => {
    const [id] = (await take(aPost(office.units.dinkes))).added;
    const asked = { postId: id, yes: [{ type: 'activity', id: activity }] };
    expect(await decide(call(office.actors.officer), asked)).toMatchObject({ error: { type: 'forbidden' } });
    expect(await decide(call(office.actors.coordinator), { postId: id })).toMatchObject({
      error: { type: 'nothing-to-decide' },
    });
    const neighbour = await office.neighbour();
    expect(
      await decide({ platform: office.platform, actor: neighbour.actors.coordinator }, asked),
    ).toMatchObject({ error: { type: 'not-found' } });
  });
});

describe('kegiatan yang berubah', () => {
  it('kegiatan yang dimundurkan melepas kiriman lama dan menemukan yang baru', async () => {
    const moved = await anActivity(office, {
      title: 'Lomba Perahu Naga',
      place: 'Danau Wening',
      date: '2026-11-03',
      starts_at: '2026-11-03T02:00:00Z',
    });
    const words = 'Lomba Perahu Naga di Danau Wening berlangsung meriah, warga memadati tepi danau';
    const [old, fresh] = (
      await take(
        aPost(office.units.dpupr, { text: words, publishedAt: '2026-11-03T06:00:00Z' }),
        aPost(office.units.dinkes, {
          text: `Seru! ${words} sejak pagi`,
          publishedAt: '2026-11-18T06:00:00Z',
        }),
      )
    ).ids;
    expect(await matchOf(old!, moved)).toMatchObject({ state: 'proposed' });
    await office.write((tx) =>
      tx
        .updateTable('agenda_activity')
        .set({ date: '2026-11-18', starts_at: '2026-11-18T02:00:00Z', updated_at: now() })
        .where('id', '=', moved)
        .execute(),
    );
    await rematchActivity(office.platform, office.tenantId, moved);
    expect(await matchOf(old!, moved)).toBeUndefined();
    expect(await matchOf(fresh!, moved)).toMatchObject({ state: 'proposed' });
    await office.write((tx) =>
      tx
        .updateTable('agenda_activity')
        .set({ state: 'cancelled', updated_at: now() })
        .where('id', '=', moved)
        .execute(),
    );
    await rematchActivity(office.platform, office.tenantId, moved);
    expect(await matchOf(fresh!, moved)).toBeUndefined();
  });
});

describe('papan liputan', () => {
  it('tiap sel sama dengan aturan liputan, dan panel menyebut keadaan yang sama', async () => {
    const { units } = office;
    const day = await anActivity(office, {
      title: 'Bersih Sungai Kali Wening',
      place: 'Kali Wening',
      date: '2026-11-16',
      starts_at: '2026-11-16T01:00:00Z',
      hashtags: ['BersihKaliWening'],
    });
    for (const unitId of [units.dinkes, units.dpupr, units.kecamatan])
      await aTask(office, { activityId: day, unitId, dueAt: '2026-11-17T05:00:00Z' });
    await aTask(office, {
      activityId: day,
      unitId: units.kelurahan,
      state: 'excused',
      reason: 'Petugas cuti',
    });
    await take(
      aPost(units.dinkes, {
        text: 'Bersih sungai Kali Wening bersama warga #BersihKaliWening',
        publishedAt: '2026-11-16T03:00:00Z',
        grade: 'A',
      }),
      aPost(units.dpupr, {
        text: 'Kami ikut bersih sungai di Kali Wening #BersihKaliWening pagi itu',
        publishedAt: '2026-11-17T08:00:00Z',
      }),
    );
    const made = await board();
    const column = made.columns.findIndex(({ subject }) => subject.id === day);
    const stateOf = (unitId: string) => made.rows.find((row) => row.unit.id === unitId)?.cells[column];
    expect(stateOf(units.dinkes)).toEqual({ state: 'tercakup', grade: 'A', toDecide: 0 });
    expect(stateOf(units.dpupr)).toEqual({ state: 'terlambat', grade: 'B', toDecide: 0 });
    expect(stateOf(units.kecamatan)).toEqual({ state: 'belum', grade: null, toDecide: 0 });
    expect(stateOf(units.kelurahan)).toEqual({ state: 'izin', grade: null, toDecide: 0 });
    expect(made.columns[column]).toMatchObject({ covered: 2, of: 3 });
    for (const unitId of [units.dinkes, units.dpupr, units.kecamatan, units.kelurahan]) {
      const cell = await read((db) =>
        cellEvidence(db, office.actors.coordinator, { unitId, type: 'activity', id: day }, now()),
      );
      expect(cell?.state).toBe(stateOf(unitId)?.state);
    }
    const missing = await board('&keadaan=belum');
    expect(missing.rows.map((row) => row.unit.id)).toEqual([units.kecamatan]);
  });

  it('kegiatan internal hanya terlihat oleh meja dan pimpinan', async () => {
    const secret = await anActivity(office, {
      title: 'Rapat Tertutup',
      visibility: 'internal',
      internal_reason: 'Belum diputuskan',
    });
    await aTask(office, { activityId: secret, unitId: office.units.dinkes });
    const filters = readBoardFilters(new URLSearchParams('minggu=2026-11-16'), '2026-11-19');
    const seenBy = async (actor: Actor) =>
      (await read((db) => coverageBoard(db, actor, filters, now()))).columns.some(
        ({ subject }) => subject.id === secret,
      );
    expect(await seenBy(office.actors.coordinator)).toBe(true);
    expect(await seenBy(office.actors.officer)).toBe(false);
    const asked = { unitId: office.units.dinkes, type: 'activity' as const, id: secret };
    expect(await read((db) => cellEvidence(db, office.actors.officer, asked, now()))).toBeNull();
  });
});

describe('uji petik', () => {
  it('diundi sekali seminggu dengan undian yang dapat diulang, dan dijawab di antrean', async () => {
    const drawn = await office.write((tx) =>
      drawWeek(tx, { tenantId: office.tenantId, now: now() }, '2026-11-16'),
    );
    expect(drawn).toBeGreaterThan(0);
    expect(
      await office.write((tx) => drawWeek(tx, { tenantId: office.tenantId, now: now() }, '2026-11-16')),
    ).toBe(0);
    const view = await read((db) =>
      queueView(db, office.actors.coordinator, { part: 'sample', skipped: [] }, now()),
    );
    expect(view.samples).toBe(drawn);
    const item = view.item!;
    const answer = await decide(call(office.actors.coordinator), {
      postId: item.post.id,
      yes: item.candidates.slice(0, 1).map((one) => ({ type: 'activity', id: one.key.split(':')[1] })),
      sampleId: item.sample!.id,
    });
    expect(answer.ok).toBe(true);
    const after = await read((db) =>
      queueView(db, office.actors.coordinator, { part: 'sample', skipped: [] }, now()),
    );
    expect(after.samples).toBe(drawn - 1);
    expect(
      await decide(call(office.actors.coordinator), { postId: item.post.id, sampleId: item.sample!.id }),
    ).toMatchObject({ error: { type: 'sample-answered' } });
  });
});
