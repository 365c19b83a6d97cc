import { z } from 'zod';

const tableName = z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/);
const identifier = z.string().min(1).max(63);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** First entry of an archive: what it holds, in the order in which it is loaded. */
export const manifestSchema = z.object({
  format: z.literal(1),
  program: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()).min(1),
  /** Referenced tables stand before those that refer to them. */
  tables: z.array(z.object({ name: tableName, columns: z.array(identifier).min(1) })),
  sequences: z.array(z.object({ name: tableName, last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Last entry: what was really written, known only when everything has been read. */
export const checksumsSchema = z.object({
  tables: z.record(tableName, z.object({ rows: count, bytes: count, sha256 })),
  /** The fingerprint is over the lines `path NUL bytes NUL sha256`, in the order of the archive. */
  files: z.object({ count, bytes: count, sha256 }),
});
export type Checksums = z.infer<typeof checksumsSchema>;

export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.json';
export const SECRET = 'secret';

const chunkName = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\/\d{6,}$/;
const fileName = /^files\/((?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*)$/;

export type EntryKind =
  | { kind: 'table'; table: string }
  | { kind: 'file'; path: string }
  | { kind: 'other'; name: string };

/** What an entry's name says. A file's path has no empty, dotted or absolute part, so it can't leave its folder. */
export function readEntryName(name: string): EntryKind {
  const table = chunkName.exec(name)?.[1];
  if (table) return { kind: 'table', table };
  const path = fileName.exec(name)?.[1];
  if (path) return { kind: 'file', path };
  return { kind: 'other', name };
}

/** Whether a path of the file store can be carried in an archive. */
export function isCarriablePath(path: string): boolean {
  return fileName.test(`files/${path}`);
}

export type Fit = { fits: true; upTo: string } | { fits: false; reason: 'newer' | 'other-history' };

/** Whether this program, with its migrations, can take in an archive made after `archived` migrations. */
export function fitMigrations(archived: readonly string[], known: readonly string[]): Fit {
  const last = archived.at(-1);
  const newest = known.at(-1);
  if (last === undefined || newest === undefined) return { fits: false, reason: 'other-history' };
  if (archived.every((name, index) => known[index] === name)) return { fits: true, upTo: last };
  return { fits: false, reason: last > newest ? 'newer' : 'other-history' };
}

/** Tables so ordered that each stands after those it refers to; tables in a ring keep their order of names. */
export function sortByReferences(
  tables: readonly string[],
  references: readonly { from: string; to: string }[],
): string[] {
  const left = new Set([...tables].sort());
  const sorted: string[] = [];
  while (left.size > 0) {
    const waits = (table: string) =>
      references.some(
        (reference) => reference.from === table && reference.to !== table && left.has(reference.to),
      );
    const next = [...left].find((table) => !waits(table)) ?? [...left][0]!;
    left.delete(next);
    sorted.push(next);
  }
  return sorted;
}
