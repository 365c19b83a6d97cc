import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import '#app/platform/db/platform-tables.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { eraseSampleAndFiles } from './actions/erase-sample.server.ts';
import { exportOffice } from './actions/export.server.ts';
import { editGovernment, seedHolidays } from './actions/government.server.ts';
import { editHoliday, removeHoliday } from './actions/holidays.server.ts';
import { importOffice } from './actions/import.server.ts';
import { acceptInvitation, inviteMany } from './actions/invitations.server.ts';
import { editOwnProfile } from './actions/profile.server.ts';
import { issueRecovery } from './actions/sign-ins.server.ts';
import { orgHomeCards } from './home-cards.server.ts';
import { waitingInvitees } from './queries/people.server.ts';
import { beginningOf, holidaysOf } from './queries/settings.server.ts';
import { listUnits } from './queries/units.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (actor: Office['actors']['coordinator']) => ({ platform: office.platform, actor });
const read = <T>(ask: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db.app, office.tenantId, ask);
const HEAD = [
  'Jenis',
  'Nama unit',
  'Nama pendek',
  'Induk',
  'Kode wilayah',
  'Nama petugas',
  'WhatsApp',
  'Email',
];
const sheet = (n: number) =>
  Array.from({ length: n }, (_, i) => [
    'Kelurahan',
    `Kelurahan Uji ${i + 1}`,
    `Kel. Uji ${i + 1}`,
    'Kec. Sukamulya',
    '',
    `Petugas Uji ${i + 1}`,
    `0812900${String(i).padStart(4, '0')}`,
    '',
  ]);
const countUnits = () =>
  read((db) =>
    db
      .selectFrom('org_unit')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  );

describe('importing 45 units', () => {
  test('with two bad rows stores nothing and names both', async () => {
    const rows = sheet(45);
    rows[3]![0] = 'Kelurahan?!x';
    rows[40]![6] = 'tidak ada';
    const before = await countUnits();
    const result = await importOffice(as(office.actors.coordinator), {
      kind: 'units',
      rows: [HEAD, ...rows],
    });
    expect(result).toMatchObject({
      ok: false,
      error: {
        type: 'import-refused',
        faults: [
          { row: 5, column: 'A' },
          { row: 42, column: 'G' },
        ],
      },
    });
    expect(await countUnits()).toEqual(before);
  });

  test('put right, makes units under their kecamatan, with officers who can be invited at once', async () => {
    const result = await importOffice(as(office.actors.coordinator), {
      kind: 'units',
      rows: [HEAD, ...sheet(45)],
    });
    expect(result).toMatchObject({ ok: true, value: { units: 45, people: 45, roles: 45 } });
    const filters = { search: 'uji 1', kind: null, show: 'live' } as const;
    const list = await read((db) => listUnits(db, office.actors.coordinator, filters, '2026-11-19'));
    expect(list.rows[0]).toMatchObject({ parent: 'Kec. Sukamulya', officers: ['Petugas Uji 1'], joined: 0 });
    const waiting = await read(waitingInvitees);
    expect(waiting).toHaveLength(45);
    const invited = await inviteMany(as(office.actors.coordinator), {
      personIds: waiting.map((person) => person.id),
    });
    if (!invited.ok) throw new Error(invited.error.type);
    expect(invited.value.invited).toHaveLength(45);
    const accepted = await acceptInvitation(
      { platform: office.platform, actor: { kind: 'anonymous', tenantId: office.tenantId } },
      { token: invited.value.invited[0]!.token, password: 'pagi cerah di muara 77' },
    );
    expect(accepted.ok).toBe(true);
  });

  test('again is refused row by row, and a head may not import', async () => {
    const again = await importOffice(as(office.actors.coordinator), {
      kind: 'units',
      rows: [HEAD, ...sheet(2)],
    });
    expect(again).toMatchObject({ ok: false, error: { type: 'import-refused' } });
    const head = await importOffice(as(office.actors.head), { kind: 'units', rows: [HEAD, ...sheet(2)] });
    expect(head).toEqual({ ok: false, error: { type: 'forbidden' } });
  });
});

