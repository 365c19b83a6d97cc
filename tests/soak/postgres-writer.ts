/** Starts the embedded PostgreSQL and inserts rows; prints each number only after its commit was acknowledged. */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool } from '#app/platform/db/db.server.ts';
import { startEmbedded } from '#app/platform/db/embedded/embedded.server.ts';

const CLIENTS = 4;
const [dataDir, from] = process.argv.slice(2);
if (!dataDir || !from) throw new Error('usage: postgres-writer.ts DATA_DIR FIRST_NUMBER');

const say = (word: string, value: unknown): void => void writeSync(1, `${word} ${String(value)}\n`);
const report = (_fields: object, message: string): void => void process.stderr.write(`${message}\n`);
const server = await startEmbedded({
  dataDir,
  log: { info: () => undefined, warn: () => undefined, error: report },
});
const pool = createPool({ ...server.superuserConnection, max: CLIENTS, connectionTimeoutMillis: 3_000 });
await pool.query('create table if not exists ledger (id bigint primary key, text text not null)');
say('postmaster', server.pid());
server.onExit((exit) => {
  if (exit.outcome === 'gave-up') process.exit(3);
  say('postmaster', server.pid());
});

let next = Number(from);

async function write(): Promise<never> {
  for (;;) {
    const id = next++;
    try {
      await pool.query('insert into ledger (id, text) values ($1, $2)', [id, `baris ${id}`]);
      say('row', id);
    } catch {
      say('broken', id);
      await sleep(20);
    }
  }
}

await Promise.all(Array.from({ length: CLIENTS }, write));
