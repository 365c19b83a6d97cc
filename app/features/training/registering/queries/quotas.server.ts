import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { type BatchPage, batchPage } from '../../queries/batch-page.server.ts';
import { LIVE_STATES } from '../../tables.ts';

export type QuotaRow = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly held: number;
  /** Null: the batch's usual number. */
  readonly places: number | null;
};

export type QuotasView = { head: BatchPage; usual: number; byInvitation: boolean; rows: QuotaRow[] };

/** Units of the kinds a batch is for, with how many they may send and have sent. */
export async function quotasView(db: Tx, actor: PersonActor, batchId: string): Promise<QuotasView | null> {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'manage-training')) return null;
  const batch = await db
    .selectFrom('training_batch')
    .select(['quota_per_unit as usual', 'by_invitation as byInvitation'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('org_read_unit as u')
    .leftJoin('training_quota as q', (join) =>
      join.onRef('q.unit_id', '=', 'u.id').on('q.batch_id', '=', batchId),
    )
    .select((eb) => [
      'u.id',
      'u.name',
      'u.short_name as shortName',
      'q.places',
      eb
        .selectFrom('training_registration as r')
        .select((inside) => inside.fn.countAll<number>().as('n'))
        .whereRef('r.unit_id', '=', 'u.id')
        .where('r.batch_id', '=', batchId)
        .where('r.state', 'in', [...LIVE_STATES])
        .as('held'),
    ])
    .where('u.state', '=', 'live')
    .where('u.kind', 'in', head.unitKinds.length > 0 ? ([...head.unitKinds] as never) : (['-'] as never))
    .orderBy('u.position')
    .orderBy('u.name')
    .execute();
  return { head, ...batch, rows: rows.map((row) => ({ ...row, held: Number(row.held) })) };
}
