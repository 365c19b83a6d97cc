import fc from 'fast-check';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { idempotent } from '#app/platform/http/idempotency.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { receiptOf } from './receipt.server.ts';
import { reportLink } from './report-link.server.ts';
import { checkSheet, reportMany } from './report-many.server.ts';
import { lookAtLink } from './report-page.server.ts';
import { openScreenshot, storeScreenshot } from './screenshots.server.ts';

let office: Office;
let asked: string[] = [];
let page = '';

const outside: Outside = {
  async get(url) {
    asked.push(url);
    return page === ''
      ? { ok: false, error: { type: 'timeout', afterMs: 1 } }
      : {
          ok: true,
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: new TextEncoder().encode(page),
          finalUrl: url.includes('bit.ly') ? 'https://www.instagram.com/dinkes.wanasari/p/PENDEK1234/' : url,
          notModified: false,
          movedTo: null,
        };
  },
  async post() {
    throw new Error('nothing is posted');
  },
};

const platform = (): Platform => ({ ...office.platform, outside });
const call = (actor: PersonActor) => ({ platform: platform(), actor });
const POST = 'https://www.instagram.com/dinkes.wanasari/p/';
let number = 0;
const link = () => {
  number += 1;
  return `${POST}KIRIMAN${String(number).padStart(4, '0')}/`;
};

async function channel(unit: keyof Office['units'], network: string, handle: string, state = 'approved') {
  const id = newId();
  await office.write((tx) =>
    sql`insert into channels_channel (tenant_id, id, unit_id, network, handle, address, address_key, state, created_at)
      values (${office.tenantId}, ${id}, ${office.units[unit]}, ${network}, ${handle}, null, ${`${network}:${handle}`}, ${state}, now())`.execute(
      tx,
    ),
  );
  return id;
}

async function task(
  title: string,
  options: { unit?: keyof Office['units']; due?: string; state?: string; date?: string } = {},
) {
  const activity = newId();
  const id = newId();
  const { unit = 'dinkes', due = '2026-11-20T10:00:00Z', state = 'given', date = '2026-11-19' } = options;
  await office.write(async (tx) => {
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, created_at, updated_at)
      values (${office.tenantId}, ${activity}, ${title}, ${date}, ${`${date}T01:00:00Z`}, 'Asia/Jakarta', now(), now())`.execute(
      tx,
    );
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, state, given_at, updated_at)
      values (${office.tenantId}, ${id}, ${activity}, ${office.units[unit]}, ${due}, ${state}, '2026-11-18T01:00:00Z', now())`.execute(
      tx,
    );
  });
  return { id, activity };
}

const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.platform.db, office.tenantId, work);
const stateOf = async (id: string) =>
  (
    await read((db) =>
      db.selectFrom('agenda_read_assignment').select('state').where('id', '=', id).executeTakeFirst(),
    )
  )?.state;
