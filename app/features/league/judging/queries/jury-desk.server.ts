import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { type Agreement, agreementOf } from '../rules/agreement.ts';
import { type JurySeason, jurySeason } from '../season-jury.server.ts';
import { jurorSeats, standingSheets } from './seats.server.ts';

export type JurorRow = {
  readonly id: string;
  readonly person: string;
  readonly unit: string | null;
  readonly classKeys: readonly string[];
  readonly declared: boolean;
  readonly conflicts: readonly { readonly unit: string; readonly reason: string }[];
  readonly removed: boolean;
  readonly sheets: number;
  readonly scored: number;
  readonly lastAt: string | null;
  readonly late: boolean;
};

async function jurorsOf(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_juror as j')
    .innerJoin('org_read_person as p', 'p.id', 'j.person_id')
    .leftJoin('league_sheet as h', 'h.juror_id', 'j.id')
    .select((eb) => [
      'j.id',
      'j.person_id as personId',
      'p.name as person',
      'j.class_keys as classKeys',
      'j.declared_at as declaredAt',
      'j.removed_at as removedAt',
      eb.fn.count<number>('h.id').as('sheets'),
      eb.fn.count<number>('h.scored_at').as('scored'),
      eb.fn.max('h.scored_at').as('lastAt'),
    ])
    .where('j.season_id', '=', seasonId)
    .groupBy(['j.id', 'j.person_id', 'p.name', 'j.class_keys', 'j.declared_at', 'j.removed_at'])
    .orderBy('p.name')
    .orderBy('j.id')
    .execute();
}

async function unitsOfPeople(db: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['r.person_id', 'u.short_name'])
    .where('r.person_id', 'in', [...personIds])
    .where('r.ended_at', 'is', null)
    .orderBy('u.position', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.short_name]));
}

async function conflictsOf(db: Tx, seasonId: string) {
  return db
    .selectFrom('league_conflict as c')
    .innerJoin('league_juror as j', 'j.id', 'c.juror_id')
    .innerJoin('org_read_unit as u', 'u.id', 'c.unit_id')
    .select(['c.juror_id as jurorId', 'u.short_name as unit', 'c.reason'])
    .where('j.season_id', '=', seasonId)
    .orderBy('u.position')
    .execute();
}

/** Kinds of unit that this government has: a class of others needs no juror. */
async function kindsThere(db: Tx): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('org_read_unit')
    .select('kind')
    .distinct()
    .where('state', '=', 'live')
    .execute();
  return new Set(rows.map(({ kind }) => kind));
}

/** How the first two of each piece agree. Who judges too reads it after the closing only: it tells of others' points. */
function agreement(
  season: JurySeason,
  sheets: readonly { pieceId: string; turn: number; scores: Record<string, number> | null }[],
): Agreement {
  const rubric = season.jury?.rubric ?? [];
  const first = new Map(sheets.filter(({ turn }) => turn === 1).map((one) => [one.pieceId, one.scores]));
  const points = (scores: Record<string, number>) => rubric.map(({ key }) => scores[key] ?? 0);
  return agreementOf(
    sheets.flatMap(({ pieceId, turn, scores }) => {
      const other = turn === 2 ? first.get(pieceId) : null;
      return other && scores ? [{ first: points(other), second: points(scores) }] : [];
    }),
  );
}

/** The desk's page of a season's jury: who judges, how far they are, how they agree. */
export async function juryDesk(db: Tx, actor: PersonActor, seasonId: string, now: string) {
  if (!may(actor, 'see-jury')) return 'forbidden' as const;
  const season = await jurySeason(db, seasonId);
  if (!season) return null;
  const people = await jurorsOf(db, season.id);
  const units = await unitsOfPeople(
    db,
    people.map(({ personId }) => personId),
  );
  const conflicts = await conflictsOf(db, season.id);
  const { pieces, sheets } = await standingSheets(db, season);
  const seats = await jurorSeats(db, season);
  const isPastDue = season.dueOn !== null && dateIn(now, season.zone) > season.dueOn;
  const kinds = await kindsThere(db);
  const held = new Map<string, number>();
  for (const { pieceId } of sheets) held.set(pieceId, (held.get(pieceId) ?? 0) + 1);
  const judges = people.some(({ personId, removedAt }) => personId === actor.personId && !removedAt);
  const hidden = judges && !season.closedAt;
  const scored = sheets.filter(({ scores }) => scores !== null).length;
  const today = dateIn(now, season.zone);
  const manages = may(actor, 'name-jurors') && season.state === 'running' && !season.closedAt;
  return {
    season: { ...season, rules: undefined },
    classes: season.rules.classes.map(({ key, name, kinds: own }) => ({
      key,
      name,
      isEmpty: !own.some((kind) => kinds.has(kind)),
      jurors: seats.filter(({ classKeys }) => classKeys.includes(key)).length,
      pieces: pieces.filter(({ classKey }) => classKey === key).length,
    })),
    jurors: people.map(
      (row): JurorRow => ({
        id: row.id,
        person: row.person,
        unit: units.get(row.personId) ?? null,
        classKeys: row.classKeys,
        declared: row.declaredAt !== null,
        conflicts: conflicts.filter(({ jurorId }) => jurorId === row.id),
        removed: row.removedAt !== null,
        sheets: row.sheets,
        scored: row.scored,
        lastAt: row.lastAt,
        late: isPastDue && row.scored < row.sheets && !season.closedAt,
      }),
    ),
    pieces: pieces.length,
    sheets: sheets.length,
    scored,
    // Both tell whether the first two of a piece lie apart: who judges could find the other's points by changing the own ones.
    thirds: hidden ? null : sheets.filter(({ turn }) => turn === 3).length,
    short: pieces.filter(({ id, wanted }) => (held.get(id) ?? 0) < wanted).length,
    agreement: hidden ? null : agreement(season, sheets),
    mostPoints: (season.jury?.rubric ?? []).reduce((sum, { most }) => sum + most, 0),
    judges,
    abilities: {
      name: manages && season.jury !== null,
      draw: manages && season.jury !== null && !season.drawnAt && today > season.to,
      run: manages && season.drawnAt !== null,
    },
  };
}
export type JuryDesk = Exclude<NonNullable<Awaited<ReturnType<typeof juryDesk>>>, string>;
