/**
 * Posts a second on their whole way in (store, index for search, find copies, match with 1,000 open activities) as the app's
 * role, and how the rate holds when ten times as many are stored. `npm run bench -- collect [posts]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
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
import { report } from './report.ts';

const BUDGET = 2_000;
const BATCH = 250;
const LANES = Number(process.env.LANES ?? 2);
const posts = Number(process.argv[2] ?? 20_000);

/** Takes all posts in batches, a few at a time as several collectors do. @returns seconds of each tenth */
async function takeAll(
  platform: Platform,
  tenantId: string,
  items: readonly IncomingPost[],
): Promise<number[]> {
  const now = platform.clock.now().toString();
  const actor = { kind: 'system', tenantId, job: 'bench' } as const;
  const marks: number[] = [];
  const batches: IncomingPost[][] = [];
  for (let at = 0; at < items.length; at += BATCH) batches.push(items.slice(at, at + BATCH));
  let taken = 0;
  let done = 0;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    while (taken < batches.length) {
      const batch = batches[taken++]!;
      await writeTenant(platform.db, tenantId, (tx) =>
        takePosts(
          { tx, actor, now, emit: (event: EventToEmit) => storeEvent(tx, actor, now, event, null) },
          batch,
        ),
      );
      done += 1;
      if (Math.floor((done * 10) / batches.length) > marks.length)
        marks.push((performance.now() - started) / 1000);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return marks.map((mark, at) => mark - (marks[at - 1] ?? 0));
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
  const items = await incoming(platform, tenantId, today, posts * 10 + 2_000);
  const warm = items.splice(0, 2_000);
  await takeAll(platform, tenantId, warm);
  await analyze();
  const cpuBefore = process.cpuUsage();
  const tenths = await takeAll(platform, tenantId, items);
  const cpu = process.cpuUsage(cpuBefore);
  const rates = tenths.map((seconds) => items.length / 10 / seconds);
  const whole = items.length / tenths.reduce((sum, seconds) => sum + seconds, 0);
  const first = rates[0] ?? 0;
  const last = rates.at(-1) ?? 0;
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
  await report(
    'collect',
    [
      {
        what: `store + index + copies + match, first ${items.length / 10} posts`,
        value: first,
        unit: 'posts/s',
        budget: `>= ${BUDGET}`,
        holds: first >= BUDGET,
      },
      {
        what: `the same, the tenth ${items.length / 10} posts`,
        value: last,
        unit: 'posts/s',
        budget: `>= ${BUDGET}`,
        holds: last >= BUDGET,
      },
      {
        what: `the same, all ${items.length} posts`,
        value: whole,
        unit: 'posts/s',
        budget: `>= ${BUDGET}`,
        holds: whole >= BUDGET,
      },
      { what: 'growth over 10x: rate of the last tenth to the first', value: last / first, unit: 'x' },
      {
        what: "this process's own work a post (CPU)",
        value: (cpu.user + cpu.system) / items.length,
        unit: 'us',
      },
      { what: 'memory of this process', value: process.memoryUsage().rss / 1e6, unit: 'MB' },
    ],
    {
      loadAverage: loadavg()[0],
      openActivities: ACTIVITIES,
      lanes: LANES,
      batch: BATCH,
      rates,
      stored: counts.rows[0],
    },
  );
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
