/**
 * Ten thousand messages of 300 units that are all due at the same minute, half of them of one unit, through a fake network over HTTP that takes
 * 50 ms a call: how fast they leave, and how long a unit with a single one waits. `npm run bench -- deliveries [count] [workers]`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import {
  foundGovernment,
  readLedger,
  SECRET,
  startScript,
  workerPlatform,
} from '../tests/soak/publish/government.ts';
import { processorMs } from './processes.ts';
import { report } from './report.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
const WORKERS = Number(process.argv[3] ?? 1);
const UNITS = 300;
const ACCOUNTS = 6;
/** Units with one message each; the rest but the big one share what is left. */
const SINGLES = 100;
const BIG_SHARE = 0.5;
const RATE = 1_000;
const ALL_WITHIN_MINUTES = 15;
const LATENCY_MS = '50';

const deliveriesOf = (unit: number): number => {
  if (unit === 0) return COUNT * BIG_SHARE;
  if (unit <= SINGLES) return 1;
  const rest = COUNT * (1 - BIG_SHARE) - SINGLES;
  const others = UNITS - 1 - SINGLES;
  return Math.floor(rest / others) + (unit - 1 - SINGLES < rest % others ? 1 : 0);
};

type Left = { unit_id: string; finalised_at: string };

async function leftOf(platform: Platform, tenantId: string): Promise<Left[]> {
  return readTenant(platform.db, tenantId, (tx) =>
    tx
      .selectFrom('channels_delivery')
      .select(['unit_id', 'finalised_at'])
      .where('state', '=', 'delivered')
      .$narrowType<{ finalised_at: string }>()
      .execute(),
  );
}

async function countLeft(platform: Platform, tenantId: string): Promise<number> {
  const { n } = await readTenant(platform.db, tenantId, (tx) =>
    tx
      .selectFrom('channels_delivery')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('state', '=', 'delivered')
      .executeTakeFirstOrThrow(),
  );
  return n;
}

const folder = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: join(folder, 'data'), SIMPUL_LOG_LEVEL: 'error' });
const database = await openDatabase(config, SECRET, createLogger('error'), { migrate: true });
const network = await startScript('network', ['0', LATENCY_MS]);
const settings = { appUrl: database.appUrl, network: network.said, beganMs: Date.now(), speed: 1 };
const platform = await workerPlatform(settings);
const { tenantId, asked } = await foundGovernment(platform, {
  units: UNITS,
  accounts: ACCOUNTS,
  uncertainEvery: 10,
  deliveriesOf,
});
const total = [...asked.values()].reduce((sum, ids) => sum + ids.length, 0);
const beganMs = Date.now();
const workers = await Promise.all(
  Array.from({ length: WORKERS }, () => startScript('worker', [JSON.stringify(settings)])),
);
for (let left = 0; left < total; ) {
  await sleep(2_000);
  left = await countLeft(platform, tenantId);
  if (Date.now() - beganMs > 25 * 60_000) throw new Error(`only ${left} of ${total} left in 25 minutes`);
}
const left = await leftOf(platform, tenantId);
const cpu = workers.reduce((sum, one) => sum + processorMs(one.child.pid!), 0);
const ledger = await readLedger(network.said);
for (const one of [...workers, network]) one.child.kill('SIGKILL');

const waits = left.map((one) => ({ unit: one.unit_id, ms: Date.parse(one.finalised_at) - beganMs }));
const last = Math.max(...waits.map((one) => one.ms));
const mean = waits.reduce((sum, one) => sum + one.ms, 0) / waits.length;
const firstMinute = waits.filter((one) => one.ms <= 60_000).length;
const singles = waits.filter((one) => asked.get(one.unit)?.length === 1).map((one) => one.ms);
const worstSingle = Math.max(...singles);
const firsts = [...Map.groupBy(waits, (one) => one.unit).values()].map((of) =>
  Math.min(...of.map((one) => one.ms)),
);
const rate = (total / last) * 60_000;
await report(
  'deliveries',
  [
    {
      what: 'deliveries a minute, over all',
      value: rate,
      unit: '/min',
      budget: `>= ${RATE}`,
      holds: rate >= RATE,
    },
    {
      what: 'in the first minute',
      value: firstMinute,
      unit: '',
      budget: `>= ${RATE}`,
      holds: firstMinute >= RATE,
    },
    {
      what: `all ${total} left after`,
      value: last / 60_000,
      unit: 'min',
      budget: `<= ${ALL_WITHIN_MINUTES}`,
      holds: last <= ALL_WITHIN_MINUTES * 60_000,
    },
    { what: 'mean wait', value: mean / 1000, unit: 's' },
    {
      what: `worst wait of a unit with one (${singles.length} of them)`,
      value: worstSingle / 1000,
      unit: 's',
      budget: '<= mean wait',
      holds: worstSingle <= mean,
    },
    { what: 'worst wait for the first of any unit', value: Math.max(...firsts) / 1000, unit: 's' },
    {
      what: 'at one account at one time, at most',
      value: ledger.atOnceWorst,
      unit: '',
      budget: '1',
      holds: ledger.atOnceWorst === 1,
    },
    { what: 'worker processor time a delivery', value: cpu / total, unit: 'ms' },
  ],
  { count: COUNT, workers: WORKERS, latencyMs: Number(LATENCY_MS) },
);
await platform.close();
await database.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);
