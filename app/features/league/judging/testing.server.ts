import { NOT_YET } from '../tables.ts';
import '#app/features/monitoring/tables.ts';
import type { PostKind } from '#app/features/monitoring/tables.ts';
import { jsonb, readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Office } from '#app/testing/office.server.ts';
import type { RuleSet } from '../types.ts';
import { declareConflicts } from './actions/declare-conflicts.server.ts';
import { drawPieces } from './actions/draw-pieces.server.ts';
import { nameJuror } from './actions/name-juror.server.ts';
import { scoreSheet } from './actions/score-sheet.server.ts';

/** Rows for database tests of the jury, the checklists and what comes after the seal; made without asking the acts. */
const CREATED = '2026-07-01T00:00:00Z';

export const TEST_RULES: RuleSet = {
  format: 1,
  classes: [
    { key: 'opd', name: 'Perangkat daerah', kinds: ['opd', 'bagian'] },
    { key: 'wilayah', name: 'Kecamatan dan kelurahan', kinds: ['kecamatan', 'kelurahan'] },
  ],
  criteria: [
    {
      key: 'jury',
      weight: 60,
      full: 1,
      least: 1,
      perUnit: 3,
      thirdAbove: 0.3,
      rubric: [
        { key: 'isi', name: 'Isi dan 5W1H', hint: 'Siapa, apa, kapan, di mana, mengapa.', most: 5 },
        { key: 'bahasa', name: 'Bahasa', hint: 'Ejaan, kalimat pendek.', most: 5 },
      ],
    },
    {
      key: 'checklist',
      name: 'PPID',
      weight: 40,
      full: 1,
      least: 1,
      items: [
        { key: 'dip', name: 'Daftar informasi publik', hint: 'Terbit tahun ini.' },
        { key: 'kontak', name: 'Kontak PPID', hint: 'Nomor yang dijawab.' },
      ],
    },
  ],
  sameGrade: 0.8,
  rankFrom: 5,
  weightShift: 0.1,
  measuredLeast: 0.6,
  dayMost: 5,
  excuseMost: 0.5,
  bands: [{ key: 'baik', name: 'Baik', from: 0 }],
  badgeFrom: 75,
  tieBreaks: [],
};

/** A running season of the third quarter of 2026, over since the end of September. @returns its id */
export async function givenSeason(
  office: Pick<Office, 'write' | 'tenantId'>,
  given: { rules?: RuleSet; name?: string; from?: string; to?: string } = {},
): Promise<string> {
  const { tenantId } = office;
  const id = newId();
  await office.write(async (tx) => {
    const rulesId = newId();
    const { last } = await tx
      .selectFrom('league_rules')
      .select((eb) => eb.fn.max('version').as('last'))
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('league_rules')
      .values({
        tenant_id: tenantId,
        id: rulesId,
        version: (last ?? 0) + 1,
        name: 'Aturan uji',
        body: jsonb(given.rules ?? TEST_RULES) as never,
        state: 'frozen',
        based_on_id: null,
        created_by: null,
        created_at: CREATED,
        updated_at: CREATED,
      })
      .execute();
    await tx
      .insertInto('league_season')
      .values({
        tenant_id: tenantId,
        id,
        name: given.name ?? 'Triwulan III 2026',
        from_date: given.from ?? '2026-07-01',
        to_date: given.to ?? '2026-09-30',
        zone: 'Asia/Jakarta',
        rules_id: rulesId,
        state: 'running',
        ...NOT_YET,
        frozen_at: CREATED,
        frozen_by: null,
        created_by: null,
        created_at: CREATED,
      })
      .execute();
  });
  return id;
}

