import { z } from 'zod';

/** Where the next page begins: the last row's sort value and id. Base64url of `sort id`, checked like any input. */
export type Cursor = { readonly sort: string; readonly id: string };

const idSchema = z.uuid();

export function writeCursor(cursor: Cursor): string {
  return btoa(`${cursor.id}${encodeURIComponent(cursor.sort)}`)
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

export function readCursor(written: string | null): Cursor | null {
  if (!written || written.length > 600) return null;
  try {
    const plain = atob(written.replaceAll('-', '+').replaceAll('_', '/'));
    const id = plain.slice(0, 36);
    return idSchema.safeParse(id).success ? { id, sort: decodeURIComponent(plain.slice(36)) } : null;
  } catch {
    return null;
  }
}

/** The same for lists that are sorted by an instant. */
export function readTimeCursor(written: string | null): Cursor | null {
  const cursor = readCursor(written);
  return cursor && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cursor.sort) && !Number.isNaN(Date.parse(cursor.sort))
    ? cursor
    : null;
}