describe('exporting', () => {
  test('gives formulas out as text, and leaves a trail', async () => {
    await importOffice(as(office.actors.coordinator), {
      kind: 'units',
      rows: [HEAD, ['OPD', '=HYPERLINK("http://x")', 'Rumus']],
    });
    const result = await exportOffice(as(office.actors.operator), { what: 'units' });
    if (!result.ok) throw new Error(result.error.type);
    const csv = new TextDecoder().decode(writeCsv(result.value));
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/;"?=HYPERLINK/);
    const events = await read((db) =>
      db.selectFrom('event').select('data').where('name', '=', 'org.exported').execute(),
    );
    expect(events).toHaveLength(1);
    const officer = await exportOffice(as(office.actors.officer), { what: 'people' });
    expect(officer).toEqual({ ok: false, error: { type: 'forbidden' } });
  });
});

describe('the table of holidays', () => {
  test('alarms who keeps it while a year that deadlines need is missing, and nobody else', async () => {
    const cards = async (actor: PersonActor, now: string) => {
      const all = await read((db) => orgHomeCards.load(db, { actor, now, zone: 'Asia/Jakarta' } as never));
      return all.filter(({ key }) => key === 'holidays');
    };
    const [card] = await cards(office.actors.coordinator, '2026-12-31T18:00:00Z');
    expect(card?.lines.map((line) => line.key)).toEqual(['2027', '2028']);
    expect(card?.lines[0]).toMatchObject({ href: '/kerja/hari-libur?tahun=2027' });
    expect(await cards(office.actors.officer, '2026-12-31T18:00:00Z')).toEqual([]);
    await office.write((tx) => seedHolidays(tx, office.tenantId));
    expect(await cards(office.actors.coordinator, '2026-11-19T03:00:00Z')).toEqual([]);
    await office.write((tx) =>
      tx.deleteFrom('clock_holiday').where('tenant_id', '=', office.tenantId).execute(),
    );
  });

  test('is edited with a trail, and says which year is missing', async () => {
    await office.write((tx) => seedHolidays(tx, office.tenantId));
    expect((await read((db) => holidaysOf(db, 2026, '2026-11-19'))).missing).toEqual([]);
    const far = await read((db) => holidaysOf(db, 2027, '2027-11-19'));
    expect(far.missing).toEqual([2028]);
    const day = { date: '2026-12-08', name: 'Hari jadi kota', type: 'lokal' };
    expect(await editHoliday(as(office.actors.coordinator), day)).toEqual({ ok: true, value: undefined });
    expect(await editHoliday(as(office.actors.coordinator), day)).toEqual({
      ok: false,
      error: { type: 'holiday-taken' },
    });
    const moved = { ...day, before: day.date, date: '2026-12-09' };
    expect(await editHoliday(as(office.actors.coordinator), moved)).toMatchObject({ ok: true });
    expect(await removeHoliday(as(office.actors.coordinator), { date: '2026-12-09' })).toMatchObject({
      ok: true,
    });
    const events = await read((db) =>
      db
        .selectFrom('event')
        .select('data')
        .where('name', '=', 'clock.holidays-changed')
        .orderBy('seq')
        .execute(),
    );
    expect(events.map((event) => event.data)).toEqual([
      { dates: ['2026-12-08'] },
      { dates: ['2026-12-08', '2026-12-09'] },
      { dates: ['2026-12-09'] },
    ]);
    expect(await editHoliday(as(office.actors.officer), day)).toEqual({
      ok: false,
      error: { type: 'forbidden' },
    });
  });
});

