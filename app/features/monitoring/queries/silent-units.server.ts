import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/**
 * Days without any post after which a unit is called silent: on the leader's page, in the daily text and in the weekly report alike. A
 * week is what schemes of real regions ask for at least ("two activity news a week"), and what a weekly report can tell of.
 */
export const SILENT_DAYS = 7;

export type SilentUnit = {
  readonly id: string;
  readonly name: string;
  /** Whole days since its last post; null when it never had any. */
  readonly days: number | null;
  /** Approved accounts that are open: without one it cannot be heard. */
  readonly accounts: number;
  /** How many are silent in all, beyond those listed. */
  readonly n: number;
};

/**
 * Live units without a post in the last days before a moment: those that have an account first, the longest silence before all. Before the first post of the government is
 * known, nobody is silent: collecting has not begun.
 */
export async function silentUnits(
  db: Tx,
  asked: { tenantId: string; at: string; limit: number },
): Promise<SilentUnit[]> {
  const { rows } = await sql<SilentUnit>`
    with silent as (
      select u.id, u.short_name as name, u.position,
        (select max(p.published_at) from monitoring_post p
          where p.tenant_id = u.tenant_id and p.unit_id = u.id and p.gone_at is null and p.published_at <= ${asked.at}::timestamptz) as last
      from org_read_unit u where u.tenant_id = ${asked.tenantId} and u.state = 'live')
    select id, name, extract(day from ${asked.at}::timestamptz - last)::int as days, (count(*) over ())::int as n, accounts
    from (select silent.*, (select count(*)::int from channels_read_channel c where c.unit_id = silent.id and c.state = 'approved') as accounts
      from silent) silent where (last is null or last < ${asked.at}::timestamptz - ${`${SILENT_DAYS} days`}::interval)
      and exists (select 1 from monitoring_post p where p.tenant_id = ${asked.tenantId} and p.published_at <= ${asked.at}::timestamptz)
    order by accounts = 0, last nulls first, position limit ${asked.limit}`.execute(db);
  return rows;
}
