import './tables.ts';
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#app/platform/db/id.server.ts';
import type { Db, Tx } from '../db/db.server.ts';
import { ok, type Result, refuse } from '../errors/result.ts';

/** Why a link with a token does not work (any more). */
export type TokenRefusal = { type: 'token-unknown' } | { type: 'token-used' } | { type: 'token-expired' };

export type TokenRead = { tokenId: string; subject: string; expiresAt: string };

const hashOf = (purpose: string, token: string) =>
  createHash('sha256').update(`${purpose}\n${token}`).digest('base64url');

/**
 * Makes a token for one purpose and one subject. Only its hash is stored: the text is known to the receiver alone.
 * @param purpose such as `org.invitation`; a token works for no other purpose
 * @param subject what it is for, such as the invitation's id
 * @returns the text for the link, shown once
 */
export async function createToken(
  tx: Tx,
  input: { purpose: string; subject: string; now: string; expiresAt: string },
): Promise<{ tokenId: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const tokenId = newId(Date.parse(input.now));
  await tx
    .insertInto('auth_token')
    .values({
      id: tokenId,
      purpose: input.purpose,
      subject: input.subject,
      hash: hashOf(input.purpose, token),
      created_at: input.now,
      expires_at: input.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute();
  return { tokenId, token };
}

type Key = { purpose: string; token: string; now: string };

/** Looks whether a token would work, without using it up: for showing the page behind the link. */
export async function peekToken(
  db: Db,
  { purpose, token, now }: Key,
): Promise<Result<TokenRead, TokenRefusal>> {
  const row = await db
    .selectFrom('auth_token')
    .select(['id', 'subject', 'used_at', 'revoked_at', 'expires_at'])
    .where('hash', '=', hashOf(purpose, token))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!row || row.revoked_at) return refuse({ type: 'token-unknown' });
  if (row.used_at) return refuse({ type: 'token-used' });
  if (Date.parse(row.expires_at) <= Date.parse(now)) return refuse({ type: 'token-expired' });
  return ok({ tokenId: row.id, subject: row.subject, expiresAt: row.expires_at });
}

/** Uses a token up. Of two at the same moment one wins: the row is changed only where it is unused. */
export async function consumeToken(tx: Tx, key: Key): Promise<Result<TokenRead, TokenRefusal>> {
  const used = await tx
    .updateTable('auth_token')
    .set({ used_at: key.now })
    .where('hash', '=', hashOf(key.purpose, key.token))
    .where('purpose', '=', key.purpose)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', key.now)
    .returning(['id', 'subject', 'expires_at'])
    .executeTakeFirst();
  if (used) return ok({ tokenId: used.id, subject: used.subject, expiresAt: used.expires_at });
  const why = await peekToken(tx, key);
  return why.ok ? refuse({ type: 'token-used' }) : why;
}

/** Makes every unused token of a subject worthless: a new invitation replaces the old one. */
export async function revokeTokens(
  tx: Tx,
  input: { purpose: string; subject: string; now: string },
): Promise<number> {
  const result = await tx
    .updateTable('auth_token')
    .set({ revoked_at: input.now })
    .where('purpose', '=', input.purpose)
    .where('subject', '=', input.subject)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
