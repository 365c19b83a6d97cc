import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';

/** The user PostgreSQL runs as. `dropsTo` is null when that is the user of this process. */
export type Identity = { uid: number; gid: number; dropsTo: { uid: number; gid: number } | null };

async function findUser(names: readonly string[]): Promise<{ uid: number; gid: number } | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of names) {
    const line = lines.find((parts) => parts[0] === name);
    const uid = Number(line?.[2]);
    const gid = Number(line?.[3]);
    if (line && uid > 0 && Number.isInteger(gid)) return { uid, gid };
  }
  return null;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the cluster, or for a new one as `postgres` or `nobody`.
 * An ordinary user runs it as himself.
 */
export async function chooseIdentity(cluster: string): Promise<Identity> {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  const owner = await stat(cluster).catch(() => null);
  if (uid !== 0) {
    if (owner && owner.uid !== uid) throw new EmbeddedError('not-owner', embeddedCopy.notOwner(cluster));
    return { uid, gid, dropsTo: null };
  }
  const user =
    owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await findUser(['postgres', 'nobody']);
  if (!user) throw new EmbeddedError('no-ordinary-user', embeddedCopy.noOrdinaryUser);
  return { ...user, dropsTo: user };
}

function mayEnter(
  entry: { uid: number; gid: number; mode: number },
  who: { uid: number; gid: number },
): boolean {
  if (entry.uid === who.uid) return (entry.mode & constants.S_IXUSR) !== 0;
  if (entry.gid === who.gid) return (entry.mode & constants.S_IXGRP) !== 0;
  return (entry.mode & constants.S_IXOTH) !== 0;
}

/** Whether PostgreSQL's user gets through every folder down to `path` (and may enter or run `path` itself). */
export async function canReach(path: string, who: Identity): Promise<boolean> {
  if (!who.dropsTo) {
    return access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
  }
  for (let current = path; ; current = dirname(current)) {
    const entry = await stat(current).catch(() => null);
    if (!entry || !mayEnter(entry, who)) return false;
    if (dirname(current) === current) return true;
  }
}
