/**
 * Sends thousands of messages through a network that fails a fifth of its calls, while every worker is killed each twenty seconds. Nothing
 * may be there twice, nothing may be lost, and what nobody knows must be settled or shown to a person.
 * `npm run soak -- publish [--count 5000] [--faults 0.2] [--workers 2] [--speed 8]`: time runs `speed` times as fast for the workers, so
 * that leases and waits of minutes pass; killing goes by the wall.
 */
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { markerOf } from '#app/features/channels/delivery/rules/marker.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { report } from '../../bench/report.ts';
import {
  foundGovernment,
  type Ledger,
  readLedger,
  SECRET,
  startScript,
  type WorkerSettings,
  workerPlatform,
} from './publish/government.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    faults: { type: 'string', default: '0.2' },
    workers: { type: 'string', default: '2' },
    speed: { type: 'string', default: '8' },
    minutes: { type: 'string', default: '30' },
  },
});
const COUNT = Number(values.count);
const KILL_EVERY_MS = 20_000;
const UNITS = 60;

type State = { id: string; state: string; held_reason: string | null };

async function statesOf(platform: Platform, tenantId: string): Promise<State[]> {
  return readTenant(platform.db, tenantId, (tx) =>
    tx.selectFrom('channels_delivery').select(['id', 'state', 'held_reason']).execute(),
  );
}

const isOver = ({ state, held_reason }: State) =>
  state === 'delivered' || state === 'refused' || held_reason === 'unsettled';

/** Kills all workers at once, as a machine does that loses its power, and starts others. */
async function keepKilling(settings: WorkerSettings, until: () => Promise<boolean>): Promise<number> {
  let kills = 0;
  const start = () =>
    Promise.all(
      Array.from({ length: Number(values.workers) }, () => startScript('worker', [JSON.stringify(settings)])),
    );
  let workers = (await start()).map((one) => one.child);
  const end = (children: readonly ChildProcess[]) => children.forEach((child) => void child.kill('SIGKILL'));
  const giveUp = performance.now() + Number(values.minutes) * 60_000;
  for (;;) {
    const killAt = performance.now() + KILL_EVERY_MS;
    while (performance.now() < killAt) {
      await sleep(1_000);
      if ((await until()) || performance.now() > giveUp) {
        end(workers);
        return kills;
      }
    }
    end(workers);
    kills += workers.length;
    workers = (await start()).map((one) => one.child);
  }
}

function judge(states: readonly State[], ledger: Ledger) {
  const markers = new Map<string, number>();
  for (const [marker] of ledger.posts) markers.set(marker, (markers.get(marker) ?? 0) + 1);
  const of = (test: (one: State) => boolean) => states.filter(test).length;
  const isOut = (one: State) => markers.has(markerOf(one.id));
  return {
    duplicates: ledger.posts.length - markers.size,
    delivered: of((one) => one.state === 'delivered'),
    deliveredAndThere: of((one) => one.state === 'delivered' && isOut(one)),
    asked: of((one) => one.held_reason === 'unsettled'),
    refused: of((one) => one.state === 'refused'),
    open: of((one) => !isOver(one)),
    outUnknown: of((one) => isOut(one) && one.state !== 'delivered' && one.held_reason !== 'unsettled'),
  };
}

async function soak(folder: string): Promise<boolean> {
  const log = createLogger('error');
  const config = readConfig({ SIMPUL_DATA_DIR: join(folder, 'data'), SIMPUL_LOG_LEVEL: 'error' });
  const database = await openDatabase(config, SECRET, log, { migrate: true });
  const network = await startScript('network', [values.faults, '20']);
  const settings: WorkerSettings = {
    appUrl: database.appUrl,
    network: network.said,
    beganMs: Date.now(),
    speed: Number(values.speed),
  };
  const platform = await workerPlatform(settings);
  try {
    const { tenantId } = await foundGovernment(platform, {
      units: UNITS,
      accounts: 2,
      uncertainEvery: 10,
      deliveriesOf: (unit) => Math.ceil((COUNT - unit) / UNITS),
    });
    const began = performance.now();
    let said = 0;
    const kills = await keepKilling(settings, async () => {
      const states = await statesOf(platform, tenantId);
      const over = states.filter(isOver).length;
      if (performance.now() - said > 10_000) {
        said = performance.now();
        console.log(`${Math.round((said - began) / 1000)} s: ${over} of ${states.length} are over`);
      }
      return over === states.length;
    });
    const seconds = (performance.now() - began) / 1000;
    // What an ended worker had sent may still be on its way into the ledger.
    await sleep(4_000);
    const states = await statesOf(platform, tenantId);
    const ledger = await readLedger(network.said);
    const found = judge(states, ledger);
    const { rows } = await readTenant(platform.db, tenantId, (tx) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from channels_attempt where outcome in ('unconfirmed', 'lost')`.execute(
        tx,
      ),
    );
    const holds = (value: number) => ({ budget: '0', holds: value === 0 });
    const open = Object.fromEntries(
      [
        ...Map.groupBy(
          states.filter((one) => !isOver(one)),
          (one) => one.state,
        ),
      ].map(([state, of]) => [state, of.length]),
    );
    if (found.open > 0) console.log('open:', open);
    await report(
      'soak-publish',
      [
        { what: 'deliveries', value: states.length, unit: '' },
        { what: 'workers killed with -9', value: kills, unit: '' },
        { what: 'calls answered by the network', value: ledger.calls, unit: '' },
        {
          what: 'of them with a fault',
          value: Object.values(ledger.faults).reduce((a, b) => a + b, 0),
          unit: '',
        },
        { what: 'outcomes that nobody knew', value: rows[0]?.n ?? 0, unit: '' },
        { what: 'delivered', value: found.delivered, unit: '' },
        { what: 'shown to a person', value: found.asked, unit: '' },
        { what: 'there twice', value: found.duplicates, unit: '', ...holds(found.duplicates) },
        {
          what: 'called delivered and not there',
          value: found.delivered - found.deliveredAndThere,
          unit: '',
          ...holds(found.delivered - found.deliveredAndThere),
        },
        { what: 'there and not known', value: found.outUnknown, unit: '', ...holds(found.outUnknown) },
        { what: 'lost (open at the end)', value: found.open, unit: '', ...holds(found.open) },
        { what: 'given up', value: found.refused, unit: '', ...holds(found.refused) },
        { what: 'time by the wall', value: seconds, unit: 's' },
      ],
      { faults: ledger.faults, speed: settings.speed, open },
    );
    return (
      found.duplicates + found.open + found.outUnknown + found.refused === 0 &&
      found.delivered === found.deliveredAndThere
    );
  } finally {
    network.child.kill();
    await platform.close();
    await database.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'simpul-soak-'));
await chmod(folder, 0o711);
let passed = false;
try {
  passed = await soak(folder);
} catch (error) {
  console.error(error);
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(passed ? 'soak publish: passed' : 'soak publish: FAILED');
process.exit(passed ? 0 : 1);
