import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#app/platform/db/db.server.ts';

/** 256 bits: nobody guesses one, however long he tries. */
export const newCode = (): string => randomBytes(32).toString('base64url');
export const hashOfCode = (code: string): string =>
  createHash('sha256').update(`content.approval\n${code}`).digest('base64url');

/** Whose link a code opens; null for one that nobody made. */
export async function linkOfCode(db: Db, code: string): Promise<{ tenantId: string; linkId: string } | null> {
  if (!/^[\w-]{43}$/.test(code)) return null;
  const { rows } = await sql<{ tenant_id: string; id: string }>`
    select tenant_id, id from content_link_of(${hashOfCode(code)})`.execute(db);
  return rows[0] ? { tenantId: rows[0].tenant_id, linkId: rows[0].id } : null;
}
