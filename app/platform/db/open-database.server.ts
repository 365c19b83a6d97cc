import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config/config.server.ts';
import type { Logger } from '../log/log.server.ts';
import { openEmbedded, startEmbedded } from './embedded/embedded.server.ts';
import { ensureOwnerDatabase, socketUrl } from './embedded/owner-database.server.ts';
import { migrateAll } from './migrate.server.ts';

export type OpenDatabase = {
  /** Connection of the owning role: migrations and archives only. */
  readonly ownerUrl: string;
  /** Connection of the app's role: everything else. */
  readonly appUrl: string;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
};

const DATABASE = 'simpul';

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
 * and brings it to this version unless `migrate` is false. With `attach` (tools), a server that a running Simpul keeps on the
 * data folder is used rather than refused.
 */
export async function openDatabase(
  config: Config,
  secret: string,
  log: Logger,
  options: { migrate: boolean; attach?: boolean },
): Promise<OpenDatabase> {
  if (config.database.url) {
    const ownerUrl = config.database.url;
    const own = config.database.appUrl;
    const app = appLoginFor(ownerUrl, secret);
    if (options.migrate)
      await migrateAll({ ownerUrl, appLogin: own ? null : { name: app.name, password: app.password } });
    return { ownerUrl, appUrl: own ?? app.url, embedded: false, close: async () => {} };
  }
  const open = options.attach ? openEmbedded : startEmbedded;
  const server = await open({ dataDir: join(config.dataDir, 'postgres'), log });
  const ownerUrl = await ensureOwnerDatabase(server.superuserConnection, DATABASE);
  const login = `${DATABASE}_web`;
  if (options.migrate) await migrateAll({ ownerUrl, appLogin: { name: login, password: null } });
  const appUrl = socketUrl(server.superuserConnection.host, login, DATABASE);
  return { ownerUrl, appUrl, embedded: true, close: () => server.stop() };
}
