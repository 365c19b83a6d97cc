import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#app/testing/database.server.ts';
import { systemClock } from '../clock/system-clock.server.ts';
import { createDb, createPool, type Db } from '../db/db.server.ts';
import { createHostTurns, sweepHosts } from './host-turns.server.ts';
import { createOutside } from './outside.server.ts';
import type { Outside } from './outside.ts';

let database: TestDatabase;
let server: Server;
let port: number;
let status = 200;
let headers: Record<string, string> = {};
let visits: { began: number; ended: number }[] = [];
const pools: Db[] = [];

/** A process of its own, as far as turns are concerned: its own pool, its own line of requests. */
function processOf(options: { gapMs?: number } = {}): Outside {
  const db = createDb(createPool({ connectionString: database.appUrl, max: 2 }));
  pools.push(db);
  return createOutside({
    clock: systemClock,
    allow: ['satu', 'dua'].map((name) => ({ host: `${name}.wanasari.go.id`, cidr: '127.0.0.0/8' })),
    userAgent: 'Simpul/uji',
    minGapMs: options.gapMs ?? 60,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    turns: createHostTurns(db),
  });
}
const momentOfDatabase = async () =>
  (
    await sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 as at`.execute(
      database.app,
    )
  ).rows[0]!.at;

/** The visit ends in as many seconds of quiet, counted from its end by the database's clock. */
async function leavesAlone(name: string, seconds: number, visit: () => Promise<unknown>): Promise<void> {
  const before = await momentOfDatabase();
  await visit();
  const after = await momentOfDatabase();
  const { rows } = await sql<{ until: number }>`
    select extract(epoch from quiet_until)::float8 as until from outside_host
    where host = ${`${name}.wanasari.go.id:${port}`}`.execute(database.app);
  expect(rows[0]!.until).toBeGreaterThan(before + seconds);
  expect(rows[0]!.until).toBeLessThan(after + seconds);
}
const at = (name: string) => `http://${name}.wanasari.go.id:${port}/`;

beforeAll(async () => {
  database = await testDatabase();
  server = createServer((_request, response) => {
    const visit = { began: performance.now(), ended: 0 };
    visits.push(visit);
    setTimeout(() => {
      visit.ended = performance.now();
      response.writeHead(status, headers).end('halo');
    }, 15);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  for (const db of pools) await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  await sql`delete from outside_host`.execute(database.app);
  visits = [];
  status = 200;
  headers = {};
});

describe('several processes at one host', () => {
  test('together make one request at a time, with a pause between two', async () => {
    const workers = [processOf(), processOf(), processOf()];
    const answers = await Promise.all(
      workers.flatMap((worker) => [worker.get(at('satu')), worker.get(at('satu'))]),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const order = visits.toSorted((a, b) => a.began - b.began);
    expect(order).toHaveLength(6);
    for (const [index, visit] of order.entries())
      if (index > 0) expect(visit.began - order[index - 1]!.ended).toBeGreaterThanOrEqual(55);
  });

  test('do not wait for each other at different hosts', async () => {
    // Longer than a request may take: who waited for the other would get no answer.
    const [one, two] = [processOf({ gapMs: 3_600_000 }), processOf({ gapMs: 3_600_000 })];
    const answers = await Promise.all([one.get(at('satu')), two.get(at('dua'))]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });

  test('all leave a host alone that asked one of them for quiet, or failed them together', async () => {
    const [one, two] = [processOf({ gapMs: 0 }), processOf({ gapMs: 0 })];
    status = 429;
    headers = { 'retry-after': '120' };
    await leavesAlone('satu', 120, () => one.get(at('satu')));
    status = 200;
    headers = {};
    expect(await two.get(at('satu'))).toMatchObject({ ok: false, error: { type: 'wait' } });
    expect(visits).toHaveLength(1);
    status = 503;
    for (const worker of [one, two]) await worker.get(at('dua'));
    await leavesAlone('dua', 30, () => one.get(at('dua')));
    expect(await two.get(at('dua'))).toMatchObject({ ok: false, error: { type: 'wait' } });
  });

  test('a turn of a process that was killed runs out; a request that waits too long says so and sends nothing', async () => {
    const turns = createHostTurns(database.app);
    expect(await turns.take(`satu.wanasari.go.id:${port}`, 3_600_000)).toEqual({ ok: true });
    const late = await processOf().get(at('satu'), { timeoutMs: 200 });
    expect(late).toMatchObject({ ok: false, error: { type: 'timeout' } });
    expect(visits).toHaveLength(0);
    await sql`update outside_host set busy_until = clock_timestamp() + interval '300 ms'`.execute(
      database.app,
    );
    const waited = await processOf().get(at('satu'));
    expect(waited.ok).toBe(true);
  });

  test('hosts of long ago are forgotten, not those that still want quiet', async () => {
    await sql`insert into outside_host (host, next_at, quiet_until, seen_at) values
      ('lama', now(), null, now() - interval '8 days'), ('diam', now(), now() + interval '1 hour', now() - interval '8 days'),
      ('baru', now(), null, now())`.execute(database.app);
    await sweepHosts(database.app);
    const { rows } = await sql<{ host: string }>`select host from outside_host order by host`.execute(
      database.app,
    );
    expect(rows.map((row) => row.host)).toEqual(['baru', 'diam']);
  });
});
