import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Publishers } from '#app/features/channels/connectors/publishers.server.ts';
import type { PublishingNetwork } from '#app/features/channels/connectors/publishing.ts';
import type { FakeAnswer } from '#app/features/channels/delivery/fake-network.ts';
import { fakePublisher } from '#app/features/channels/delivery/fake-publisher.ts';
import { askFor, connectAccounts, type Wanted } from '#app/features/channels/delivery/testing.server.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import '#app/features/org/tables.ts';

export const SECRET = 'secret of a machine that measures, long enough';

export type WorkerSettings = {
  readonly appUrl: string;
  readonly network: string;
  /** The wall clock's moment at which the workers' time began, and how many of their seconds one of its seconds is. */
  readonly beganMs: number;
  readonly speed: number;
};

/** Time that runs faster, so that waits of hours pass in minutes; everybody's clock shows the same. */
function clockOf({ beganMs, speed }: Pick<WorkerSettings, 'beganMs' | 'speed'>) {
  if (speed === 1) return systemClock;
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(beganMs + (Date.now() - beganMs) * speed)),
  };
}

export async function workerPlatform(
  settings: Pick<WorkerSettings, 'appUrl' | 'beganMs' | 'speed'>,
): Promise<Platform> {
  return createPlatform({
    config: readConfig({
      SIMPUL_DATA_DIR: await mkdtemp(join(tmpdir(), 'simpul-deliveries-')),
      SIMPUL_LOG_LEVEL: 'error',
      DATABASE_POOL: '12',
    }),
    appUrl: settings.appUrl,
    secret: SECRET,
    modules: [],
    clock: clockOf(settings),
    log: createLogger('error'),
    jobs: { async send() {}, async work() {}, async stop() {} },
  });
}

/** Longer than any answer takes, shorter than patience. */
const ANSWER_WITHIN_MS = 3_000;

/** `facebook` proves what is absent, `threads` never does. */
export function publishersTo({ network }: Pick<WorkerSettings, 'network'>): Publishers {
  const transport = async (call: object): Promise<FakeAnswer> => {
    try {
      const response = await fetch(`${network}/call`, {
        method: 'POST',
        body: JSON.stringify(call),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      return (await response.json()) as FakeAnswer;
    } catch {
      return { status: 0, body: {} };
    }
  };
  return {
    facebook: fakePublisher('facebook', transport, { certain: true }),
    threads: fakePublisher('threads', transport, { certain: false }),
  };
}

export type Government = {
  readonly tenantId: string;
  /** Deliveries by the unit that asked. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
};

/** Units with accounts, and so many deliveries each, all due now. */
export async function foundGovernment(
  platform: Platform,
  plan: { units: number; accounts: number; uncertainEvery: number; deliveriesOf: (unit: number) => number },
): Promise<Government> {
  const tenantId = newId();
  const now = platform.clock.now().toString();
  const unitIds = Array.from({ length: plan.units }, () => newId());
  await writeTenant(platform.db, tenantId, async (tx) => {
    await sql`select set_config('app.may_found', 'yes', true)`.execute(tx);
    await sql`select org_found_government(${tenantId}, 'Pemerintah Kota Ukur', 'Kota Ukur', 'kota', 'Asia/Jakarta', false, ${now})`.execute(
      tx,
    );
    await sql`insert into org_unit (tenant_id, id, kind, name, short_name, slug, position, created_at)
      select ${tenantId}, id, 'opd', 'Dinas Nomor ' || n, 'Unit ' || n, 'unit-' || n, n, ${now}
      from unnest(${unitIds}::uuid[]) with ordinality as u (id, n)`.execute(tx);
  });
  const networkOf = (unit: number, account: number): PublishingNetwork =>
    (unit * plan.accounts + account) % plan.uncertainEvery === plan.uncertainEvery - 1
      ? 'threads'
      : 'facebook';
  const accounts = unitIds.flatMap((unitId, unit) =>
    Array.from({ length: plan.accounts }, (_, account) => ({
      unitId,
      network: networkOf(unit, account),
      handle: `unit${unit}akun${account}`,
    })),
  );
  const channels = await connectAccounts({ platform, tenantId }, accounts);
  const asked = new Map<string, string[]>();
  for (const [unit, unitId] of unitIds.entries()) {
    const wanted: Wanted[] = Array.from({ length: plan.deliveriesOf(unit) }, (_, place) => ({
      unitId,
      channelId: channels[unit * plan.accounts + (place % plan.accounts)]!,
      network: networkOf(unit, place % plan.accounts),
      key: `${unit} ${place}`,
    }));
    asked.set(unitId, await askFor({ platform, tenantId }, wanted));
  }
  return { tenantId, asked };
}

/** Starts one of the scripts beside this file and waits for its first line. */
export async function startScript(
  name: 'network' | 'worker',
  args: readonly string[],
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.ts`), ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  createInterface({ input: child.stdout! }).once('line', resolve);
  child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  return { child, said: await promise };
}

export type Ledger = {
  readonly posts: readonly (readonly [marker: string, account: string])[];
  readonly calls: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly atOnceWorst: number;
};

export async function readLedger(network: string): Promise<Ledger> {
  return (await (await fetch(`${network}/ledger`)).json()) as Ledger;
}