/** An original post of a unit that anybody can open, from August 2026. @returns its id */
export async function givenPost(
  office: Pick<Office, 'write' | 'tenantId'>,
  unitId: string,
  given: {
    kind?: PostKind;
    gone?: boolean;
    address?: string | null;
    at?: string;
    text?: string;
  } = {},
): Promise<string> {
  const id = newId();
  const at = given.at ?? '2026-08-12T03:00:00Z';
  await office.write((tx) =>
    tx
      .insertInto('monitoring_post')
      .values({
        tenant_id: office.tenantId,
        id,
        channel_id: null,
        unit_id: unitId,
        network: 'website',
        remote_id: id,
        address: given.address === undefined ? `https://wanasari.example/${id}` : given.address,
        address_key: null,
        collab_key: null,
        published_at: at,
        first_seen_at: at,
        edited_at: null,
        gone_at: given.gone ? at : null,
        title: 'Warga Wanasari panen padi',
        text: given.text ?? 'Warga Wanasari memanen padi di dua belas kelurahan.',
        kind: given.kind ?? 'original',
        copy_of_id: null,
        grade: 'B',
        source: 'collected',
        reported_by: null,
        reported_assignment_id: null,
        screenshot_file_id: null,
        content_hash: id,
      })
      .execute(),
  );
  return id;
}

type Name = keyof Office['actors'];

const sheetsOf = (office: Office, seasonId: string) =>
  readTenant(office.db.app, office.tenantId, (db) =>
    db
      .selectFrom('league_sheet as h')
      .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
      .innerJoin('league_juror as j', 'j.id', 'h.juror_id')
      .select([
        'h.id',
        'h.turn',
        'h.scored_at as scoredAt',
        'p.id as pieceId',
        'p.post_id as postId',
        'p.unit_id as unitId',
        'p.class_key as classKey',
        'j.person_id as personId',
      ])
      .where('p.season_id', '=', seasonId)
      .orderBy('p.position')
      .orderBy('h.turn')
      .execute(),
  );
export type Sheet = Awaited<ReturnType<typeof sheetsOf>>[number];

const jurorIdOf = async (office: Office, seasonId: string, personId: string) =>
  readTenant(office.db.app, office.tenantId, async (db) => {
    const row = await db
      .selectFrom('league_juror')
      .select('id')
      .where('season_id', '=', seasonId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return row.id;
  });

/** The jury of the season that was begun last, and what tests have it do. */
export function juryOf(office: Office) {
  let seasonId = '';
  const as = (name: Name) => ({ platform: office.platform, actor: office.actors[name] });
  const actorOf = (personId: string) =>
    Object.values(office.actors).find((actor) => actor.personId === personId)!;
  const name = (who: Name, ...classKeys: string[]) =>
    nameJuror(as('coordinator'), { seasonId, personId: office.actors[who].personId, classKeys });
  const declare = (who: Name, ...unitIds: string[]) =>
    declareConflicts(as(who), {
      seasonId,
      none: unitIds.length === 0,
      conflicts: unitIds.map((unitId) => ({ unitId, reason: 'Pernah bekerja sama di sana.' })),
    });
  return {
    as,
    actorOf,
    name,
    declare,
    read: <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(office.db.app, office.tenantId, work),
    /** Another season, and no posts. @returns its id */
    begin: async (given: Parameters<typeof givenSeason>[1] = {}) => {
      await office.write((tx) => tx.deleteFrom('monitoring_post').execute());
      seasonId = await givenSeason(office, given);
      return seasonId;
    },
    draw: () => drawPieces(as('coordinator'), { seasonId, dueOn: '2026-11-30' }),
    sheets: () => sheetsOf(office, seasonId),
    score: (sheet: Sheet, isi: number, bahasa: number, by = actorOf(sheet.personId)) =>
      scoreSheet({ platform: office.platform, actor: by }, { sheetId: sheet.id, points: { isi, bahasa } }),
    jurorId: (who: Name) => jurorIdOf(office, seasonId, office.actors[who].personId),
    /** Four posts of each of two OPD and of a kelurahan, and a jury that has declared. */
    readyJury: async () => {
      for (const unit of ['dinkes', 'dpupr', 'kelurahan'] as const)
        for (let at = 0; at < 4; at += 1) await givenPost(office, office.units[unit]);
      for (const who of ['reviewer', 'leader', 'trainer'] as const) {
        await name(who, 'opd', 'wilayah');
        await declare(who);
      }
    },
  };
}
export type Jury = ReturnType<typeof juryOf>;
