import type { Tx } from '#app/platform/db/db.server.ts';
import type { BudgetReading } from '../../connectors/publishing.ts';
import { accountOf, type DeliveryRow } from './store.server.ts';

/** Gives the account back to the next one, not before `nextAt`. */
export async function freeLane(
  tx: Tx,
  row: Pick<DeliveryRow, 'channel_id' | 'unit_id'>,
  nextAt: string,
): Promise<void> {
  await tx
    .updateTable('channels_lane')
    .set((eb) => ({
      busy_until: null,
      next_at: eb.fn<string>('greatest', ['next_at', eb.cast<string>(eb.val(nextAt), 'timestamptz')]),
    }))
    .where('account', '=', accountOf(row))
    .execute();
}

const FAR_DAYS = 40;

/** What the network said is left. A moment in the past, or beyond any known window, is not believed. */
export async function storeBudgets(
  tx: Tx,
  row: Pick<DeliveryRow, 'tenant_id' | 'channel_id' | 'network'>,
  readings: readonly BudgetReading[],
  now: string,
): Promise<void> {
  const far = Date.parse(now) + FAR_DAYS * 86_400_000;
  for (const reading of readings) {
    const resets = Date.parse(reading.resetsAt);
    const key = reading.scope === 'app' ? row.network : row.channel_id;
    if (!(resets > Date.parse(now) && resets < far) || key === null) continue;
    const said = {
      most: reading.most,
      remaining: Math.trunc(reading.remaining),
      resets_at: new Date(resets).toISOString(),
      read_at: now,
    };
    await tx
      .insertInto('channels_budget')
      .values({ tenant_id: row.tenant_id, scope: reading.scope, key, kind: reading.kind, ...said })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'scope', 'key', 'kind']).doUpdateSet(said))
      .execute();
  }
}
