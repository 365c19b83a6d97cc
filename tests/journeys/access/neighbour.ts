import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from '../../../app/platform/config/config.server.ts';
import { createDb, createPool, type Db } from '../../../app/platform/db/db.server.ts';
import { findRunningEmbedded } from '../../../app/platform/db/embedded/embedded.server.ts';
import { socketUrl } from '../../../app/platform/db/embedded/owner-database.server.ts';
import { createPlatform } from '../../../app/platform/platform.server.ts';
import { loadSample } from '../../../app/sample/load-sample.server.ts';

/** Stands in every name of the second government, so that one letter of it on a foreign page is seen. */
export const MARK = 'ZZSEBERANG';

/** The database of the running program, as its owner. */
export async function ownerOf(
  dataDir: string,
): Promise<{ db: Db; appUrl: string; close: () => Promise<void> }> {
  const running = await findRunningEmbedded(join(dataDir, 'postgres'));
  if (!running) throw new Error('The program keeps no database here');
  const socketDir = running.host;
  const db = createDb(
    createPool({ connectionString: socketUrl(socketDir, 'simpul_owner', 'simpul'), max: 2 }),
  );
  return { db, appUrl: socketUrl(socketDir, 'simpul_web', 'simpul'), close: () => db.destroy() };
}

const NAMES: readonly [string, string][] = [
  ['org_government', 'name'],
  ['org_unit', 'name'],
  ['org_unit', 'short_name'],
  ['org_person', 'name'],
  ['agenda_activity', 'title'],
  ['agenda_narrative', 'title'],
  ['agenda_programme', 'name'],
  ['monitoring_post', 'text'],
  ['channels_channel', 'handle'],
  ['channels_fake', 'note'],
  ['league_season', 'name'],
  ['league_rules', 'name'],
];

/** A second government in the same database, with a coordinator who can sign in. */
export async function foundNeighbour(
  dataDir: string,
  domain = 'seberang.example',
): Promise<{ tenantId: string; coordinator: string }> {
  const { db, appUrl, close } = await ownerOf(dataDir);
  const platform = await createPlatform({
    config: readConfig({
      SIMPUL_DATA_DIR: await mkdtemp(join(tmpdir(), 'simpul-neighbour-')),
      SIMPUL_LOG_LEVEL: 'silent',
    }),
    appUrl,
    secret: 'only loads rows, signs nothing, and is long enough',
    modules: [],
  });
  const { tenantId, signIns } = await loadSample(platform, {
    seed: 2,
    posts: 600,
    mailDomain: domain,
  });
  await platform.close();
  for (const [table, column] of NAMES) {
    const key = table === 'org_government' ? 'id' : 'tenant_id';
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${MARK} || ' ' || ${sql.ref(column)} where ${sql.ref(key)} = ${tenantId}`.execute(
      db,
    );
  }
  await close();
  return { tenantId, coordinator: signIns.find((signIn) => signIn.role === 'coordinator')!.email };
}
