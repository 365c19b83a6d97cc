/**
 * The public portal at 100,000 and one million posts: list, detail and search uncached, end to end over HTTP as the app's
 * role, and requests a second from the cache. `npm run bench -- portal [posts]`; the database stays in the folder named by
 * SIMPUL_BENCH_DIR when that is set, so that a second run need not seed.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { buildSample } from '#app/sample/build-sample.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import { countTerms, refreshSearch } from '../app/features/portal/jobs.server.ts';
import { measureCached, measureUncached, type Server, startWeb, type Times } from './portal/measure.ts';
import { seedPosts } from './portal/seed.ts';
import { processorMs } from './processes.ts';
import { type Figure, report } from './report.ts';

const PORT = 3699;
const REQUESTS = 200;
const BUDGET_MS = 25;
const BUDGET_RPS = 10_000;
const SECRET = 'only for the benchmark, long enough';

/** Addresses nobody has asked for yet; `salt` makes them new again. */
async function addresses(platform: Platform, tenantId: string) {
  return readTenant(platform.db, tenantId, async (db) => {
    const posts = await db
      .selectFrom('portal_public_post')
      .select(['id', 'published_at', 'title'])
      .where('published_at', '<=', platform.clock.now().toString())
      .orderBy('published_at', 'desc')
      .limit(40_000)
      .execute();
    const some = posts.filter((_, index) => index % Math.max(1, Math.floor(posts.length / REQUESTS)) === 0);
    const cursor = (post: { id: string; published_at: string }) =>
      Buffer.from(post.id + encodeURIComponent(post.published_at)).toString('base64url');
    return {
      list: some.slice(0, REQUESTS).map((post) => `/kabar?setelah=${cursor(post)}`),
      detail: some.slice(0, REQUESTS).map((post) => `/kabar/${post.id}`),
      search: await questions(
        platform,
        tenantId,
        some.map((post) => post.title ?? ''),
      ),
    };
  });
}

/** Common, middling and rare words, two words together, beginnings of words, slips of the finger. */
async function questions(platform: Platform, tenantId: string, titles: readonly string[]): Promise<string[]> {
  const { rows } = await readTenant(platform.db, tenantId, (db) =>
    sql<{
      term: string;
      df: number;
    }>`select term, df from portal_term where kind = 'word' and df >= 3 and length(term) >= 5 order by df desc`.execute(
      db,
    ),
  );
  const words = rows.map((row) => row.term);
  const at = (share: number) =>
    words[Math.min(words.length - 1, Math.floor(words.length * share))] ?? 'warga';
  const spread = Array.from({ length: 60 }, (_, index) => at((index / 60) ** 2));
  const pairs = Array.from(
    { length: 50 },
    (_, index) => `${at((index / 50) ** 2)} ${at(((index * 7) % 50) / 50)}`,
  );
  const fromTitles = titles
    .filter((title) => title.split(' ').length > 3)
    .slice(0, 40)
    .map((title) => title.split(' ').slice(0, 3).join(' '));
  const prefixes = Array.from({ length: 25 }, (_, index) => at(index / 40).slice(0, 4));
  const slips = Array.from({ length: 25 }, (_, index) =>
    at((index + 3) / 60).replace(/^(..)(.)(.)/, '$1$3$2'),
  );
  const all = [...new Set([...spread, ...pairs, ...fromTitles, ...prefixes, ...slips])];
  return all.map((question) => `/cari?q=${encodeURIComponent(question)}`);
}

const figuresOf = (size: string, what: string, times: Times): Figure[] => [
  { what: `${what}, ${size}: median`, value: times.p50, unit: 'ms' },
  {
    what: `${what}, ${size}: p95`,
    value: times.p95,
    unit: 'ms',
    budget: `<= ${BUDGET_MS}`,
    holds: times.p95 <= BUDGET_MS,
  },
];

/** What autovacuum does within a minute or two. */
async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function round(platform: Platform, tenantId: string, server: Server, size: string) {
  const asked = await addresses(platform, tenantId);
  await measureUncached(server.origin, ['/', '/kabar', '/cari?q=warga', '/unit']);
  const figures: Figure[] = [];
  const details: Record<string, Times> = {};
  for (const what of ['list', 'detail', 'search'] as const) {
    const before = processorMs(server.pid);
    const times = await measureUncached(server.origin, asked[what]);
    const each = (processorMs(server.pid) - before) / times.n;
    details[`${what} ${size}`] = times;
    figures.push(...figuresOf(size, what, times));
    figures.push({ what: `${what}, ${size}: processor time of web a request`, value: each, unit: 'ms' });
  }
  return { figures, details };
}

async function main(): Promise<void> {
  const most = Number(process.argv[2] ?? 1_000_000);
  const kept = process.env.SIMPUL_BENCH_DIR;
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'simpul-bench-')));
  const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
  const log = createLogger('silent');
  const database = await openDatabase(config, SECRET, log, { migrate: true });
  const platform = await createPlatform({ config, appUrl: database.appUrl, secret: SECRET, modules, log });
  const existing = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  const tenantId = existing.rows[0]?.tenant_id ?? (await loadSample(platform)).tenantId;
  const today = platform.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString();
  const sample = buildSample({ seed: 1, today, time: '12:00' });
  const addressOf = new Map(sample.channels.map((channel) => [channel.key, channel.address]));
  const server = await startWeb(
    {
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      SIMPUL_DATA_DIR: dataDir,
      SIMPUL_SECRET: SECRET,
    },
    PORT,
  );
  const figures: Figure[] = [];
  const details: Record<string, unknown> = {};
  try {
    for (const size of [most / 10, most]) {
      const { rows } = await readTenant(platform.db, tenantId, (db) =>
        sql<{ n: number }>`select count(*)::int as n from monitoring_post`.execute(db),
      );
      const from = rows[0]?.n ?? 0;
      if (from > size * 1.05) continue;
      if (from < size) await seedPosts(database.ownerUrl, tenantId, { from, count: size, today, addressOf });
      await refreshSearch(platform, tenantId, 0);
      await countTerms(platform, tenantId, 0);
      await analyse(database.ownerUrl);
      const measured = await round(platform, tenantId, server, `${size / 1000}k posts`);
      figures.push(...measured.figures);
      Object.assign(details, measured.details);
    }
    for (const path of ['/', '/kabar']) {
      const { rps, by } = await measureCached(server.origin + path);
      figures.push({
        what: `cached ${path} (${by})`,
        value: rps,
        unit: 'requests/s',
        budget: `>= ${BUDGET_RPS}`,
        holds: rps >= BUDGET_RPS,
      });
    }
    figures.push({ what: 'web process after all', value: residentMb(server.pid), unit: 'MB RSS' });
  } finally {
    await server.stop();
    await platform.close();
    await database.close();
    if (!kept) await rm(dataDir, { recursive: true, force: true });
  }
  await report('portal', figures, details);
}

await main();
