import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '../../tables.ts';
import type { UnitClass } from '../../types.ts';
import { sha256 } from '../lot-hash.server.ts';
import { fillSheets, type JurorSeat, type PieceSeat, type SheetSeat } from '../rules/assign.ts';
import { areApart } from '../rules/shares.ts';
import type { JurySeason } from '../season-jury.server.ts';

/** Which class a kind of unit competes in. */
export const classOfKind = (classes: readonly UnitClass[], kind: string): string | null =>
  classes.find(({ kinds }) => (kinds as readonly string[]).includes(kind))?.key ?? null;

/** Classes in which a person worked at any time from the season's first day on; nobody judges colleagues. */
export async function ownClasses(
  db: Tx,
  season: Pick<JurySeason, 'from' | 'rules'>,
  personIds: readonly string[],
): Promise<(personId: string) => string[]> {
  const rows =
    personIds.length === 0
      ? []
      : await db
          .selectFrom('org_read_role as r')
          .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
          .innerJoin('org_read_government as g', 'g.tenant_id', 'r.tenant_id')
          .select(['r.person_id as personId', 'u.kind'])
          .distinct()
          .where('r.person_id', 'in', [...personIds])
          // The desk's own unit is out of competition.
          .where((eb) =>
            eb.or([
              eb('g.coordinator_unit_id', 'is', null),
              eb('u.id', '!=', eb.ref('g.coordinator_unit_id')),
            ]),
          )
          .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', season.from)]))
          .where((eb) =>
            eb.or([
              eb('r.ended_at', 'is', null),
              eb('r.ended_at', '>=', sql<string>`${season.from}::date::timestamptz`),
            ]),
          )
          .execute();
  return (personId) => [
    ...new Set(
      rows
        .filter((row) => row.personId === personId)
        .flatMap(({ kind }) => classOfKind(season.rules.classes, kind) ?? []),
    ),
  ];
}

/** Jurors who can get sheets: not removed, and with their declaration made. */
export async function jurorSeats(db: Tx, season: JurySeason, also: readonly string[] = []) {
  const rows = await db
    .selectFrom('league_juror')
    .select(['id', 'person_id', 'class_keys', 'declared_at'])
    .where('season_id', '=', season.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const own = await ownClasses(
    db,
    season,
    rows.map((row) => row.person_id),
  );
  const conflicts = await db
    .selectFrom('league_conflict as c')
    .innerJoin('league_juror as j', 'j.id', 'c.juror_id')
    .select(['c.juror_id', 'c.unit_id'])
    .where('j.season_id', '=', season.id)
    .execute();
  return rows
    .filter((row) => row.declared_at !== null || also.includes(row.id))
    .map(
      (row): JurorSeat => ({
        id: row.id,
        classKeys: row.class_keys.filter((key) => !own(row.person_id).includes(key)),
        conflicts: conflicts.filter((one) => one.juror_id === row.id).map((one) => one.unit_id),
      }),
    );
}

/** Pieces with how many jurors each wants, and the sheets that stand. */
export async function standingSheets(db: Tx, season: JurySeason, pieceIds?: readonly string[]) {
  const pieces = await db
    .selectFrom('league_piece')
    .select(['id', 'post_id as postId', 'unit_id as unitId', 'class_key as classKey'])
    .where('season_id', '=', season.id)
    .orderBy('position')
    .execute();
  const sheets = await db
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
    .select(['h.piece_id as pieceId', 'h.juror_id as jurorId', 'h.turn', 'h.scores'])
    .where('p.season_id', '=', season.id)
    .orderBy('h.turn')
    .execute();
  const of = new Map<string, typeof sheets>();
  for (const sheet of sheets) of.set(sheet.pieceId, [...(of.get(sheet.pieceId) ?? []), sheet]);
  const wantedFor = (pieceId: string) => {
    const own = of.get(pieceId) ?? [];
    const [first, second] = [1, 2].map((turn) => own.find((sheet) => sheet.turn === turn)?.scores);
    const apart = first && second && season.jury && areApart(first, second, season.jury);
    return apart || own.some((sheet) => sheet.turn === 3) ? 3 : 2;
  };
  const seats = pieces.map((piece): PieceSeat => ({ ...piece, wanted: wantedFor(piece.id) }));
  return { pieces: pieceIds ? seats.filter(({ id }) => pieceIds.includes(id)) : seats, sheets };
}

export async function insertSheets(tx: Tx, tenantId: string, added: readonly SheetSeat[]): Promise<void> {
  const rows = added.map((sheet) => ({
    tenant_id: tenantId,
    id: newId(),
    piece_id: sheet.pieceId,
    juror_id: sheet.jurorId,
    turn: sheet.turn,
    scores: null,
    note: null,
    scored_at: null,
  }));
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto('league_sheet')
      .values(rows.slice(at, at + 1_000))
      .execute();
}

/**
 * Gives pieces the jurors they lack. The caller holds the season's lock.
 * @param only these pieces, or all
 */
export async function fillSeason(
  tx: Tx,
  tenantId: string,
  season: JurySeason,
  only?: readonly string[],
): Promise<{ added: SheetSeat[]; short: PieceSeat[] }> {
  const { pieces, sheets } = await standingSheets(tx, season, only);
  const jurors = await jurorSeats(tx, season);
  const filled = fillSheets({ pieces, jurors, sheets }, season.seed ?? '', sha256);
  await insertSheets(tx, tenantId, filled.added);
  return filled;
}
