import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { type Actor, hasRole, unitsOf } from '#app/platform/authz/actor.ts';
import type { Tables } from '#app/platform/db/tables.ts';
import '../tables.ts';

/** The policy's `see-activity` as a condition on `agenda_activity as a`: a list never shows what its page hides. */
export function visibleTo(actor: Actor) {
  return (eb: ExpressionBuilder<Tables & { a: Tables['agenda_activity'] }, 'a'>): Expression<SqlBool> => {
    if (actor.kind === 'system' || hasRole(actor, 'coordinator', 'prokopim', 'leader', 'reviewer'))
      return eb.val(true);
    if (actor.kind === 'anonymous') return eb('a.visibility', '=', 'public');
    const own = unitsOf(actor, 'officer', 'head');
    if (own.length === 0) return eb('a.visibility', '<>', 'internal');
    return eb.or([
      eb('a.visibility', '<>', 'internal'),
      eb('a.host_unit_id', 'in', own),
      eb.exists(
        eb
          .selectFrom('agenda_assignment as mine')
          .select('mine.id')
          .whereRef('mine.activity_id', '=', 'a.id')
          .where('mine.state', '<>', 'cancelled')
          .where('mine.unit_id', 'in', own),
      ),
    ]);
  };
}
