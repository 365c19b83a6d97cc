import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/** What records about pieces are about. */
export async function pieceSubjects(db: Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('content_piece')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title }) => ({ id, name: title, href: `/kerja/naskah/${id}` }));
}
