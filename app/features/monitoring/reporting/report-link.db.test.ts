import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/platform/db/id.server.ts';
import { markGone, storePosts } from '../store/store-posts.server.ts';
import { aPost } from '../testing.ts';
import { receiptOf } from './receipt.server.ts';
import { reportLink } from './report-link.server.ts';
import { openReporting, type Reporting, refusal } from './testing.server.ts';

let desk: Reporting;
beforeAll(async () => {
  desk = await openReporting();
});
afterAll(() => desk.office.close());
beforeEach(() => desk.forget());

/** Who states the time of a reported post. */
const timeBy = async (result: Awaited<ReturnType<typeof reportLink>>) =>
  desk.read(async (db) => {
    if (!result.ok) throw new Error('refused');
    const post = await db
      .selectFrom('monitoring_read_post')
      .select('time_by')
      .where('id', '=', result.value.postId)
      .executeTakeFirstOrThrow();
    return post.time_by;
  });

describe('an officer reports a link', () => {
  test('of a network that shows nothing: caption needed, then evidence C, and the cell turns covered', async () => {
    const { id, activity } = await desk.task('Peresmian Puskesmas Muara Bening');
    const address = desk.link();
    const bare = await reportLink(desk.call(desk.office.actors.officer), { address, assignmentId: id });
    expect(refusal(bare)).toBe('caption-needed');
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address,
      assignmentId: id,
      caption: 'Peresmian Puskesmas Muara Bening berjalan lancar.',
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        grade: 'C',
        accountName: '@dinkes.wanasari',
        task: { state: 'confirmed', activityId: activity },
      },
    });
    expect(desk.world.asked).toEqual([]);
    expect(await timeBy(result)).toBe('officer');
    expect(await desk.stateOf(id)).toBe('done');
    const postId = result.ok ? result.value.postId : '';
    const now = desk.office.clock.now().toString();
    expect(await desk.read((db) => receiptOf(db, desk.office.actors.officer, postId, now))).toMatchObject({
      task: { state: 'tercakup' },
    });
    expect(await desk.read((db) => receiptOf(db, desk.office.actors.otherOfficer, postId, now))).toBeNull();
  });

  test('of their own site: title, text and date are read, evidence B; a page after the deadline is late', async () => {
    const { id } = await desk.task('Pekan Imunisasi', { due: '2026-11-18T10:00:00Z', date: '2026-11-17' });
    desk.world.html = `<meta property="og:title" content="Pekan Imunisasi dibuka"><meta property="og:description" content="Dinkes membuka pekan imunisasi"><meta property="article:published_time" content="2026-11-18T20:00:00+07:00">`;
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: 'Mohon dicek https://dinkes.wanasari.go.id/berita/2026/pekan-imunisasi ya',
      assignmentId: id,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { grade: 'B', task: { state: 'confirmed', late: true } },
    });
    expect(await timeBy(result)).toBe('unit');
    const postId = result.ok ? result.value.postId : '';
    const receipt = await desk.read((db) =>
      receiptOf(db, desk.office.actors.officer, postId, desk.office.clock.now().toString()),
    );
    expect(receipt).toMatchObject({ title: 'Pekan Imunisasi dibuka', task: { state: 'terlambat' } });
  });

  test('of another unit: refused with whose it is, and nothing is stored', async () => {
    const before = await desk.posts();
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: 'https://www.instagram.com/kel.muarabening/p/ABCDE12345/',
      caption: 'x',
    });
    expect(result).toEqual({
      ok: false,
      error: { type: 'other-unit', handle: '@kel.muarabening', unitName: 'Kelurahan Muara Bening' },
    });
    expect(await desk.posts()).toBe(before);
  });

  test('a shared post of two accounts counts for both, and a person decides on it', async () => {
    const { id, activity } = await desk.task('Senam bersama');
    const address = 'https://www.instagram.com/kel.muarabening/p/KOLAB12345/';
    const caption =
      'Senam bersama warga dan kader di halaman kelurahan pagi ini, lalu pemeriksaan gula darah gratis';
    const report = (as: 'officer' | 'otherOfficer', more: object) =>
      reportLink(desk.call(desk.office.actors[as]), { address, caption, ...more });
    const result = await report('officer', { assignmentId: id, collab: true });
    expect(result).toMatchObject({
      ok: true,
      value: {
        unitName: 'Dinas Kesehatan',
        grade: 'C',
        kind: 'original',
        task: { state: 'waiting', activityId: activity },
      },
    });
    const own = await report('otherOfficer', {});
    expect(own).toMatchObject({ ok: true, value: { unitName: 'Kelurahan Muara Bening', kind: 'original' } });
    expect(refusal(await report('officer', { collab: true }))).toBe('already-reported');
  });

  test('an address that names no account and stands for another unit already is offered as shared', async () => {
    const address = 'https://www.instagram.com/p/TANPAAKUN1/';
    const caption = 'Posyandu';
    await reportLink(desk.call(desk.office.actors.otherOfficer), { address, caption });
    const before = await desk.posts();
    expect(await reportLink(desk.call(desk.office.actors.officer), { address, caption })).toEqual({
      ok: false,
      error: { type: 'post-of-other-unit', unitName: 'Kelurahan Muara Bening' },
    });
    expect(await desk.posts()).toBe(before);
    const shared = await reportLink(desk.call(desk.office.actors.officer), {
      address,
      caption,
      collab: true,
    });
    expect(refusal(shared)).toBe('taken');
  });

  test('what its network has taken down is not brought back by a report, but by a page that can be read', async () => {
    const address = 'https://dinkes.wanasari.go.id/berita/2026/dihapus';
    const channel = await desk.read((db) =>
      db
        .selectFrom('channels_read_channel')
        .select('id')
        .where('network', '=', 'website')
        .executeTakeFirstOrThrow(),
    );
    const { units, tenantId, clock } = desk.office;
    const moment = { tenantId, now: clock.now().toString() };
    const post = aPost(units.dinkes, {
      network: 'website',
      channelId: channel.id,
      remoteId: 'hapus',
      address,
    });
    await desk.office.write((tx) => storePosts(tx, moment, [post]));
    await desk.office.write((tx) => markGone(tx, moment, channel.id, ['hapus']));
    const report = () =>
      reportLink(desk.call(desk.office.actors.officer), { address, caption: 'Masih ada, kata petugas' });
    expect(refusal(await report())).toBe('post-gone');
    desk.world.html =
      '<meta property="og:title" content="Berita"><meta property="og:description" content="Dinkes">';
    expect(refusal(await report())).toBe('taken');
    const stored = await desk.read((db) =>
      db.selectFrom('monitoring_post').select('gone_at').where('remote_id', '=', 'hapus').executeTakeFirst(),
    );
    expect(stored?.gone_at).toBeNull();
  });

  test.each([
    ['https://www.instagram.com/dinkes.wanasari/', 'account-address'],
    ['https://www.instagram.com/entah.siapa/p/ABCDE12345/', 'account-unknown'],
    ['https://www.tiktok.com/@dinkes.baru/video/7300000000000000000', 'account-waiting'],
    ['https://www.facebook.com/photo/?fbid=123456789', 'account-of-nobody'],
    ['sudah saya posting ya bu', 'no-address'],
    ['https://bit.ly/abcde', 'short-link-closed'],
    ['0812 3456 7890', 'not-a-post'],
    ['', 'invalid'],
    ['x'.repeat(5_000), 'invalid'],
  ])('that is no post of their account is refused with a reason: %s', async (address, type) => {
    expect(refusal(await reportLink(desk.call(desk.office.actors.officer), { address, caption: 'x' }))).toBe(
      type,
    );
  });

  test('a short link is opened and judged by where it leads', async () => {
    desk.world.html = '<title>Instagram</title>';
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: 'https://bit.ly/abcde',
      caption: 'Imunisasi',
    });
    expect(result).toMatchObject({ ok: true, value: { accountName: '@dinkes.wanasari', grade: 'C' } });
  });

  test('that names no account is the unit’s own on that network', async () => {
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: 'https://www.instagram.com/p/TANPANAMA1/',
      caption: 'Posyandu',
    });
    expect(result).toMatchObject({ ok: true, value: { accountName: '@dinkes.wanasari' } });
  });

  test('twice is once: it says who reported it, however the address is written', async () => {
    const address = desk.link();
    await reportLink(desk.call(desk.office.actors.officer), { address, caption: 'Satu' });
    const before = await desk.posts();
    const code = address.split('/').at(-2);
    const again = await reportLink(desk.call(desk.office.actors.head), {
      address: `instagram.com/p/${code}?igsh=abc`,
      caption: 'Dua',
    });
    expect(again).toMatchObject({
      ok: false,
      error: { type: 'already-reported', byName: 'Bagas Prakoso' },
    });
    expect(await desk.posts()).toBe(before);
  });

  test('for a cancelled task or another unit’s task is refused, and the post is not kept either', async () => {
    const cancelled = await desk.task('Kunjungan SDN Kalibening 2', { state: 'cancelled' });
    const foreign = await desk.task('Kerja bakti', { unit: 'kelurahan' });
    const before = await desk.posts();
    const report = (assignmentId: string) =>
      reportLink(desk.call(desk.office.actors.officer), { address: desk.link(), caption: 'x', assignmentId });
    expect(await report(cancelled.id)).toEqual({
      ok: false,
      error: { type: 'task-cancelled', title: 'Kunjungan SDN Kalibening 2' },
    });
    expect(refusal(await report(foreign.id))).toBe('task-of-other-unit');
    expect(refusal(await report(newId()))).toBe('task-of-other-unit');
    expect(await desk.posts()).toBe(before);
  });

  test('far outside the task’s window, a person decides', async () => {
    const { id } = await desk.task('Apel pagi', { date: '2026-09-01', due: '2026-09-02T10:00:00Z' });
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: desk.link(),
      caption: 'Apel',
      assignmentId: id,
    });
    expect(result).toMatchObject({ ok: true, value: { task: { state: 'waiting' } } });
  });

  test('an excused task keeps its excuse and still gets its evidence', async () => {
    const { id } = await desk.task('Rapat koordinasi');
    await desk.office.write((tx) =>
      sql`update agenda_assignment set state = 'excused', excuse_reason = 'Petugas sakit hari itu' where id = ${id}`.execute(
        tx,
      ),
    );
    const result = await reportLink(desk.call(desk.office.actors.officer), {
      address: desk.link(),
      caption: 'Rapat',
      assignmentId: id,
    });
    expect(result).toMatchObject({ ok: true, value: { task: { state: 'confirmed' } } });
    expect(await desk.stateOf(id)).toBe('excused');
  });

  test('with a time that has not come yet is refused', async () => {
    const report = (publishedAt: string) =>
      reportLink(desk.call(desk.office.actors.officer), { address: desk.link(), caption: 'x', publishedAt });
    expect(refusal(await report('2099-01-01T08:00'))).toBe('date-in-future');
    expect(refusal(await report('kemarin'))).toBe('invalid');
    expect(refusal(await report('2026-02-31T08:00'))).toBe('invalid');
    expect(refusal(await report('2026-11-19T08:00'))).toBe('taken');
  });
});
