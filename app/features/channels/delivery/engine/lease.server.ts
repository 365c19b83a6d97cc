import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Engine } from './engine.ts';

/** A worker renews what it holds; one that was killed loses it after this. */
const LEASE_SECONDS = 120;

export const leaseSecondsOf = ({ leaseSeconds }: Pick<Engine, 'leaseSeconds'>): number =>
  leaseSeconds ?? LEASE_SECONDS;

/**
 * Leases go by the database's clock: two machines whose clocks differ must agree on who holds what. What is due goes by the schedule, and so
 * by the clock of who asks.
 */
export const leaseEnd = (seconds: number): RawBuilder<string> =>
  sql<string>`clock_timestamp() + make_interval(secs => ${seconds}::float8)`;

/** True where nobody holds it: it was given back, or whoever held it is dead. */
export const isFree = (column: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${sql.ref(column)} <= now(), true)`;

/** The moment by which leases go. */
export async function leaseMoment(tx: Tx): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp() as at`.execute(tx);
  return rows[0]!.at;
}
