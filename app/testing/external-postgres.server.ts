import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { chooseIdentity } from '#app/platform/db/embedded/identity.server.ts';
import { ensureOwnerDatabase } from '#app/platform/db/embedded/owner-database.server.ts';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

export type ExternalPostgres = {
  version: string;
  /** A new, empty database of the owning role on this server. */
  newDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
};

/** The folder of Debian's PostgreSQL programs, or null where none is installed. */
export function debianPostgres(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const version = readdirSync(DEBIAN).find((name) => existsSync(join(DEBIAN, name, 'bin', 'postgres')));
  return version ? join(DEBIAN, version, 'bin') : null;
}

async function untilReady(socketDir: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const version = await client.query<{ server_version: string }>('show server_version');
      return version.rows[0]!.server_version;
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** A server that is not ours, as an office with its own database would have: Debian's PostgreSQL. */
export async function startExternalPostgres(): Promise<ExternalPostgres> {
  const bin = debianPostgres();
  if (!bin) throw new Error('PostgreSQL of Debian is not installed');
  const folder = await mkdtemp('/tmp/simpul-ext-');
  const who = await chooseIdentity(join(folder, 'none'));
  const data = join(folder, 'd');
  await mkdir(data, { mode: 0o700 });
  if (who.dropsTo) for (const path of [folder, data]) await chown(path, who.uid, who.gid);
  const as = { cwd: '/', ...(who.dropsTo && { uid: who.uid, gid: who.gid }) };
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'],
    as,
  );
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=100',
  ];
  const words = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...words], { ...as, stdio: 'ignore' });
  const version = await untilReady(folder);
  return {
    version,
    newDatabase: (name) =>
      ensureOwnerDatabase({ host: folder, user: 'postgres', database: 'postgres' }, name),
    async stop() {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
