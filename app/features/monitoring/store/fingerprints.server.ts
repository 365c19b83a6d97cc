import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { shinglesOfTokens } from '../matching/copies.ts';
import { wholeOf } from '../matching/prepare-post.ts';
import { tokensOf } from '../matching/prepare-text.ts';
import { type Fingerprint, fingerprintOf } from '../rules/sketch.ts';
import '../tables.ts';

/** A stored text that others may repeat. */
export type Original = {
  readonly id: string;
  readonly publishedAt: string;
  /** What the rows of one shared post have in common. */
  readonly sharedKey: string | null;
  readonly amplifiable: boolean;
  /** Null for a text too short to call anything a copy of it. */
  readonly fingerprint: Fingerprint | null;
};

type Remembered = { readonly contentHash: string; readonly fingerprint: Fingerprint | null };

/**
 * What many units repeat is compared many times over: the fingerprints of the texts that were stored or compared last stay in memory
 * (half a kilobyte each, the posts of a week or two), and only what is not among them is read again.
 */
const REMEMBERED = 8_000;
const remembered = new Map<string, Remembered>();

/** @param contentHash of the stored words; a text that was changed since is read anew */
export function rememberFingerprint(id: string, contentHash: string, fingerprint: Fingerprint | null): void {
  remembered.delete(id);
  remembered.set(id, { contentHash, fingerprint });
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value as string);
}

async function readFingerprints(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, Fingerprint | null>> {
  const read = new Map<string, Fingerprint | null>();
  if (ids.length === 0) return read;
  const { rows } = await sql<{
    id: string;
    title: string | null;
    text: string;
    address: string | null;
    content_hash: string;
  }>`
    select id, title, text, address, content_hash from monitoring_post
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
  for (const row of rows) {
    const whole = wholeOf({ title: row.title, text: row.text, url: row.address });
    const shingles = shinglesOfTokens(tokensOf(whole));
    const fingerprint = shingles && fingerprintOf(shingles);
    read.set(row.id, fingerprint);
    rememberFingerprint(row.id, row.content_hash, fingerprint);
  }
  return read;
}

type Hashed = { readonly id: string; readonly contentHash: string };

/** Fingerprints of stored texts, from memory where they are what was remembered. */
export async function fingerprintsOf(
  tx: Tx,
  tenantId: string,
  posts: readonly Hashed[],
): Promise<ReadonlyMap<string, Fingerprint | null>> {
  const found = new Map<string, Fingerprint | null>();
  const unread: string[] = [];
  for (const { id, contentHash } of posts) {
    const known = remembered.get(id);
    if (known?.contentHash === contentHash) found.set(id, known.fingerprint);
    else unread.push(id);
  }
  for (const [id, fingerprint] of await readFingerprints(tx, tenantId, unread)) found.set(id, fingerprint);
  return found;
}

/** The stored posts of these ids with what comparing needs of them; shares are no source of anything. */
export async function originalsOf(
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, Original>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    content_hash: string;
    published_at: string;
    shared_key: string | null;
    amplifiable: boolean | null;
  }>`
    select p.id, p.content_hash, p.published_at, coalesce(p.collab_key, p.address_key) as shared_key, c.amplifiable
    from monitoring_post p left join channels_read_channel c on c.tenant_id = p.tenant_id and c.id = p.channel_id
    where p.tenant_id = ${tenantId} and p.id = any(${ids}::uuid[]) and p.share_of is null`.execute(tx);
  const fingerprints = await fingerprintsOf(
    tx,
    tenantId,
    rows.map((row) => ({ id: row.id, contentHash: row.content_hash })),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        publishedAt: row.published_at,
        sharedKey: row.shared_key,
        amplifiable: row.amplifiable === true,
        fingerprint: fingerprints.get(row.id) ?? null,
      },
    ]),
  );
}
