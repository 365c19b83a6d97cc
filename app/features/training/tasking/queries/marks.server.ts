import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import type { Marking } from '../rules/points.ts';

export type Mark = Marking & { readonly marker: string; readonly note: string | null };

/** Marks of hand-ins, in the order of their markers' ids, so that who was first does not show. */
export async function marksOf(db: Tx, submissionIds: readonly string[]): Promise<(id: string) => Mark[]> {
  const rows =
    submissionIds.length === 0
      ? []
      : await db
          .selectFrom('training_grading as g')
          .innerJoin('org_read_person as p', 'p.id', 'g.marker_id')
          .select(['g.submission_id', 'g.marker_id', 'g.points', 'g.note', 'p.name'])
          .where('g.submission_id', 'in', [...submissionIds])
          .orderBy('g.marker_id')
          .execute();
  return (id) =>
    rows
      .filter((row) => row.submission_id === id)
      .map((row) => ({ markerId: row.marker_id, marker: row.name, points: row.points, note: row.note }));
}
