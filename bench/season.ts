/**
 * The scoring of a season of 300 units: facts from PostgreSQL as the app's role, every criterion, classes and ranks, and the sealed file
 * written and recomputed; with 150,000 posts and with ten times as many. `npm run bench -- season [posts]`.
 */

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenantAtOnce, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { scoreFromDatabase } from '../app/features/league/scoring/compute-season.server.ts';
import type { SeasonHead } from '../app/features/league/scoring/file/parts.ts';
import { verifySeason } from '../app/features/league/scoring/file/verify-season.server.ts';
import { writeSeasonFile } from '../app/features/league/scoring/file/write-season-file.server.ts';
import { readSeasonUnits } from '../app/features/league/scoring/queries/read-facts.server.ts';
import { RULE_TEMPLATES } from '../app/features/league/scoring/rules/templates.ts';
import { descendantsOf, processorMs } from './processes.ts';
import { report } from './report.ts';

const POSTS = Number(process.argv[2] ?? 150_000);
const UNITS = 300;
const TASKS = 45;
const BUDGET_S = 2;
const GROWTH = 12;
const MEMORY_MB = 300;
const ROUNDS = 5;
const FOUNDED = '2026-06-01T00:00:00Z';
const rules = RULE_TEMPLATES[0]!.rules;

const season = (id: string) => ({
  id,
  name: 'Triwulan IV 2026',
  from: '2026-10-01',
  to: '2026-12-31',
  zone: 'Asia/Jakarta',
  asOf: '2027-01-05T03:00:00Z',
});

/** A government with an account a unit and network, tasks over the quarter, posts over its days, half of the tasks answered. */
async function found(platform: Platform, posts: number): Promise<string> {
  const tenantId = newId();
  await writeTenant(platform.db, tenantId, async (tx) => {
    await sql`select set_config('app.may_found', 'yes', true)`.execute(tx);
    await sql`select org_found_government(${tenantId}, 'Pemerintah Kota Ukur', 'Kota Ukur', 'kota', 'Asia/Jakarta', false, ${FOUNDED})`.execute(
      tx,
    );
    await sql`insert into org_unit (tenant_id, id, kind, name, short_name, slug, position, created_at)
      select ${tenantId}, gen_random_uuid(), (array['opd', 'kecamatan', 'kelurahan'])[1 + n % 3], 'Dinas Nomor ' || n, 'Unit ' || n, 'unit-' || n, n, ${FOUNDED}
      from generate_series(1, ${UNITS}) n`.execute(tx);
    await sql`insert into org_person (tenant_id, id, account_id, name, created_at)
      select ${tenantId}, id, null, 'Petugas', ${FOUNDED} from org_unit`.execute(tx);
    await sql`insert into org_role (tenant_id, id, person_id, unit_id, role, from_date, created_at)
      select ${tenantId}, gen_random_uuid(), id, id, 'officer', '2026-06-01', ${FOUNDED} from org_unit`.execute(
      tx,
    );
    await sql`insert into channels_channel (tenant_id, id, unit_id, network, address_key, state, created_at)
      select ${tenantId}, gen_random_uuid(), u.id, n, n || ':' || u.id, 'approved', ${FOUNDED}
      from org_unit u cross join unnest(array['website', 'mastodon']) n`.execute(tx);
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, created_at, updated_at)
      select ${tenantId}, gen_random_uuid(), 'Kegiatan ' || n, '2026-10-01'::date + n * 2 % 90, '2026-10-01T02:00:00Z'::timestamptz + (n * 2 % 90) * interval '1 day',
        'Asia/Jakarta', ${FOUNDED}, ${FOUNDED} from generate_series(1, ${TASKS}) n`.execute(tx);
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, given_at, updated_at)
      select ${tenantId}, gen_random_uuid(), k.id, u.id, k.starts_at + interval '26 hours', ${FOUNDED}, ${FOUNDED}
      from agenda_activity k cross join org_unit u`.execute(tx);
    await sql`insert into monitoring_post (tenant_id, id, channel_id, unit_id, network, remote_id, published_at, first_seen_at, time_by, absent_at, absent_from, text, kind,
        grade, source, content_hash)
      select ${tenantId}, gen_random_uuid(), c.id, c.unit_id, c.network, n::text, t.at, t.at + interval '12 minutes', 'unit',
        t.at + case when n % 20 = 0 then interval '2 days' else interval '-18 minutes' end, ${FOUNDED}, 'Kabar', (array['original', 'original', 'original', 'amplification', 'copied'])[1 + n % 5], 'B', 'collected', 'x'
      from channels_channel c cross join generate_series(1, ${Math.round(posts / UNITS / 2)}) n
      cross join lateral (select '2026-09-30T18:00:00Z'::timestamptz + (n * 7919 % 132480) * interval '1 minute' as at) t`.execute(
      tx,
    );
    await sql`insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, published_at, grade)
      select ${tenantId}, p.id, 'activity', a.activity_id, a.unit_id, 0.9, 'sure', p.kind, 'confirmed', p.published_at, 'B'
      from (select *, row_number() over (partition by unit_id order by id) as n from agenda_assignment) a
      join (select *, row_number() over (partition by unit_id order by id) as n from monitoring_post) p on p.unit_id = a.unit_id and p.n = a.n
      where a.n % 2 = 0`.execute(tx);
    await sql`insert into monitoring_metric (tenant_id, post_id, measured_at, likes, reactions, followers, followers_on)
      select ${tenantId}, id, '2026-12-31', 20, 20, 1500, '2026-12-31' from monitoring_post where network = 'mastodon'`.execute(
      tx,
    );
  });
  return tenantId;
}

