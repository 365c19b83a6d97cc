import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config/config.server.ts';
import type { Logger } from '../log/log.server.ts';
import { startEmbedded } from './embedded/embedded.server.ts';
import { migrateAll } from './migrate.server.ts';

export type OpenDatabase = {
  /** Connection of the owning role: migrations and archives only. */
  readonly ownerUrl: string;
  /** Connection of the app's role: everything else. */
  readonly appUrl: string;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
};

const OWNER = 'simpul_owner';
const DATABASE = 'simpul';

function socketUrl(user: string, socketDir: string): string {
  return `postgres://${user}@localhost/${DATABASE}?host=${encodeURIComponent(socketDir)}`;
}

async function prepareEmbedded(socketDir: string, superuser: string): Promise<void> {
  const client = new pg.Client({ host: socketDir, user: superuser, database: 'postgres' });
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    if (role.rowCount === 0) await client.query(`create role ${OWNER} login createrole`);
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** The app's login in an external database: named after the database, password derived from the secret all machines share. */
function appLoginFor(ownerUrl: string, secret: string): { url: string; name: string; password: string } {
  const url = new URL(ownerUrl);
  const name = `${decodeURIComponent(url.pathname.slice(1)) || DATABASE}_web`;
  const password = createHmac('sha256', secret).update('database app login').digest('base64url');
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  return { url: url.toString(), name, password };
}

/**
 * Opens the database the settings name: the embedded PostgreSQL in the data folder, or an external one (15 or newer),
 * and brings it to this version unless `migrate` is false.
 */
export async function openDatabase(
  config: Config,
  secret: string,
  log: Logger,
  options: { migrate: boolean },
): Promise<OpenDatabase> {
  if (config.database.url) {
    const ownerUrl = config.database.url;
    const own = config.database.appUrl;
    const app = appLoginFor(ownerUrl, secret);
    if (options.migrate)
      await migrateAll({ ownerUrl, appLogin: own ? null : { name: app.name, password: app.password } });
    return { ownerUrl, appUrl: own ?? app.url, embedded: false, close: async () => {} };
  }
  const server = await startEmbedded({ dataDir: join(config.dataDir, 'postgres'), log });
  await prepareEmbedded(server.socketDir, server.superuserConnection.user);
  const ownerUrl = socketUrl(OWNER, server.socketDir);
  const login = `${DATABASE}_web`;
  if (options.migrate) await migrateAll({ ownerUrl, appLogin: { name: login, password: null } });
  return { ownerUrl, appUrl: socketUrl(login, server.socketDir), embedded: true, close: () => server.stop() };
}
