/**
 * Server time of the coverage board of 300 units x 60 activities (and of 30 x 6, to show the growth): queries as the app's role,
 * the rule of every cell, the view and its HTML. `npm run bench -- board`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { modules } from '#app/modules.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { coverageBoard } from '../app/features/monitoring/queries/board.server.ts';
import { coverageView } from '../app/features/monitoring/queries/coverage-view.server.ts';
import { readBoardFilters } from '../app/features/monitoring/rules/board-filters.ts';
import { boardCopy } from '../app/features/monitoring/ui/copy.id.ts';
import { heatBodyHtml } from '../app/ui/heat-map-html.ts';
import { descendantsOf, processorMs } from './processes.ts';
import { report } from './report.ts';

const BUDGET_MS = 150;
const ROUNDS = 25;
const WEEK = '2026-11-16';
const NOW = '2026-11-19T03:00:00Z';

/** A government with so many units, each with a task and two posts for each activity of the week. */
async function found(platform: Platform, units: number, activities: number): Promise<string> {
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
      select ${tenantId}, gen_random_uuid(), 'Kegiatan kota nomor ' || n, ${WEEK}::date + (n % 7), ${`${WEEK}T02:00:00Z`}::timestamptz + (n % 7) * interval '1 day',
        'Asia/Jakarta', 'Balai Kota', ${NOW}, ${NOW} from generate_series(1, ${activities}) n`.execute(tx);
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, given_at, updated_at)
      select ${tenantId}, gen_random_uuid(), k.id, u.id, k.starts_at + interval '26 hours', ${NOW}, ${NOW}
      from agenda_activity k cross join org_unit u`.execute(tx);
    await sql`insert into monitoring_post (tenant_id, id, unit_id, network, remote_id, published_at, first_seen_at, text, grade, source, content_hash)
      select ${tenantId}, gen_random_uuid(), a.unit_id, 'website', a.id || '-' || n, a.due_at + (n - 2) * interval '3 hours', ${NOW}, 'Kabar kegiatan', 'B', 'collected', 'x'
      from agenda_assignment a cross join generate_series(1, 2) n`.execute(tx);
    await sql`insert into monitoring_match (tenant_id, post_id, subject_type, subject_id, unit_id, score, band, kind, state, published_at, grade)
      select ${tenantId}, p.id, 'activity', a.activity_id, p.unit_id, 0.9, 'sure', (array['original', 'amplification', 'copied'])[1 + abs(hashtext(p.id::text)) % 3],
        (array['confirmed', 'proposed'])[1 + abs(hashtext(p.remote_id)) % 2], p.published_at, 'B'
      from monitoring_post p join agenda_assignment a on a.id::text = left(p.remote_id, 36)`.execute(tx);
  });
  return tenantId;
}

async function measure(
  platform: Platform,
  tenantId: string,
): Promise<{ data: number[]; whole: number[]; kilobytes: number; cpu: number; postgres: number }> {
  const actor: Actor = {
    kind: 'person',
    tenantId,
    personId: newId(),
    accountId: newId(),
    name: 'Ukur',
    roles: [{ role: 'coordinator', unitId: newId() }],
  };
  const params = new URLSearchParams({ minggu: WEEK });
  const filters = readBoardFilters(params, WEEK);
  const words = {
    states: boardCopy.states,
    grade: boardCopy.gradeWord,
    count: boardCopy.countWord,
    of: boardCopy.of,
  };
  const data: number[] = [];
  const whole: number[] = [];
  let kilobytes = 0;
  const postgresBefore = await postgresMs();
  const cpuBefore = process.cpuUsage();
  for (let round = 0; round < ROUNDS + 5; round += 1) {
    const started = performance.now();
    const board = await readTenant(platform.db, tenantId, (db) => coverageBoard(db, actor, filters, NOW));
    const read = performance.now();
    const view = coverageView(board, filters, params, WEEK);
    const html = heatBodyHtml(
      view.columns,
      view.groups,
      (row, column) => `/kerja/liputan/${row}/${column}${view.search}`,
      words,
    );
    const ended = performance.now();
    kilobytes = html.length / 1000;
    if (round >= 5) {
      data.push(read - started);
      whole.push(ended - started);
    }
  }
  const cpu = process.cpuUsage(cpuBefore);
  const postgres = ((await postgresMs()) - postgresBefore) / (ROUNDS + 5);
  return { data, whole, kilobytes, cpu: (cpu.user + cpu.system) / 1000 / (ROUNDS + 5), postgres };
}

/** Processor time of the database so far. */
async function postgresMs(): Promise<number> {
  return (await descendantsOf(process.pid)).reduce((sum, pid) => sum + processorMs(pid), 0);
}

/** What autovacuum does a minute after such an import. */
async function analyze(): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query('vacuum analyze agenda_assignment, agenda_activity, monitoring_match, org_unit');
  await client.end();
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const secret = 'only for the benchmark, long enough';
const database = await openDatabase(config, secret, log, { migrate: true });
const platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
try {
  const small = await measure(platform, await found(platform, 30, 6));
  const tenant = await found(platform, 300, 60);
  await analyze();
  const large = await measure(platform, tenant);
  await report('board', [
    { what: '300 x 60: queries and cells, median', value: at(large.data, 0.5), unit: 'ms' },
    {
      what: '300 x 60: queries, cells, view and HTML, median',
      value: at(large.whole, 0.5),
      unit: 'ms',
      budget: `<= ${BUDGET_MS}`,
      holds: at(large.whole, 0.5) <= BUDGET_MS,
    },
    {
      what: '300 x 60: the same, 95th percentile',
      value: at(large.whole, 0.95),
      unit: 'ms',
      budget: `<= ${BUDGET_MS}`,
      holds: at(large.whole, 0.95) <= BUDGET_MS,
    },
    { what: '300 x 60: the fastest of all rounds', value: at(large.whole, 0), unit: 'ms' },
    { what: "300 x 60: this process's own work (CPU)", value: large.cpu, unit: 'ms' },
    { what: "300 x 60: PostgreSQL's work (CPU)", value: large.postgres, unit: 'ms' },
    { what: '30 x 6: the same, median', value: at(small.whole, 0.5), unit: 'ms' },
    {
      what: 'growth: time of 100x the cells to that of one',
      value: at(large.whole, 0.5) / at(small.whole, 0.5),
      unit: 'x',
    },
    { what: '300 x 60: HTML of the cells before compression', value: large.kilobytes, unit: 'kB' },
  ]);
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