const posts = async () =>
  Number(
    (
      await read((db) =>
        db
          .selectFrom('monitoring_post')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n,
  );
const refusal = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'taken' : result.error?.type;

beforeAll(async () => {
  office = await openOffice();
  await channel('dinkes', 'instagram', 'dinkes.wanasari');
  await channel('dinkes', 'website', 'dinkes.wanasari.go.id');
  await channel('kelurahan', 'instagram', 'kel.muarabening');
  await channel('dinkes', 'tiktok', 'dinkes.baru', 'proposed');
});
afterAll(() => office.close());
beforeEach(() => {
  asked = [];
  page = '';
});

describe('an officer reports a link', () => {
  test('of a network that shows nothing: caption needed, then evidence C, and the cell turns covered', async () => {
    const { id, activity } = await task('Peresmian Puskesmas Muara Bening');
    const address = link();
    const bare = await reportLink(call(office.actors.officer), { address, assignmentId: id });
    expect(refusal(bare)).toBe('caption-needed');
    const result = await reportLink(call(office.actors.officer), {
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
    expect(asked).toEqual([]);
    expect(await stateOf(id)).toBe('done');
    const postId = result.ok ? result.value.postId : '';
    const now = office.clock.now().toString();
    expect(await read((db) => receiptOf(db, office.actors.officer, postId, now))).toMatchObject({
      task: { state: 'tercakup' },
    });
    expect(await read((db) => receiptOf(db, office.actors.otherOfficer, postId, now))).toBeNull();
  });

  test('of their own site: title, text and date are read, evidence B; a page after the deadline is late', async () => {
    const { id } = await task('Pekan Imunisasi', { due: '2026-11-18T10:00:00Z', date: '2026-11-17' });
    page = `<meta property="og:title" content="Pekan Imunisasi dibuka"><meta property="og:description" content="Dinkes membuka pekan imunisasi"><meta property="article:published_time" content="2026-11-18T20:00:00+07:00">`;
    const result = await reportLink(call(office.actors.officer), {
      address: 'Mohon dicek https://dinkes.wanasari.go.id/berita/2026/pekan-imunisasi ya',
      assignmentId: id,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { grade: 'B', task: { state: 'confirmed', late: true } },
    });
    const postId = result.ok ? result.value.postId : '';
    const receipt = await read((db) =>
      receiptOf(db, office.actors.officer, postId, office.clock.now().toString()),
    );
    expect(receipt).toMatchObject({ title: 'Pekan Imunisasi dibuka', task: { state: 'terlambat' } });
  });

  test('of another unit: refused with whose it is, and nothing is stored', async () => {
    const before = await posts();
    const result = await reportLink(call(office.actors.officer), {
      address: 'https://www.instagram.com/kel.muarabening/p/ABCDE12345/',
      caption: 'x',
    });
    expect(result).toEqual({
      ok: false,
      error: { type: 'other-unit', handle: '@kel.muarabening', unitName: 'Kelurahan Muara Bening' },
    });
    expect(await posts()).toBe(before);
  });

  test('a shared post of two accounts counts for both, and a person decides on it', async () => {
    const { id } = await task('Senam bersama');
    const result = await reportLink(call(office.actors.officer), {
      address: 'https://www.instagram.com/kel.muarabening/p/KOLAB12345/',
      caption: 'Senam bersama',
      assignmentId: id,
      collab: true,
    });
    expect(result).toMatchObject({ ok: true, value: { unitName: 'Dinas Kesehatan', grade: 'C' } });
    const own = await reportLink(call(office.actors.otherOfficer), {
      address: 'https://www.instagram.com/kel.muarabening/p/KOLAB12345/',
      caption: 'Senam bersama',
    });
    expect(own).toMatchObject({ ok: true, value: { unitName: 'Kelurahan Muara Bening' } });
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
    expect(refusal(await reportLink(call(office.actors.officer), { address, caption: 'x' }))).toBe(type);
  });

  test('a short link is opened and judged by where it leads', async () => {
    page = '<title>Instagram</title>';
    const result = await reportLink(call(office.actors.officer), {
      address: 'https://bit.ly/abcde',
      caption: 'Imunisasi',
    });
    expect(result).toMatchObject({ ok: true, value: { accountName: '@dinkes.wanasari', grade: 'C' } });
  });

  test('that names no account is the unit’s own on that network', async () => {
    const result = await reportLink(call(office.actors.officer), {
      address: 'https://www.instagram.com/p/TANPANAMA1/',
      caption: 'Posyandu',
    });
    expect(result).toMatchObject({ ok: true, value: { accountName: '@dinkes.wanasari' } });
  });

  test('twice is once: it says who reported it, however the address is written', async () => {
    const address = link();
    await reportLink(call(office.actors.officer), { address, caption: 'Satu' });
    const before = await posts();
    const code = address.split('/').at(-2);
    const again = await reportLink(call(office.actors.head), {
      address: `instagram.com/p/${code}?igsh=abc`,
      caption: 'Dua',
    });
    expect(again).toMatchObject({
      ok: false,
      error: { type: 'already-reported', byName: 'Bagas Prakoso', ownUnit: true },
    });
    expect(await posts()).toBe(before);
  });

  test('for a cancelled task or another unit’s task is refused, and the post is not kept either', async () => {
    const cancelled = await task('Kunjungan SDN Kalibening 2', { state: 'cancelled' });
    const foreign = await task('Kerja bakti', { unit: 'kelurahan' });
    const before = await posts();
    const report = (assignmentId: string) =>
      reportLink(call(office.actors.officer), { address: link(), caption: 'x', assignmentId });
    expect(await report(cancelled.id)).toEqual({
      ok: false,
      error: { type: 'task-cancelled', title: 'Kunjungan SDN Kalibening 2' },
    });
    expect(refusal(await report(foreign.id))).toBe('task-of-other-unit');
    expect(refusal(await report(newId()))).toBe('task-of-other-unit');
    expect(await posts()).toBe(before);
  });

  test('far outside the task’s window, a person decides', async () => {
    const { id } = await task('Apel pagi', { date: '2026-09-01', due: '2026-09-02T10:00:00Z' });
    const result = await reportLink(call(office.actors.officer), {
      address: link(),
      caption: 'Apel',
      assignmentId: id,
    });
    expect(result).toMatchObject({ ok: true, value: { task: { state: 'waiting' } } });
  });

  test('an excused task keeps its excuse and still gets its evidence', async () => {
    const { id } = await task('Rapat koordinasi');
    await office.write((tx) =>
      sql`update agenda_assignment set state = 'excused', excuse_reason = 'Petugas sakit hari itu' where id = ${id}`.execute(
        tx,
      ),
    );
    const result = await reportLink(call(office.actors.officer), {
      address: link(),
      caption: 'Rapat',
      assignmentId: id,
    });
    expect(result).toMatchObject({ ok: true, value: { task: { state: 'confirmed' } } });
    expect(await stateOf(id)).toBe('excused');
  });

  test('with a time that has not come yet is refused', async () => {
    const report = (publishedAt: string) =>
      reportLink(call(office.actors.officer), { address: link(), caption: 'x', publishedAt });
    expect(refusal(await report('2099-01-01T08:00'))).toBe('date-in-future');
    expect(refusal(await report('kemarin'))).toBe('invalid');
    expect(refusal(await report('2026-02-31T08:00'))).toBe('invalid');
    expect(refusal(await report('2026-11-19T08:00'))).toBe('taken');
  });
});

describe('who may report', () => {
  test('nobody whose role has ended, and no role without a unit', async () => {
    const ended: PersonActor = { ...office.actors.officer, roles: [] };
    for (const actor of [ended, office.actors.leader, office.actors.prokopim, office.actors.operator])
      expect(refusal(await reportLink(call(actor), { address: link(), caption: 'x' }))).toBe('forbidden');
  });

  test('another government sees neither the account nor the task', async () => {
    const neighbour = await office.neighbour();
    const result = await reportLink(call(neighbour.actors.officer), { address: link(), caption: 'x' });
    expect(refusal(result)).toBe('account-unknown');
  });

  test('a screenshot is seen by its unit and the desk only', async () => {
    const picture = await sharp({ create: { width: 40, height: 80, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const stored = await storeScreenshot(call(office.actors.officer), new Uint8Array(picture));
    if (!stored.ok) throw new Error(stored.error.type);
    const { fileId } = stored.value;
    const sees = async (actor: PersonActor) => (await openScreenshot(platform(), actor, fileId)) !== null;
    expect(await sees(office.actors.officer)).toBe(true);
    expect(await sees(office.actors.head)).toBe(false);
    const theft = await reportLink(call(office.actors.head), {
      address: link(),
      caption: 'x',
      screenshotFileId: fileId,
    });
    expect(refusal(theft)).toBe('screenshot-missing');
    await reportLink(call(office.actors.officer), {
      address: link(),
      caption: 'x',
      screenshotFileId: fileId,
    });
    expect(await sees(office.actors.head)).toBe(true);
    expect(await sees(office.actors.coordinator)).toBe(true);
    expect(await sees(office.actors.otherOfficer)).toBe(false);
    const neighbour = await office.neighbour();
    expect(await sees(neighbour.actors.coordinator)).toBe(false);
  });
});

describe('the phone’s outbox', () => {
  test('sends a report twice: it is stored once and answered the same; the page is not read again', async () => {
    page =
      '<meta property="og:title" content="Jumat bersih"><meta property="og:description" content="Dinkes">';
    const fields = { address: 'https://dinkes.wanasari.go.id/berita/2026/jumat-bersih' };
    const send = () =>
      idempotent(call(office.actors.officer), { key: 'kunci-yang-sama', payload: fields }, (once) =>
        reportLink(once, fields),
      );
    const first = await send();
    const count = asked.length;
    const second = await send();
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.result).toEqual(first.result);
    expect(asked.length).toBe(count);
    const other = await idempotent(
      call(office.actors.officer),
      { key: 'kunci-yang-sama', payload: { address: 'lain' } },
      (once) => reportLink(once, fields),
    );
    expect(refusal(other.result)).toBe('key-reused');
  });
});

describe('before it is sent', () => {
  test('the account, the grade and the task that fits are shown; a task by its words', async () => {
    const { id } = await task('Bursa Kerja Wanasari 2026');
    page =
      '<meta property="og:title" content="Bursa Kerja Wanasari 2026 dibuka hari ini"><meta property="article:published_time" content="2026-11-19T08:00:00+07:00">';
    const look = await lookAtLink(platform(), office.actors.officer, {
      address: 'https://dinkes.wanasari.go.id/berita/2026/bursa',
      account: null,
      collab: false,
    });
    expect(look).toMatchObject({
      ok: true,
      account: { own: true },
      grade: 'B',
      bestTask: id,
      captionNeeded: false,
    });
  });

  test('any pasted text gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200, unit: 'binary' }), async (address) => {
        const look = await lookAtLink(platform(), office.actors.officer, {
          address,
          account: null,
          collab: false,
        });
        expect(typeof look.ok).toBe('boolean');
        const result = await reportLink(call(office.actors.officer), { address, caption: address });
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 25 },
    );
  });
});

describe('a sheet of many links', () => {
  const sheet = (rows: string[]) =>
    new TextEncoder().encode(['tautan;keterangan;waktu tayang;kegiatan', ...rows].join('\n'));

  test('is shown row by row, and taken whole', async () => {
    const { id } = await task('Gebyar Posyandu');
    const check = await checkSheet(
      call(office.actors.officer),
      sheet([`${POST}BANYAK0001/;Gebyar;2026-11-19 09.00;Gebyar Posyandu`, `${POST}BANYAK0002/;Lain;;`]),
    );
    expect(check.faults).toEqual([]);
    expect(check.ready.map((row) => row.taskTitle)).toEqual(['Gebyar Posyandu', null]);
    const result = await reportMany(call(office.actors.officer), { rows: check.ready });
    expect(result).toEqual({ ok: true, value: { count: 2 } });
    expect(await stateOf(id)).toBe('done');
  });

  test('with two bad rows says where, and takes none', async () => {
    const before = await posts();
    const check = await checkSheet(
      call(office.actors.officer),
      sheet([
        `${POST}BANYAK0003/;Baik;;`,
        'https://www.instagram.com/kel.muarabening/p/ABCDE99999/;x;;',
        `${POST}BANYAK0004/;x;31 Februari;Kegiatan yang tidak ada`,
        `${POST}BANYAK0003/;Sama;;`,
      ]),
    );
    expect(check.faults.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      '3 A (tautan)',
      '4 C (waktu tayang)',
      '4 D (kegiatan)',
      '5 A (tautan)',
    ]);
    const forced = await reportMany(call(office.actors.officer), {
      rows: [
        { row: 2, address: `${POST}BANYAK0003/`, caption: 'Baik' },
        { row: 3, address: 'https://www.instagram.com/kel.muarabening/p/ABCDE99999/', caption: 'x' },
      ],
    });
    expect(forced).toMatchObject({ ok: false, error: { type: 'rows', faults: [{ row: 3 }] } });
    expect(await posts()).toBe(before);
  });

  test('that is no sheet, has no column or no row says so', async () => {
    const faults = async (bytes: Uint8Array) =>
      (await checkSheet(call(office.actors.officer), bytes)).faults.length;
    expect(await faults(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toBe(1);
    expect(await faults(new TextEncoder().encode('nama;umur\nx;1'))).toBe(1);
    expect(await faults(sheet([]))).toBe(1);
  });
});
