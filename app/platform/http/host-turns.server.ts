import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../db/db.server.ts';
import { type HostTurns, quietSeconds, type Turn } from './host-turns.ts';

/** A killed process gives its turn back by itself: a lease lasts as long as its request may take, and this. */
const LEASE_MARGIN_MS = 2_000;
const MIN_WAIT_MS = 20;
const MAX_WAIT_MS = 1_000;

type Refused = { waitMs: number; quietSeconds: number };

/**
 * Turns at hosts in the database, by its clock: however many web and worker processes there are, on however many machines, a host gets
 * one request at a time with a pause between two. Each step is a statement of its own; nothing is locked while a request is out.
 */
export function createHostTurns(db: Db): HostTurns {
  async function tryOnce(host: string, leaseMs: number): Promise<boolean> {
    const { rows } = await sql`
      insert into outside_host as h (host, busy_until, next_at, seen_at)
      values (${host}, clock_timestamp() + make_interval(secs => ${leaseMs / 1000}::float8), clock_timestamp(), clock_timestamp())
      on conflict (host) do update set busy_until = excluded.busy_until, seen_at = excluded.seen_at
        where coalesce(h.busy_until, '-infinity') <= clock_timestamp() and h.next_at <= clock_timestamp()
          and coalesce(h.quiet_until, '-infinity') <= clock_timestamp()
      returning host`.execute(db);
    return rows.length === 1;
  }

  async function whyNot(host: string): Promise<Refused> {
    const { rows } = await sql<{ wait: number; quiet: number }>`
      select extract(epoch from greatest(busy_until, next_at) - clock_timestamp())::float8 * 1000 as wait,
        coalesce(extract(epoch from quiet_until - clock_timestamp())::float8, 0) as quiet
      from outside_host where host = ${host}`.execute(db);
    return { waitMs: rows[0]?.wait ?? 0, quietSeconds: Math.ceil(rows[0]?.quiet ?? 0) };
  }

  return {
    async take(host, leftMs): Promise<Turn> {
      const until = performance.now() + leftMs;
      for (;;) {
        const left = until - performance.now();
        if (left <= 0) return { ok: false, why: 'late' };
        if (await tryOnce(host, left + LEASE_MARGIN_MS)) return { ok: true };
        const refused = await whyNot(host);
        if (refused.quietSeconds > 0) return { ok: false, why: 'quiet', seconds: refused.quietSeconds };
        const wait = Math.min(Math.max(refused.waitMs, MIN_WAIT_MS), MAX_WAIT_MS, left);
        await sleep(wait * (1 + Math.random() * 0.2));
      }
    },
    async give(host, gapMs, { trouble, askedSeconds }) {
      const { rows } = await sql<{ failures: number }>`
        update outside_host set busy_until = null, next_at = clock_timestamp() + make_interval(secs => ${gapMs / 1000}::float8),
          failures = case when ${trouble} then least(failures + 1, 1000) else 0 end
        where host = ${host} returning failures`.execute(db);
      const quiet = trouble ? quietSeconds(rows[0]?.failures ?? 1, askedSeconds) : 0;
      if (quiet > 0)
        await sql`
          update outside_host set quiet_until = greatest(quiet_until, clock_timestamp() + make_interval(secs => ${quiet}::float8))
          where host = ${host}`.execute(db);
    },
  };
}

/** Hosts that nobody has visited for a week are forgotten. */
export async function sweepHosts(db: Db): Promise<void> {
  await sql`delete from outside_host where seen_at < clock_timestamp() - interval '7 days'
    and coalesce(quiet_until, '-infinity') < clock_timestamp()`.execute(db);
}
