import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '#app/platform/db/embedded/embedded.server.ts';
import { ensureOwnerDatabase } from '#app/platform/db/embedded/owner-database.server.ts';
import { unsafeFastSettings } from '#app/platform/db/embedded/settings.ts';
import { migrateAll } from '#app/platform/db/migrate.server.ts';
import { TEMPLATE, testFolder, WEB_LOGIN } from './database.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket folder of the server that all database tests of a run share. */
    testServer: string;
  }
}

const silent = { info: () => undefined, warn: () => undefined, error: console.error };

let server: Embedded | undefined;
let folder: string | undefined;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Folders of runs that were killed; a run that goes on keeps its own, however long it takes. */
async function removeOldFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^simpul-test-(\d+)-/.exec(name)?.[1];
    if (pid && !lives(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** One server a run, migrated once into a template database that every test file clones. */
export async function setup(project: TestProject): Promise<void> {
  await removeOldFolders();
  folder = await mkdtemp(join(tmpdir(), testFolder()));
  await chmod(folder, 0o711);
  server = await startEmbedded({ dataDir: join(folder, 'data'), log: silent, settings: unsafeFastSettings });
  const ownerUrl = await ensureOwnerDatabase(server.superuserConnection, TEMPLATE);
  await migrateAll({ ownerUrl, appLogin: { name: WEB_LOGIN, password: null } });
  project.provide('testServer', server.socketDir);
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
