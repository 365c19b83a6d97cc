import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownFolder } from './binaries.server.ts';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';
import { canReach, type Identity } from './identity.server.ts';

const SOCKET_NAME = '/.s.PGSQL.5432';
/** The kernel's limit for a socket's address, less the closing zero. */
const SOCKET_PATH_LIMIT = 103;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** Makes the data folder; its parents may be entered by all, its contents only by their owners. */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    const made = await mkdir(dataDir, { recursive: true });
    if (made) await chmod(dataDir, 0o711);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new EmbeddedError('cannot-write', embeddedCopy.cannotWrite(dataDir, code));
  }
}

/**
 * Where the cluster lies: `<dataDir>/cluster`. When PostgreSQL's user can't reach that (root's home is closed), it is a
 * symlink to a folder under /var/lib/simpul, so that the data folder still leads to the data.
 */
export async function clusterPlace(dataDir: string): Promise<string> {
  const path = join(dataDir, 'cluster');
  const target = await readlink(path).catch(() => null);
  return target ?? join(await realpath(dataDir), 'cluster');
}

/** Decides the place of a new cluster and makes the way to it. */
export async function placeNewCluster(dataDir: string, who: Identity): Promise<string> {
  const path = await clusterPlace(dataDir);
  const linked = await lstat(join(dataDir, 'cluster')).catch(() => null);
  if (linked?.isSymbolicLink() || !who.dropsTo || (await canReach(dirname(path), who))) return path;
  const places = ['/var/lib/simpul', '/opt/simpul'];
  for (const place of places) {
    if (!(await ownFolder(place, 0o755)) || !(await canReach(place, who))) continue;
    const elsewhere = join(place, `cluster-${randomBytes(5).toString('hex')}`);
    await symlink(elsewhere, join(dataDir, 'cluster'));
    return elsewhere;
  }
  throw new EmbeddedError('no-place', embeddedCopy.noReadablePlace(places));
}

/** The name of a cluster in the process list. */
export function clusterNameOf(cluster: string): string {
  return `simpul-${hashOf(cluster)}`;
}

async function isPrivateFolder(path: string, uid: number): Promise<boolean> {
  const entry = await lstat(path).catch(() => null);
  return entry?.isDirectory() === true && entry.uid === uid && (entry.mode & 0o777) === 0o700;
}

async function makePrivateFolder(path: string, who: Identity): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    await chmod(path, 0o700);
    if (who.dropsTo) await chown(path, who.uid, who.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  return isPrivateFolder(path, who.uid);
}

/**
 * A short folder for the socket that only PostgreSQL's user (and root) may enter. /tmp comes first because
 * XDG_RUNTIME_DIR is emptied when its user logs out. A name that a stranger already took is passed over.
 */
export async function makeSocketDir(cluster: string, who: Identity): Promise<string> {
  const runtime = process.env.XDG_RUNTIME_DIR;
  const parents = [...new Set(['/tmp', tmpdir(), ...(runtime ? [runtime] : [])])];
  for (const parent of parents) {
    if (!(await stat(parent).catch(() => null)) || !(await canReach(parent, who))) continue;
    for (const suffix of ['', '-2', '-3', '-4']) {
      const path = join(parent, `${clusterNameOf(cluster)}-${who.uid}${suffix}`);
      if (Buffer.byteLength(path + SOCKET_NAME) > SOCKET_PATH_LIMIT) break;
      if (await makePrivateFolder(path, who)) return path;
    }
  }
  throw new EmbeddedError('no-place', embeddedCopy.noSocketPlace(parents));
}

export async function removeSocketDir(socketDir: string): Promise<void> {
  await rm(socketDir, { recursive: true, force: true });
}
