/**
 * The weekly report of 300 units as the worker makes it: figures, number, PDF of two pages, workbook, files and rows; also the facts
 * alone, and the text of a day. `npm run bench -- weekly [units] [activities]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { askPeriod } from '../app/features/reports/telling/actions/ask-period.server.ts';
import { makePeriod } from '../app/features/reports/telling/make-period.server.ts';
import { dailyFacts } from '../app/features/reports/telling/queries/daily-facts.server.ts';
import { periodFacts } from '../app/features/reports/telling/queries/period-facts.server.ts';
import { standingReport } from '../app/features/reports/telling/queries/period-runs.server.ts';
import { periodOf } from '../app/features/reports/telling/rules/periods.ts';
import { report } from './report.ts';

const [units, activities] = [Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 60)];
const BUDGET_S = 5;
const WEEK = periodOf('weekly', '2026-11-19');
const NOW = '2026-11-23T00:00:00Z';
/** Weeks before it, which the line of coverage looks back at. */
const WEEKS = 8;

/** So many units, each with a task and a post for every activity of eight weeks. */
async function found(platform: Platform): Promise<string> {
  const tenantId = newId();
  await writeTenant(platform.db, tenantId, async (tx) => {
    await sql`select set_config('app.may_found', 'yes', true)`.execute(tx);
    await sql`select org_found_government(${tenantId}, 'Pemerintah Kota Ukur', 'Kota Ukur', 'kota', 'Asia/Jakarta', false, ${NOW})`.execute(
      tx,
    );
    await sql`insert into org_unit (tenant_id, id, kind, name, short_name, slug, position, created_at)
      select ${tenantId}, gen_random_uuid(), (array['opd', 'kecamatan', 'kelurahan'])[1 + n % 3], 'Dinas Nomor ' || n, 'Unit ' || n, 'unit-' || n, n, ${NOW}
      from generate_series(1, ${units}) n`.execute(tx);
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, place, created_at, updated_at)
      select ${tenantId}, gen_random_uuid(), 'Kegiatan kota nomor ' || n, ${WEEK.from}::date + (n % 7) - 7 * (n % ${WEEKS}::int),
        ${`${WEEK.from}T02:00:00Z`}::timestamptz + ((n % 7) - 7 * (n % ${WEEKS}::int)) * interval '1 day',
        'Asia/Jakarta', 'Balai Kota', ${NOW}, ${NOW} from generate_series(1, ${activities * WEEKS}) n`.execute(
      tx,
    );
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, given_at, updated_at)
      select ${tenantId}, gen_random_uuid(), k.id, u.id, k.starts_at + interval '26 hours', ${NOW}, ${NOW}
      from agenda_activity k cross join org_unit u`.execute(tx);
    await sql`insert into monitoring_post (tenant_id, id, unit_id, network, remote_id, published_at, first_seen_at, text, grade, source, content_hash)
      select ${tenantId}, gen_random_uuid(), a.unit_id, (array['website', 'instagram', 'facebook'])[1 + abs(hashtext(a.id::text)) % 3], a.id::text,
        a.due_at - interval '20 hours', ${NOW}, 'Kabar kegiatan', 'B', 'collected', 'x' from agenda_assignment a`.execute(
      tx,
    );
    await sql`insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, published_at, grade)
      select ${tenantId}, p.id, 'activity', a.activity_id, p.unit_id, 0.9, 'sure', (array['original', 'amplification', 'copied'])[1 + abs(hashtext(p.id::text)) % 3],
        (array['confirmed', 'proposed'])[1 + abs(hashtext(p.remote_id)) % 2], p.published_at, 'B'
      from monitoring_post p join agenda_assignment a on a.id::text = p.remote_id`.execute(tx);
  });
  return tenantId;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const secret = 'only for the benchmark, long enough';
const database = await openDatabase(config, secret, log, { migrate: true });
const clock = fixedClock(NOW);
const platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log, clock });
try {
  const tenantId = await found(platform);
  // What autovacuum does a minute after such an import.
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  const read = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(platform.db, tenantId, work);
  const facts = await seconds(() => read((db) => periodFacts(db, { tenantId, period: WEEK, now: NOW })));
  const day = { tenantId, day: '2026-11-19', days: 'working', now: NOW, origin: 'http://localhost' } as const;
  const daily = await seconds(() => read((db) => dailyFacts(db, day)));
  const actor = { kind: 'system', tenantId, job: 'bench' } as const;
  const asked = await askPeriod({ platform, actor }, { kind: WEEK.kind, key: WEEK.key });
  if (!asked.ok) throw new Error(asked.error.type);
  const whole = await seconds(() => makePeriod(platform, { tenantId, runId: asked.value.runId }));
  const standing = await read((db) => standingReport(db, WEEK));
  if (!standing) throw new Error('The report was not made');
  const pdf = await platform.files.read(tenantId, standing.pdfFileId);
  await report('weekly', [
    { what: `${units} units x ${activities} activities a week: figures alone`, value: facts, unit: 's' },
    {
      what: 'the whole report: figures, number, PDF, workbook, files',
      value: whole,
      unit: 's',
      budget: `<= ${BUDGET_S}`,
      holds: whole <= BUDGET_S,
    },
    { what: 'its PDF', value: (pdf?.length ?? 0) / 1000, unit: 'kB' },
    { what: 'figures of the text of a day', value: daily, unit: 's' },
  ]);
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);
