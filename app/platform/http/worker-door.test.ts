import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../config/config.server.ts';
import type { Db } from '../db/db.server.ts';
import { createLogger } from '../log/log.server.ts';
import { openWorkerDoor } from './worker-door.server.ts';

const database = (alive: boolean): Db =>
  new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => {
        const driver = new DummyDriver();
        if (!alive) driver.acquireConnection = () => Promise.reject(new Error('gone'));
        return driver;
      },
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

const opened: Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function door(env: Record<string, string> = {}, alive = true) {
  const port = await freePort();
  const platform = {
    config: readConfig({ SIMPUL_WORKER_PORT: String(port), ...env }),
    db: database(alive),
    log: createLogger('silent'),
  };
  const server = await openWorkerDoor(platform);
  if (server) opened.push(server);
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return { server, ask, platform };
}

test('says that it lives, and whether the database does', async () => {
  const well = await door();
  expect((await well.ask('/health/live')).status).toBe(200);
  expect((await well.ask('/health/ready')).status).toBe(200);
  const ill = await door({}, false);
  expect((await ill.ask('/health/live')).status).toBe(200);
  expect((await ill.ask('/health/ready')).status).toBe(503);
});

test('gives its numbers to this machine, but not through a proxy on it', async () => {
  const { ask } = await door();
  const answer = await ask('/metrics');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('process_cpu_seconds_total');
  expect((await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403);
});

test('asks for the token where one is set', async () => {
  const { ask } = await door({ SIMPUL_METRICS_TOKEN: 'sebuah-token-panjang' });
  const with_ = (token: string) => ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
  expect((await ask('/metrics')).status).toBe(403);
  expect((await with_('token-yang-lain-panjang')).status).toBe(403);
  expect((await with_('sebuah-token-panjang')).status).toBe(200);
});

test('knows nothing else', async () => {
  const { ask } = await door();
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/kerja')).status).toBe(404);
  expect((await ask('/metrics', { method: 'POST' })).status).toBe(404);
});

test('does without when the port is taken or none is wanted', async () => {
  const { platform } = await door();
  expect(await openWorkerDoor(platform)).toBeNull();
  expect((await door({ SIMPUL_WORKER_PORT: '0' })).server).toBeNull();
});
