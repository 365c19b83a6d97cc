import { sql } from 'kysely';
import { narrativePublished } from '#app/features/agenda/index.server.ts';
import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import '../tables.ts';

/** Tells the agenda which units have published about a narrative: of these posts, those that are confirmed for one. */
export async function notePublished(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'emit'>,
  postIds: readonly (string | null)[],
): Promise<void> {
  const ids = postIds.filter((id) => id !== null);
  if (ids.length === 0) return;
  const { rows } = await sql<{ narrative_id: string; unit_id: string; at: string }>`
    select subject_id as narrative_id, unit_id, min(published_at) as at from monitoring_match
    where tenant_id = ${context.actor.tenantId} and post_id = any(${ids}::uuid[])
      and subject_type = 'narrative' and state = 'confirmed' and not gone
    group by subject_id, unit_id`.execute(context.tx);
  for (const row of rows)
    await narrativePublished(context, { narrativeId: row.narrative_id, unitId: row.unit_id, at: row.at });
}
