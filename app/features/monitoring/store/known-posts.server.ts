import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { CleanPost } from '../rules/incoming-post.ts';
import { type KnownPost, remoteKey } from './known-post.ts';

const COLUMNS = sql.raw(
  [
    'id',
    'channel_id',
    'unit_id',
    'remote_id',
    'address_key',
    'collab_key',
    'content_hash',
    'grade',
    'source',
    'published_at',
    'published_known',
    'time_by',
    'gone_at',
    'reported_by',
    'reported_assignment_id',
    'screenshot_file_id',
  ]
    .map((column) => `p.${column}`)
    .join(', '),
);

export type KnownPosts = { find(post: CleanPost): KnownPost | undefined };

/** Finds the stored posts that the incoming ones may be: by channel and remote id, else by canonical address. */
export async function knownPosts(tx: Tx, tenantId: string, posts: readonly CleanPost[]): Promise<KnownPosts> {
  const inChannel = posts.filter((post) => post.channelId !== null);
  const addressed = [...new Set(posts.flatMap((post) => post.addressKey ?? []))];
  const byRemote = new Map<string, KnownPost>();
  const byAddress = new Map<string, KnownPost>();
  if (inChannel.length > 0) {
    const { rows } = await sql<KnownPost>`
      select ${COLUMNS} from unnest(${inChannel.map((post) => post.channelId)}::uuid[], ${inChannel.map((post) => post.remoteId)}::text[]) as f (channel_id, remote_id)
      join monitoring_post p on p.tenant_id = ${tenantId} and p.channel_id = f.channel_id and p.remote_id = f.remote_id
      for update of p`.execute(tx);
    for (const row of rows) byRemote.set(remoteKey(row.channel_id, row.remote_id), row);
  }
  if (addressed.length > 0) {
    const { rows } = await sql<KnownPost>`
      select ${COLUMNS} from monitoring_post p
      where p.tenant_id = ${tenantId} and p.address_key = any(${addressed}::text[]) for update of p`.execute(
      tx,
    );
    for (const row of rows) if (row.address_key !== null) byAddress.set(row.address_key, row);
  }
  return {
    find: (post) =>
      (post.channelId === null ? undefined : byRemote.get(remoteKey(post.channelId, post.remoteId))) ??
      (post.addressKey === null ? undefined : byAddress.get(post.addressKey)),
  };
}
