/**
 * Posts a second on their whole way in (store, index for search, find copies, match with 1,000 open activities) as the app's
 * role, and how the rate holds when ten times as many are stored. `npm run bench -- collect [posts] [seconds]`: so many posts ten
 * times over, at most so many seconds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { takePosts } from '#app/features/monitoring/index.server.ts';
import type { IncomingPost } from '#app/features/monitoring/index.ts';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import type { EventToEmit } from '#app/platform/events/event.ts';
import { storeEvent } from '#app/platform/events/store.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import '#app/features/agenda/tables.ts';
import { ACTIVITIES, incoming, openActivities } from './collect/seed.ts';
import { descendantsOf, processorMs } from './processes.ts';
import { type Figure, report } from './report.ts';

const BUDGET = 2_000;
const BATCH = 250;
/** As many as the worker visits at a time. */
const LANES = 4;
const WARM = 2_000;
const posts = Number(process.argv[2] ?? 5_000);
const seconds = Number(process.argv[3] ?? 90);

/** Minutes from a post's publication to the visit that finds it, up to six hours. */
const delayOf = (at: number): number => (at * 7_919) % 360;

/**
 * Posts in the order in which visits bring them, by batches. As bytes, since the program's memory does not hold a day's posts either
 * and would be tidied up with them at hand.
 */
function arriving(posts: readonly IncomingPost[]): Buffer[] {
  const timed = posts.map((post, at) => ({
    post,
    at: Date.parse(post.publishedAt ?? '') + delayOf(at) * 60_000,
  }));
  timed.sort((one, other) => one.at - other.at);
  const batches: Buffer[] = [];
  for (let at = 0; at + BATCH <= timed.length; at += BATCH)
    batches.push(Buffer.from(JSON.stringify(timed.slice(at, at + BATCH).map(({ post }) => post))));
  return batches;
}

/** Takes posts in batches, a few at a time as several visits do, until the time is up. @returns the second at which each batch was in */
async function takeAll(
  platform: Platform,
  tenantId: string,
  batches: readonly Buffer[],
  limit = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const now = platform.clock.now().toString();
  const actor = { kind: 'system', tenantId, job: 'bench' } as const;
  const ends: number[] = [];
  let next = 0;
  const started = performance.now();
  const passed = () => (performance.now() - started) / 1000;
  const lane = async (): Promise<void> => {
    while (next < batches.length && passed() < limit) {
      const batch: IncomingPost[] = JSON.parse(String(batches[next++]));
      await writeTenant(platform.db, tenantId, (tx) =>
        takePosts(
          { tx, actor, now, emit: (event: EventToEmit) => storeEvent(tx, actor, now, event, null) },
          batch,
        ),
      );
      ends.push(passed());
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ends;
}

/** Rates of each full tenth, in posts a second. */
function ratesOf(ends: readonly number[]): number[] {
  const each = posts / BATCH;
  const rates: number[] = [];
  for (let last = each - 1; last < ends.length; last += each)
    rates.push(posts / ((ends[last] ?? 0) - (ends[last - each] ?? 0)));
  return rates;
}

function figuresOf(
  rates: readonly number[],
  whole: number,
  taken: number,
  each: { node: number; postgres: number },
): Figure[] {
  const held = (what: string, value: number): Figure => ({
    what,
    value,
    unit: 'posts/s',
    budget: `>= ${BUDGET}`,
    holds: value >= BUDGET,
  });
  const first = rates[0] ?? whole;
  const last = rates.at(-1) ?? whole;
  return [
    held(`store + index + copies + match, first ${posts} posts`, first),
    held(`the same, the last ${posts} of ${taken} posts`, last),
    held(`the same, all ${taken} posts`, whole),
    { what: `growth over ${rates.length}x: rate of the last to the first`, value: last / first, unit: 'x' },
    { what: "this process's own work a post (CPU)", value: each.node, unit: 'us' },
    { what: "PostgreSQL's work a post (CPU)", value: each.postgres, unit: 'us' },
    {
      what: 'two free cores by these times, at most (a sum, not measured)',
      value: 1e6 / Math.max(each.node, (each.node + each.postgres) / 2),
      unit: 'posts/s',
    },
    { what: 'memory of this process', value: process.memoryUsage().rss / 1e6, unit: 'MB' },
  ];
}

/** Processor time of this process and of its PostgreSQL, in milliseconds. */
async function processorTime(): Promise<{ node: number; postgres: number }> {
  const own = process.cpuUsage();
  const children = await descendantsOf(process.pid);
  return {
    node: (own.user + own.system) / 1000,
    postgres: children.reduce((sum, pid) => sum + processorMs(pid), 0),
  };
}

/** What autovacuum does within a minute; a planner that knows nothing of the tables walks through them whole. */
async function analyze(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const secret = 'only for the benchmark, long enough';
const database = await openDatabase(config, secret, log, { migrate: true });
const platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
try {
  const today = platform.clock.now().toString().slice(0, 10);
  const { tenantId } = await loadSample(platform, { posts: 500 });
  await writeTenant(platform.db, tenantId, (tx) => openActivities(tx, tenantId, today));
  const batches = arriving(await incoming(platform, tenantId, today, posts * 10 + WARM));
  await takeAll(platform, tenantId, batches.splice(0, WARM / BATCH));
  await analyze();
  const before = await processorTime();
  const ends = await takeAll(platform, tenantId, batches, seconds);
  const after = await processorTime();
  const taken = ends.length * BATCH;
  const counts = await writeTenant(platform.db, tenantId, (tx) =>
    sql<{
      posts: number;
      matches: number;
      copies: number;
    }>`select (select count(*) from monitoring_post) as posts,
      (select count(*) from monitoring_match) as matches, (select count(*) from monitoring_post where copy_of_id is not null) as copies`.execute(
      tx,
    ),
  );
  const rates = ratesOf(ends);
  await report(
    'collect',
    figuresOf(rates, taken / (ends.at(-1) ?? 1), taken, {
      node: ((after.node - before.node) * 1000) / taken,
      postgres: ((after.postgres - before.postgres) * 1000) / taken,
    }),
    {
      openActivities: ACTIVITIES,
      lanes: LANES,
      batch: BATCH,
      rates,
      stored: counts.rows[0],
      ...(ends.length < batches.length ? { endedAfterSeconds: seconds } : {}),
    },
  );
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
