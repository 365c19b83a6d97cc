import type { Tx } from '#app/platform/db/db.server.ts';
import { internalKind } from './rules/internal-kind.ts';
import './tables.ts';

/** The reason given before for this kind of activity. */
export async function knownInternalReason(db: Tx, title: string): Promise<string | null> {
  const kind = internalKind(title);
  if (kind === '') return null;
  const row = await db
    .selectFrom('agenda_internal_reason')
    .select('reason')
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.reason ?? null;
}

/**
 * The reason with which an activity may be internal: the one given, which is kept for its kind, or the one kept before.
 * @returns null when it is internal and nobody has ever said why
 */
export async function settleInternalReason(
  tx: Tx,
  where: { tenantId: string; now: string },
  input: { title: string; visibility: 'public' | 'press' | 'internal'; internalReason: string | null },
): Promise<{ reason: string | null } | null> {
  if (input.visibility !== 'internal') return { reason: null };
  if (input.internalReason === null) {
    const known = await knownInternalReason(tx, input.title);
    return known === null ? null : { reason: known };
  }
  const kind = internalKind(input.title);
  if (kind !== '')
    await tx
      .insertInto('agenda_internal_reason')
      .values({ tenant_id: where.tenantId, kind, reason: input.internalReason, created_at: where.now })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'kind']).doUpdateSet({ reason: input.internalReason! }),
      )
      .execute();
  return { reason: input.internalReason };
}
