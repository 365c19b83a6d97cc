import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { OfficeWord } from '../finding.ts';

/** The words of the office, for the checks: `checkText`'s and the editor's `options.words`. */
export async function officeWords(db: Tx): Promise<OfficeWord[]> {
  return db.selectFrom('content_word').select(['word', 'prefer']).orderBy('word').execute();
}

export type WordListRow = OfficeWord & { note: string | null; addedBy: string | null; addedAt: string };

/** The same with who added them, for the page. */
export async function wordList(db: Tx): Promise<WordListRow[]> {
  const rows = await db
    .selectFrom('content_word as w')
    .leftJoin('org_read_person as p', 'p.id', 'w.added_by')
    .select(['w.word', 'w.prefer', 'w.note', 'w.added_at', 'p.name'])
    .orderBy((eb) => eb.fn('lower', ['w.word']))
    .execute();
  return rows.map(({ word, prefer, note, added_at, name }) => ({
    word,
    prefer,
    note,
    addedBy: name,
    addedAt: added_at,
  }));
}