/** As the owner: what autovacuum does a minute later; and while filling no index that the scoring does not read. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const postgresMs = async () =>
  (await descendantsOf(process.pid)).reduce((sum, pid) => sum + processorMs(pid), 0);

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Resident memory at its highest while the work runs, above what it was before. */
async function atItsPeak<T>(work: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const result = await work();
  clearInterval(timer);
  return { result, megabytes: (peak - before) / 1024 / 1024 };
}

async function measure(platform: Platform, tenantId: string) {
  const seconds: number[] = [];
  const id = newId();
  const first = await atItsPeak(() => scoreFromDatabase(platform, tenantId, season(id), rules));
  const cpuBefore = process.cpuUsage();
  const postgresBefore = await postgresMs();
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await scoreFromDatabase(platform, tenantId, season(id), rules);
    seconds.push((performance.now() - began) / 1000);
  }
  const cpu = process.cpuUsage(cpuBefore);
  const { standings, classes } = first.result;
  if (standings.filter(({ outcome }) => outcome === 'ranked').length !== UNITS)
    throw new Error(`not every unit is ranked: ${JSON.stringify(standings[0])} ${JSON.stringify(classes)}`);
  return {
    seconds: median(seconds),
    slowest: Math.max(...seconds),
    megabytes: first.megabytes,
    cpu: (cpu.user + cpu.system) / 1e6 / ROUNDS,
    postgres: ((await postgresMs()) - postgresBefore) / 1000 / ROUNDS,
  };
}

/** The sealed file: written from the database, then computed anew from the disk. */
async function file(platform: Platform, tenantId: string, path: string) {
  const head: SeasonHead & { version: 2 } = {
    format: 'simpul-season',
    version: 2,
    government: { code: '99.71', name: 'Pemerintah Kota Ukur' },
    season: season(newId()),
    rules: { version: 1, name: 'Ukur', body: rules },
  };
  const seed = Buffer.alloc(32, 9);
  const began = performance.now();
  const written = await atItsPeak(() =>
    readTenantAtOnce(platform.db, tenantId, (db) =>
      pipeline(
        Readable.from(
          writeSeasonFile({ head, units: readSeasonUnits(db, head.season) }, { standings: true, seed }),
        ),
        createWriteStream(path),
      ),
    ),
  );
  const between = performance.now();
  const verified = await atItsPeak(() => verifySeason(createReadStream(path)));
  const ended = performance.now();
  if (verified.result.differences.length > 0 || verified.result.signature !== 'good')
    throw new Error('not equal');
  return {
    bytes: (await stat(path)).size / 1e6,
    write: (between - began) / 1000,
    verify: (ended - between) / 1000,
    writeMegabytes: written.megabytes,
    verifyMegabytes: verified.megabytes,
  };
}

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const secret = 'only for the benchmark, long enough';
const database = await openDatabase(config, secret, log, { migrate: true });
const platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
const ANALYZE =
  'vacuum analyze agenda_assignment, agenda_activity, monitoring_match, monitoring_post, monitoring_metric, channels_channel, org_unit';
try {
  await asOwner('drop index monitoring_post_search');
  const tenant = await found(platform, POSTS);
  await asOwner(ANALYZE);
  const small = await measure(platform, tenant);
  const sealed = await file(platform, tenant, join(dataDir, 'season.jsonl'));
  const tenfold = await found(platform, POSTS * 10);
  await asOwner(ANALYZE);
  const large = await measure(platform, tenfold);
  const name = `${UNITS} units, ${POSTS.toLocaleString('en')} posts`;
  const growth = large.seconds / small.seconds;
  await report(
    'season',
    [
      {
        what: `${name}: facts and scores, median`,
        value: small.seconds,
        unit: 's',
        budget: `<= ${BUDGET_S}`,
        holds: small.seconds <= BUDGET_S,
      },
      { what: 'the same, slowest', value: small.slowest, unit: 's' },
      { what: "this process's own work (CPU)", value: small.cpu, unit: 's' },
      { what: "PostgreSQL's work (CPU)", value: small.postgres, unit: 's' },
      {
        what: 'memory above rest, at its peak',
        value: small.megabytes,
        unit: 'MB',
        budget: `<= ${MEMORY_MB}`,
        holds: small.megabytes <= MEMORY_MB,
      },
      { what: '10x the posts: facts and scores, median', value: large.seconds, unit: 's' },
      {
        what: '10x the posts: this process and PostgreSQL (CPU)',
        value: large.cpu + large.postgres,
        unit: 's',
      },
      {
        what: '10x the posts: processor time to that of one, free of what others ask of the machine',
        value: (large.cpu + large.postgres) / (small.cpu + small.postgres),
        unit: 'x',
      },
      {
        what: '10x the posts: time to that of one',
        value: growth,
        unit: 'x',
        budget: `<= ${GROWTH}`,
        holds: growth <= GROWTH,
      },
      {
        what: '10x the posts: memory above rest, at its peak',
        value: large.megabytes,
        unit: 'MB',
        budget: `<= ${MEMORY_MB}`,
        holds: large.megabytes <= MEMORY_MB,
      },
      { what: 'sealed file', value: sealed.bytes, unit: 'MB' },
      { what: 'sealed file: facts read, scored, written, signed', value: sealed.write, unit: 's' },
      { what: 'the same: memory above rest, at its peak', value: sealed.writeMegabytes, unit: 'MB' },
      { what: 'sealed file: read, checked and computed anew', value: sealed.verify, unit: 's' },
      { what: 'the same: memory above rest, at its peak', value: sealed.verifyMegabytes, unit: 'MB' },
    ],
    { units: UNITS, posts: POSTS, tasks: TASKS },
  );
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
