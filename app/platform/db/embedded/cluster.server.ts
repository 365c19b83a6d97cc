import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.server.ts';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';
import type { Identity } from './identity.server.ts';

const run = promisify(execFile);

export const SUPERUSER = 'postgres';

/** What the PostgreSQL programs see of our environment: nothing that would change their ways. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C' } as const;

async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.length === 0;
}

async function removeHalfMade(cluster: string): Promise<void> {
  const prefix = `${basename(cluster)}.new-`;
  for (const name of await readdir(dirname(cluster))) {
    if (name.startsWith(prefix)) await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

async function initialise(cluster: string, binaries: Binaries, who: Identity): Promise<void> {
  await removeHalfMade(cluster);
  const making = `${cluster}.new-${process.pid}`;
  try {
    await mkdir(making, { mode: 0o700 });
    if (who.dropsTo) await chown(making, who.uid, who.gid);
    const words = ['-D', making, '-U', SUPERUSER, '-E', 'UTF8', '--auth=trust', '--no-instructions'];
    words.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums');
    await run(binaries.initdb, words, {
      cwd: '/',
      env: cleanEnvironment,
      ...(who.dropsTo && { uid: who.uid, gid: who.gid }),
    });
    await rename(making, cluster);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new EmbeddedError('init-failed', embeddedCopy.initFailed((stderr || message).trim()));
  }
}

/**
 * Makes the cluster when there is none. A half-made one never counts: it gets its name when it is complete.
 * @throws {EmbeddedError} `other-version` when another major version of PostgreSQL made it
 */
export async function ensureCluster(
  cluster: string,
  binaries: Binaries,
  who: Identity,
): Promise<'made' | 'found'> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) {
    if (!(await isEmpty(cluster))) throw new EmbeddedError('init-failed', embeddedCopy.notACluster(cluster));
    await rm(cluster, { recursive: true, force: true });
    await initialise(cluster, binaries, who);
    return 'made';
  }
  const wanted = binaries.version.split('.')[0] ?? '';
  if (found.trim() !== wanted) {
    throw new EmbeddedError('other-version', embeddedCopy.otherVersion(found.trim(), wanted));
  }
  return 'found';
}
