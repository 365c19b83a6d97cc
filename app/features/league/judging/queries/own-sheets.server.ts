import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { mostOf, totalOf } from '../rules/shares.ts';
import { jurySeason } from '../season-jury.server.ts';

async function sheetsOf(db: Tx, jurorId: string) {
  return db
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
    .innerJoin('org_read_unit as u', 'u.id', 'p.unit_id')
    .leftJoin('monitoring_read_post as m', 'm.id', 'p.post_id')
    .select([
      'h.id',
      'h.piece_id as pieceId',
      'h.scores',
      'h.note',
      'h.scored_at as scoredAt',
      'p.unit_id as unitId',
      'u.short_name as unit',
      'u.name as unitName',
      'm.title',
      sql<string | null>`left(m.text, 200)`.as('text'),
    ])
    .where('h.juror_id', '=', jurorId)
    .orderBy('p.position')
    .execute();
}

const LINE = 90;
const lineOf = (row: { title: string | null; text: string | null }): string =>
  (row.title || row.text || '').replace(/\s+/g, ' ').trim().slice(0, LINE);

/** The juror of this person in a season, or null. */
async function jurorOf(db: Tx, actor: PersonActor, seasonId: string) {
  return db
    .selectFrom('league_juror')
    .select(['id', 'person_id as personId', 'declared_at as declaredAt', 'class_keys as classKeys'])
    .where('season_id', '=', seasonId)
    .where('person_id', '=', actor.personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** A juror's own work: the declaration first, then the sheets. Nobody else's points are read. */
export async function ownSheets(db: Tx, actor: PersonActor, seasonId: string) {
  const season = await jurySeason(db, seasonId);
  const juror = season && (await jurorOf(db, actor, season.id));
  if (!season?.jury || !juror || !may(actor, 'judge', { jurorId: juror.personId })) return null;
  const units = await db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name', 'name as full', 'kind'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name')
    .execute();
  const conflicts = await db
    .selectFrom('league_conflict as c')
    .innerJoin('org_read_unit as u', 'u.id', 'c.unit_id')
    .select(['c.unit_id as unitId', 'u.short_name as unit', 'c.reason'])
    .where('c.juror_id', '=', juror.id)
    .orderBy('u.position')
    .execute();
  const classes = season.rules.classes.filter(({ key }) => juror.classKeys.includes(key));
  const kinds = new Set<string>(classes.flatMap((one) => one.kinds));
  const { rubric } = season.jury;
  return {
    season: {
      id: season.id,
      name: season.name,
      zone: season.zone,
      dueOn: season.dueOn,
      drawn: season.drawnAt !== null,
    },
    closed: season.closedAt !== null || season.state !== 'running',
    declared: juror.declaredAt !== null,
    classes: classes.map(({ name }) => name),
    conflicts,
    units: units.filter(({ kind }) => kinds.has(kind)).map(({ id, name }) => ({ id, name })),
    most: mostOf(rubric),
    sheets:
      juror.declaredAt === null
        ? []
        : (await sheetsOf(db, juror.id)).map((row) => ({
            id: row.id,
            unit: row.unit,
            line: lineOf(row),
            points: row.scores && totalOf(row.scores, rubric),
          })),
  };
}
export type OwnSheets = NonNullable<Awaited<ReturnType<typeof ownSheets>>>;

/** One piece on the phone: the post, the rubric, the juror's own points, and after the closing what the others gave. */
export async function sheetView(db: Tx, actor: PersonActor, asked: { seasonId: string; sheetId: string }) {
  const season = await jurySeason(db, asked.seasonId);
  const juror = season && (await jurorOf(db, actor, season.id));
  if (!season?.jury || !juror || juror.declaredAt === null) return null;
  const all = await sheetsOf(db, juror.id);
  const at = all.findIndex(({ id }) => id === asked.sheetId);
  const sheet = all[at];
  if (!sheet || !may(actor, 'judge', { jurorId: juror.personId, unitId: sheet.unitId })) return null;
  const post = await db
    .selectFrom('monitoring_read_post as m')
    .innerJoin('league_piece as p', 'p.post_id', 'm.id')
    .select([
      'm.title',
      'm.text',
      'm.images',
      'm.address',
      'm.network',
      'm.published_at as at',
      'm.gone_at as goneAt',
    ])
    .where('p.id', '=', sheet.pieceId)
    .executeTakeFirst();
  const closed = season.closedAt !== null || season.state !== 'running';
  const { rubric } = season.jury;
  const others = closed
    ? await db
        .selectFrom('league_sheet')
        .select(['turn', 'scores', 'note'])
        .where('piece_id', '=', sheet.pieceId)
        .where('id', '!=', sheet.id)
        .where('scored_at', 'is not', null)
        .orderBy('turn')
        .execute()
    : [];
  return {
    season: { id: season.id, name: season.name, zone: season.zone, dueOn: season.dueOn },
    closed,
    sheet: {
      id: sheet.id,
      unit: sheet.unit,
      unitName: sheet.unitName,
      points: sheet.scores,
      note: sheet.note,
      scoredAt: sheet.scoredAt,
    },
    post: post ?? null,
    rubric,
    most: mostOf(rubric),
    at: at + 1,
    all: all.length,
    scored: all.filter(({ scoredAt }) => scoredAt !== null).length,
    before: all[at - 1]?.id ?? null,
    after: all[at + 1]?.id ?? null,
    /** The next empty one, from here on and around. */
    nextEmpty:
      [...all.slice(at + 1), ...all.slice(0, at)].find(({ scoredAt }) => scoredAt === null)?.id ?? null,
    others: others.map(({ turn, scores, note }) => ({
      turn,
      total: totalOf(scores ?? {}, rubric),
      note,
    })),
  };
}
export type SheetView = NonNullable<Awaited<ReturnType<typeof sheetView>>>;
