import { type RawBuilder, sql } from 'kysely';
import { MOST_LOOKS, STALE_HOURS } from '../rules/waiting.ts';
import { isFree } from './lease.server.ts';
import { inSeconds } from './store.server.ts';

/*
 * Pauses, lanes and allowances are asked for as sets: once for all deliveries, never once for each. Thousands that came in one minute are
 * not in the planner's statistics before the next; where it joins them to the lanes it holds each against every lane there is.
 */

const pauses = (now: string, scope: 'all' | 'unit' | 'network') => sql`
  select p.scope_id from channels_pause p where p.scope = ${sql.lit(scope)} and p.lifted_at is null
    and p.from_at <= ${now} and coalesce(p.until_at > ${now}, true)`;

/** True where a pause covers delivery `d` at that moment. */
export const paused = (now: string): RawBuilder<boolean> => sql`(exists (${pauses(now, 'all')})
  or d.unit_id::text in (${pauses(now, 'unit')}) or d.network in (${pauses(now, 'network')}))`;

/** What nobody waits for any more: a day late without a try, or by a pause. A network that was down for a day does not make stale. */
export const stale = (now: string): RawBuilder<boolean> => sql`(
  d.state in ('waiting', 'prepared') and d.due_at < ${inSeconds(now, -STALE_HOURS * 3600)}
  and (d.tries = 0 or exists (
    select from channels_pause p where p.from_at < ${now} and least(p.lifted_at, p.until_at) > d.due_at
      and (p.scope = 'all' or p.scope_id = case p.scope when 'unit' then d.unit_id::text else d.network end))))`;

const account = sql`coalesce(d.channel_id::text, 'portal ' || d.unit_id)`;

/** Accounts that somebody sends to now, or that rest. */
const taken = (now: string) => sql`
  select l.account from channels_lane l where l.next_at > ${now} or not ${isFree('l.busy_until')}`;

const used = (now: string, scope: 'account' | 'app', kind: RawBuilder<unknown>) => sql`
  select b.key from channels_budget b
  where b.scope = ${sql.lit(scope)} and b.remaining <= 0 and b.resets_at > ${now} and ${kind}`;

/** What is left of the account's or the app's allowance; looking is stopped by the allowance of calls alone. */
function spent(now: string): RawBuilder<boolean> {
  const of = (kind: RawBuilder<unknown>) =>
    sql`(${account} in (${used(now, 'account', kind)}) or d.network in (${used(now, 'app', kind)}))`;
  return sql`(case when d.state = 'unconfirmed' then ${of(sql`b.kind = 'calls'`)} else ${of(sql`true`)} end)`;
}

/**
 * The next delivery of each account whose lane is free, units taking turns: the first of every unit before the second of any, and the unit
 * that has waited longest for a turn before the others. Five thousand of one unit hold up nobody.
 */
export function candidates(now: string, most: number): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    with heads as (
      select distinct on (${account}) d.id, d.unit_id, d.due_at from channels_delivery d
      where d.state in ('waiting', 'preparing', 'prepared', 'unconfirmed') and d.next_at <= ${now}
        and ${isFree('d.lease_until')} and ${account} not in (${taken(now)})
        and (d.state <> 'unconfirmed' or d.looks < ${MOST_LOOKS})
        and (d.state = 'unconfirmed' or (not ${paused(now)} and not ${stale(now)})) and not ${spent(now)}
      order by ${account}, (d.state = 'unconfirmed') desc, d.due_at, d.id
    ), turns as (select unit_id, max(taken_at) as at from channels_lane group by unit_id)
    select id from (
      select h.*, row_number() over (partition by h.unit_id order by h.due_at, h.id) as place from heads h
    ) ranked left join turns t on t.unit_id = ranked.unit_id
    order by place, t.at nulls first, due_at, id limit ${most}`;
}
