import type { Tx } from '#app/platform/db/db.server.ts';
import type { UnitSignal, UnitSignals } from '../contributors.ts';

/** What other features say of the units of a page, by unit; those that say nothing are left out. */
export async function signalsOf(
  db: Tx,
  rows: readonly { readonly id: string }[],
  parts: readonly UnitSignals[],
): Promise<Record<string, UnitSignal>> {
  const ids = rows.map(({ id }) => id);
  const signals: Record<string, UnitSignal> = {};
  for (const part of ids.length === 0 ? [] : parts)
    for (const [id, signal] of await part(db, ids)) signals[id] = { ...signals[id], ...signal };
  return signals;
}
