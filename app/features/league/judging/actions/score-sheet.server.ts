import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { type FieldFault, ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import type { RubricItem } from '../../types.ts';
import { judgingCopy as copy } from '../copy.id.ts';
import { fillSeason, ownClasses } from '../queries/seats.server.ts';
import { areApart, type Points } from '../rules/shares.ts';
import { scoreInput } from '../schema.ts';
import { type JurySeason, juryFault, jurySeason } from '../season-jury.server.ts';

async function sheetRow(tx: Tx, sheetId: string) {
  return tx
    .selectFrom('league_sheet as h')
    .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
    .innerJoin('league_juror as j', 'j.id', 'h.juror_id')
    .select([
      'h.id',
      'h.turn',
      'p.id as pieceId',
      'p.season_id as seasonId',
      'p.unit_id as unitId',
      'p.class_key as classKey',
      'j.id as jurorId',
      'j.person_id as personId',
      'j.declared_at as declaredAt',
      'j.removed_at as removedAt',
    ])
    .where('h.id', '=', sheetId)
    .forUpdate(['h', 'p'])
    .executeTakeFirst();
}

/** Every item of the rubric with whole points between nothing and its most, or what is wrong at which item. */
function pointsOf(
  given: Readonly<Record<string, unknown>>,
  rubric: readonly RubricItem[],
): { points: Points; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const points: Record<string, number> = {};
  for (const { key, name, most } of rubric) {
    const raw = given[key];
    const value = typeof raw === 'string' && /^\d{1,3}$/.test(raw.trim()) ? Number(raw) : raw;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)
      points[key] = value;
    else faults.push({ path: `points-${key}`, message: copy.faults.points(name, most) });
  }
  return { points, faults };
}

/** A third juror where the first two lie apart; an unwritten third sheet goes where they no longer do. */
async function settleThird(tx: Tx, tenantId: string, season: JurySeason, pieceId: string): Promise<boolean> {
  const sheets = await tx
    .selectFrom('league_sheet')
    .select(['turn', 'scores', 'scored_at'])
    .where('piece_id', '=', pieceId)
    .execute();
  const scoresOf = (turn: number) => sheets.find((sheet) => sheet.turn === turn)?.scores ?? null;
  const [first, second] = [scoresOf(1), scoresOf(2)];
  const third = sheets.find((sheet) => sheet.turn === 3);
  if (!first || !second || !season.jury) return false;
  if (areApart(first, second, season.jury)) {
    if (!third) await fillSeason(tx, tenantId, season, [pieceId]);
    return true;
  }
  if (third && third.scored_at === null)
    await tx.deleteFrom('league_sheet').where('piece_id', '=', pieceId).where('turn', '=', 3).execute();
  return false;
}

/** A juror's points for one piece, given alone and changed until the jury is closed. */
export const scoreSheet = defineAction({
  name: 'league.score-sheet',
  input: scoreInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const asked = await tx
      .selectFrom('league_sheet as h')
      .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
      .select('p.season_id as seasonId')
      .where('h.id', '=', input.sheetId)
      .executeTakeFirst();
    // The season first, as every act of the jury: a third juror is chosen by load, which two at once would both count.
    const season = asked && (await jurySeason(tx, asked.seasonId, 'update'));
    const sheet = season && (await sheetRow(tx, input.sheetId));
    if (!season || !sheet || sheet.removedAt !== null) return notFound();
    authorize(may(actor, 'judge', { jurorId: sheet.personId, unitId: sheet.unitId }));
    const fault = juryFault(season);
    if (fault) return fault;
    if (sheet.declaredAt === null) return refuse<Refusal>({ type: 'conflict-not-declared' });
    if ((await ownClasses(tx, season, [sheet.personId]))(sheet.personId).includes(sheet.classKey))
      return refuse<Refusal>({ type: 'juror-of-class', classKey: sheet.classKey });
    const { points, faults } = pointsOf(input.points, season.jury!.rubric);
    if (faults.length > 0) return refuse<Refusal>({ type: 'invalid', faults });
    await tx
      .updateTable('league_sheet')
      .set({ scores: jsonb(points) as never, note: input.note, scored_at: now })
      .where('id', '=', sheet.id)
      .execute();
    const third = await settleThird(tx, actor.tenantId, season, sheet.pieceId);
    await emit({
      name: 'league.sheet-scored',
      subject: { type: 'league-sheet', id: sheet.id },
      data: { seasonId: season.id, turn: sheet.turn, third },
    });
    return ok({ seasonId: season.id, third });
  },
});
