import type { Tx } from '#app/platform/db/db.server.ts';
import type { JudgedFact, MarkFact } from '../../scoring/facts.ts';
import '../../tables.ts';
import type { RuleSet } from '../../types.ts';
import { juryOf, shareOf } from '../rules/shares.ts';

/** Fewer than two jurors judge no piece. */
const JURORS = 2;

/**
 * What the jury gave each drawn piece, in the order of turns. Nothing before the jury is closed, so that no running table tells a juror
 * what another one gave; and nothing of a piece that fewer than two judged.
 */
export async function judgedFacts(db: Tx, seasonId: string): Promise<JudgedFact[]> {
  const season = await db
    .selectFrom('league_season as s')
    .innerJoin('league_rules as r', 'r.id', 's.rules_id')
    .select(['s.jury_closed_at', 'r.body'])
    .where('s.id', '=', seasonId)
    .executeTakeFirst();
  const jury = season && juryOf(season.body as RuleSet);
  if (!season?.jury_closed_at || !jury) return [];
  const rows = await db
    .selectFrom('league_piece as p')
    .innerJoin('league_sheet as h', 'h.piece_id', 'p.id')
    .select(['p.id as pieceId', 'p.unit_id as unitId', 'p.post_id as postId', 'h.scores'])
    .where('p.season_id', '=', seasonId)
    .where('h.scored_at', 'is not', null)
    .orderBy('p.id')
    .orderBy('h.turn')
    .execute();
  const pieces = new Map<string, { pieceId: string; unitId: string; postId: string; shares: number[] }>();
  for (const { pieceId, unitId, postId, scores } of rows) {
    const piece = pieces.get(pieceId) ?? { pieceId, unitId, postId, shares: [] };
    piece.shares.push(shareOf(scores ?? {}, jury.rubric));
    pieces.set(pieceId, piece);
  }
  return [...pieces.values()].filter(({ shares }) => shares.length >= JURORS);
}

/** The checklist as it is marked now. */
export async function markFacts(db: Tx, seasonId: string): Promise<MarkFact[]> {
  return db
    .selectFrom('league_mark')
    .select(['unit_id as unitId', 'list_key as list', 'item_key as item', 'met'])
    .where('season_id', '=', seasonId)
    .orderBy('unit_id')
    .orderBy('list_key')
    .orderBy('item_key')
    .execute();
}
