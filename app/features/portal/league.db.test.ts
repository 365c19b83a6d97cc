import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenSeason } from '#app/features/league/judging/testing.server.ts';
import { givenTable } from '#app/features/league/winning/testing.server.ts';
import { jsonb, readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { readSitemap } from './queries/feeds.server.ts';
import {
  readDecisions,
  readOpenData,
  readSeasons,
  readTable,
  readUnitInSeason,
  unitStanding,
} from './queries/league.server.ts';
import { readUnit } from './queries/units.server.ts';
import { TODAY } from './testing.ts';

let office: Office;
let sealed: string;
const hidden: string[] = [];
const WORDS = 'Bagas Prakoso lalai, kata petugas';

const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
  readTenant(office.db.app, office.tenantId, work);

async function generation(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select portal_generation as n from org_government
    where id = ${office.tenantId}`.execute(office.db.owner);
  return rows[0]!.n;
}

/** An appeal and its correction, with people and words that are nobody else's. */
async function decide(seasonId: string): Promise<void> {
  const { tenantId, units, actors } = office;
  const appealId = newId();
  await office.write(async (tx) => {
    await tx
      .insertInto('league_appeal')
      .values({
        tenant_id: tenantId,
        id: appealId,
        season_id: seasonId,
        unit_id: units.dinkes,
        criterion: 'jury',
        subject_type: null,
        subject_id: null,
        text: WORDS,
        evidence_address: 'https://drive.example/rahasia',
        filed_by: actors.officer.personId,
        filed_at: '2026-10-02T03:00:00Z',
        state: 'accepted',
        decided_by: actors.reviewer.personId,
        decided_at: '2026-10-05T03:00:00Z',
        decision_note: WORDS,
      })
      .execute();
    await tx
      .insertInto('league_correction')
      .values({
        tenant_id: tenantId,
        id: newId(),
        season_id: seasonId,
        unit_id: units.dinkes,
        kind: 'jury-score',
        subject_id: newId(),
        value: 0.7,
        reason: WORDS,
        appeal_id: appealId,
        made_by: actors.reviewer.personId,
        made_at: '2026-10-05T03:00:00Z',
      })
      .execute();
  });
}

beforeAll(async () => {
  office = await openOffice();
  const { dinkes, dpupr, kelurahan, diskominfo } = office.units;
  const table = [
    { unitId: dinkes, rank: 1, shared: true, total: 88.9412, band: 'baik' },
    { unitId: dpupr, rank: 1, shared: true, total: 86 },
    { unitId: diskominfo, outcome: 'out' as const, reason: 'coordinator' },
    { unitId: kelurahan, classKey: 'wilayah', outcome: 'badge' as const, total: 80, band: 'baik' },
  ];
  sealed = await givenTable(office, table);
  await decide(sealed);
  for (const state of ['draft', 'running', 'cancelled'] as const) {
    const id = await givenTable(office, table, { state: 'provisional', name: `Rahasia ${state}` });
    await decide(id);
    await office.write((tx) => tx.updateTable('league_season').set({ state }).where('id', '=', id).execute());
    hidden.push(id);
  }
});
afterAll(() => office.close());

describe('the league in public', () => {
  test('a running, a drafted and a cancelled season get out nowhere', async () => {
    expect((await read((db) => readSeasons(db, TODAY))).map(({ id }) => id)).toEqual([sealed]);
    for (const id of hidden) {
      expect(await read((db) => readTable(db, TODAY, { id, classKey: null, page: 1 }))).toBeNull();
      expect(await read((db) => readUnitInSeason(db, TODAY, { id, slug: 'dinkes' }))).toBeNull();
      expect(await read((db) => readDecisions(db, TODAY, id))).toBeNull();
      expect(await read((db) => readOpenData(db, id))).toBeNull();
    }
    const seen = await read(async (db) => ({
      seasons: await db.selectFrom('league_read_public_season').select('id').execute(),
      of: await Promise.all(
        (
          [
            'league_read_public_standing',
            'league_read_public_correction',
            'league_read_public_appeal',
          ] as const
        ).map((view) => db.selectFrom(view).select('season_id').distinct().execute()),
      ),
    }));
    expect(seen.seasons).toEqual([{ id: sealed }]);
    expect(seen.of).toEqual([1, 2, 3].map(() => [{ season_id: sealed }]));
    const paths = (await read((db) => readSitemap(db, TODAY))).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/liga'))).toEqual([
      '/liga',
      `/liga/${sealed}`,
      `/liga/${sealed}/cara`,
      `/liga/${sealed}/keputusan`,
    ]);
  });

  test("no person and no officer's words get out, in pages or in open data", async () => {
    const all = await read(async (db) => [
      await readSeasons(db, TODAY),
      await readTable(db, TODAY, { id: sealed, classKey: null, page: 1 }),
      await readUnitInSeason(db, TODAY, { id: sealed, slug: 'dinkes' }),
      await readDecisions(db, TODAY, sealed),
      await readOpenData(db, sealed),
    ]);
    const text = JSON.stringify(all);
    expect(text).toContain('88,9 dari 100');
    expect(text).not.toContain(WORDS);
    expect(text).not.toContain('drive.example');
    for (const { personId, name } of Object.values(office.actors)) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(name);
    }
  });

  test('the table says ranks that are shared, badges and why there is no rank', async () => {
    const table = (await read((db) => readTable(db, TODAY, { id: sealed, classKey: null, page: 1 })))!;
    expect(table.rows.map(({ rank, name, line }) => [rank, name, line.replaceAll('\u00a0', ' ')])).toEqual([
      ['1=', 'Dinas Kesehatan', '88,9 dari 100 · Baik'],
      ['1=', 'Dinas Pekerjaan Umum dan Penataan Ruang', '86,0 dari 100'],
      ['', 'Dinas Komunikasi dan Informatika', 'Tidak ikut dinilai: mengatur agenda dan liga'],
    ]);
    const other = (await read((db) => readTable(db, TODAY, { id: sealed, classKey: 'wilayah', page: 1 })))!;
    expect(other.rows).toMatchObject([{ rank: '', name: 'Kelurahan Muara Bening' }]);
    expect(other.rows[0]!.line).toContain('Lencana Baik');
    expect(await read((db) => readTable(db, TODAY, { id: sealed, classKey: 'lain', page: 1 }))).toBeNull();
    expect(await read((db) => readTable(db, TODAY, { id: sealed, classKey: null, page: 2 }))).toBeNull();
  });

  test("a unit's page says where it stands; the desk's own unit stands nowhere", async () => {
    const unit = (await read((db) => readUnit(db, TODAY, 'dinkes')))!;
    expect(unit.league?.line.replaceAll('\u00a0', ' ')).toBe(
      'Peringkat 1= · Baik · 88,9 dari 100 · Perangkat daerah',
    );
    expect(await read((db) => unitStanding(db, TODAY, office.units.diskominfo))).toBeNull();
  });

  test('decisions are told in short', async () => {
    const view = (await read((db) => readDecisions(db, TODAY, sealed)))!;
    expect(view.appeals).toMatchObject([
      { name: 'Dinas Kesehatan', criterion: 'Penilaian juri', state: 'accepted' },
    ]);
    expect(view.corrections).toMatchObject([{ kind: 'jury-score', byAppeal: true, count: 1 }]);
  });

  test('another government sees nothing of it', async () => {
    const other = await office.neighbour();
    const seen = await readTenant(office.db.app, other.tenantId, (db) => readSeasons(db, TODAY));
    expect(seen).toEqual([]);
  });
});

describe('what stood in public and changes', () => {
  beforeEach(async () => {
    await office.write((tx) => tx.deleteFrom('league_season').where('name', '=', 'Sementara').execute());
  });

  test('a season that is withdrawn makes the kept pages void at once', async () => {
    const id = await givenTable(office, [{ unitId: office.units.dinkes, rank: 1, total: 90 }], {
      state: 'provisional',
      name: 'Sementara',
    });
    const before = await generation();
    await office.write((tx) =>
      tx
        .updateTable('league_season')
        .set({ state: 'cancelled', state_reason: 'uji' })
        .where('id', '=', id)
        .execute(),
    );
    expect(await generation()).toBe(before + 1);
    expect(await read((db) => readTable(db, TODAY, { id, classKey: null, page: 1 }))).toBeNull();
  });

  test('a table computed anew and a deleted season too; a running season does not', async () => {
    const id = await givenTable(office, [{ unitId: office.units.dinkes, rank: 1, total: 90 }], {
      state: 'provisional',
      name: 'Sementara',
    });
    let before = await generation();
    await office.write((tx) =>
      tx
        .updateTable('league_season')
        .set({ computed_at: '2026-10-09T03:00:00Z', classes: jsonb([]) as never })
        .where('id', '=', id)
        .execute(),
    );
    expect(await generation()).toBe(before + 1);
    before = await generation();
    await office.write((tx) => tx.deleteFrom('league_season').where('id', '=', id).execute());
    expect(await generation()).toBe(before + 1);
    const running = await givenSeason(office, { name: 'Sementara' });
    before = await generation();
    await office.write((tx) =>
      tx
        .updateTable('league_season')
        .set({ computed_at: '2026-10-09T03:00:00Z' })
        .where('id', '=', running)
        .execute(),
    );
    expect(await generation()).toBe(before);
  });
});
