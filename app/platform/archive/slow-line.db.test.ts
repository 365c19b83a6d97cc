import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#app/testing/database.server.ts';
import { exportArchive } from './export-archive.server.ts';
import { importArchive } from './import-archive.server.ts';

const ROWS = 84;
const SOCKET = '.s.PGSQL.5432';
/** The server's word that a COPY has sent its last row; how many there were comes in a message after it. */
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

let folder: string;
let source: TestDatabase;
let target: TestDatabase;

/** Passes the server's words on with a pause after the last row of each table, as a busy machine or a long line does. */
async function passOn(from: Socket, to: Socket): Promise<void> {
  for await (const chunk of from as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (let at = rest.indexOf(COPY_DONE); at >= 0; at = rest.indexOf(COPY_DONE)) {
      to.write(rest.subarray(0, at + COPY_DONE.length));
      rest = rest.subarray(at + COPY_DONE.length);
      await sleep(2);
    }
    to.write(rest);
  }
  to.end();
}

const line = createServer((client) => {
  const server = createConnection(join(new URL(source.ownerUrl).searchParams.get('host')!, SOCKET));
  for (const socket of [client, server]) socket.on('error', () => undefined);
  client.pipe(server);
  void passOn(server, client).catch(() => client.destroy());
});

function throughTheLine(url: string): string {
  const slow = new URL(url);
  slow.searchParams.set('host', folder);
  return slow.href;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simpul-line-'));
  [source, target] = await Promise.all([testDatabase(), testDatabase({ empty: true })]);
  line.listen(join(folder, SOCKET));
  await once(line, 'listening');
  const client = new pg.Client({ connectionString: source.ownerUrl });
  await client.connect();
  await client.query(
    `insert into clock_holiday (tenant_id, date, name, type, basis)
     select gen_random_uuid(), date '2026-01-01' + n, 'libur', 'lokal', 'SK' from generate_series(1, ${ROWS}) n`,
  );
  await client.end();
});
afterAll(async () => {
  line.close();
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true, force: true });
});

test('an archive tells how many rows it holds, and is taken in, however the server’s words arrive', async () => {
  const file = join(folder, 'arsip.simpul');
  const written = await exportArchive({
    ownerUrl: throughTheLine(source.ownerUrl),
    filesDir: join(folder, 'berkas'),
    file,
    recipient: null,
    secret: null,
    program: '0.1.0',
    now: '2026-11-22T01:00:00Z',
  });
  expect(written.rows).toBeGreaterThanOrEqual(ROWS);
  const taken = await importArchive({
    ownerUrl: throughTheLine(target.ownerUrl),
    filesDir: join(folder, 'pulih'),
    file,
    key: null,
    program: '0.1.0',
  });
  expect(taken.rows).toBe(written.rows);
});
