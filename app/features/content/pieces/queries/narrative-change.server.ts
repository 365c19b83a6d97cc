import type { Tx } from '#app/platform/db/db.server.ts';
import { compareNarratives, type NarrativeChange, type NarrativeText } from '../rules/narrative-change.ts';

async function textOf(db: Tx, versionId: string): Promise<NarrativeText | null> {
  const row = await db
    .selectFrom('agenda_read_narrative_version')
    .select(['version', 'message', 'points', 'hashtags', 'words_avoid'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!row) return null;
  const { version, message, hashtags, words_avoid: wordsAvoid } = row;
  const points = row.points.map((point) => [point.text, point.figure].filter(Boolean).join(' · '));
  return { version, message, points, hashtags, wordsAvoid };
}

/** What the version in force says differently from the one that a piece was built on. */
export async function changeOfNarrative(
  db: Tx,
  builtOn: string | null,
  inForce: string | null,
): Promise<NarrativeChange | null> {
  if (!builtOn || !inForce || builtOn === inForce) return null;
  const [before, after] = [await textOf(db, builtOn), await textOf(db, inForce)];
  return before && after ? compareNarratives(before, after) : null;
}