describe('one person', () => {
  test('changes the own name without a password, the contact only with it', async () => {
    const { otherOfficer } = office.actors;
    const contact = { email: `otherofficer-${office.tenantId.slice(-4)}@wanasari.example`, phone: '' };
    const renamed = await editOwnProfile(as(otherOfficer), { name: 'Intan Melati Putri', ...contact });
    expect(renamed).toEqual({ ok: true, value: undefined });
    const moved = await editOwnProfile(as(otherOfficer), {
      name: 'Intan Melati Putri',
      email: 'lain@wanasari.example',
      phone: '',
      password: 'salah',
    });
    expect(moved).toEqual({ ok: false, error: { type: 'wrong-password' } });
  });

  test('gets a recovery link from the command line, never from a coordinator', async () => {
    const { coordinator, officer } = office.actors;
    const asked = { personId: officer.personId };
    expect(await issueRecovery(as(coordinator), asked)).toEqual({ ok: false, error: { type: 'forbidden' } });
    const keeper = { kind: 'system' as const, tenantId: office.tenantId, job: 'cli' };
    expect(await issueRecovery({ platform: office.platform, actor: keeper }, asked)).toMatchObject({
      ok: true,
    });
  });
});

describe('erasing the sample government', () => {
  test('is refused for a real one, by the act and by the database', async () => {
    expect(await eraseSampleAndFiles(as(office.actors.coordinator))).toEqual({
      ok: false,
      error: { type: 'not-the-sample' },
    });
    await expect(
      sql`select org_erase_sample(${office.tenantId}, now())`.execute(office.db.app),
    ).rejects.toThrow(/not the sample/);
  });

  test('is refused for the sample of a neighbour, by the database', async () => {
    const neighbour = await office.neighbour();
    await sql`update org_government set sample = true where id = ${neighbour.tenantId}`.execute(
      office.db.owner,
    );
    await expect(
      office.write((tx) => sql`select org_erase_sample(${neighbour.tenantId}, now())`.execute(tx)),
    ).rejects.toThrow(/not the sample/);
    await sql`update org_government set sample = false where id = ${neighbour.tenantId}`.execute(
      office.db.owner,
    );
  });

  test('leaves nothing of it in any table, and nothing of its neighbour is touched', async () => {
    const neighbour = await office.neighbour();
    await sql`update org_government set sample = true where id = ${neighbour.tenantId}`.execute(
      office.db.owner,
    );
    const invited = await importOffice(
      { platform: office.platform, actor: neighbour.actors.coordinator },
      {
        kind: 'units',
        rows: [HEAD, ...sheet(1)],
      },
    );
    expect(invited.ok).toBe(true);
    const call = { platform: office.platform, actor: neighbour.actors.coordinator };
    const before = await countUnits();
    expect(await eraseSampleAndFiles({ ...call, actor: neighbour.actors.officer })).toEqual({
      ok: false,
      error: { type: 'forbidden' },
    });
    expect(await eraseSampleAndFiles(call)).toEqual({ ok: true, value: undefined });
    const { rows } = await sql<{ table_name: string }>`
      select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and column_name = 'tenant_id' and table_type = 'BASE TABLE'`.execute(
      office.db.owner,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { table_name } of rows) {
      const left = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(table_name)} where tenant_id = ${neighbour.tenantId}`.execute(
        office.db.owner,
      );
      expect([table_name, left.rows[0]?.n]).toEqual([table_name, 0]);
    }
    expect(await countUnits()).toEqual(before);
    expect(await beginningOf(office.platform)).toEqual({ real: true, sample: false });
  });
});

test('nobody answers citizens under the address of another government', async () => {
  const neighbour = await office.neighbour();
  await neighbour.write((tx) =>
    tx
      .updateTable('org_government')
      .set({ root_domain: '*.seberang.example', portal_host: 'kabar.contoh.example' })
      .where('id', '=', neighbour.tenantId)
      .execute(),
  );
  const set = (portalHost: string) =>
    editGovernment(as(office.actors.coordinator), {
      name: 'Pemerintah Kota Wanasari',
      shortName: 'Kota Wanasari',
      level: 'kota',
      zone: 'Asia/Jakarta',
      portalHost,
    });
  for (const host of ['seberang.example', 'PORTAL.seberang.example', 'kabar.contoh.example'])
    expect(await set(host), host).toEqual({ ok: false, error: { type: 'host-taken' } });
  for (const host of ['wanasari.example', 'bukanseberang.example'])
    expect(await set(host), host).toMatchObject({ ok: true });
});
