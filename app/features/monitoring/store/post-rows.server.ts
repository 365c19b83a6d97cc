import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { CleanPost } from '../rules/incoming-post.ts';
import type { PostKind } from '../tables.ts';

/** A post ready to be written, with what was worked out of it. */
export type PostRow = CleanPost & {
  readonly id: string;
  readonly hashtags: readonly string[];
  readonly kind: PostKind;
  readonly copyOfId: string | null;
  readonly contentHash: string;
  /** Text of the search vector. */
  readonly search: string;
};

/** Changes when the words or the pictures of a post change, and only then. */
export function contentHashOf(post: CleanPost): string {
  const hash = createHash('sha256');
  hash.update(`${post.title ?? ''}\u0000${post.text}`);
  for (const image of post.images) hash.update(`\u0000${image.address}`);
  return hash.digest('base64url');
}

const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** Writes new posts in one statement; a row that another writer was faster with is left out. @returns ids written */
export async function insertPosts(
  tx: Tx,
  tenantId: string,
  now: string,
  rows: readonly PostRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const of = <T>(read: (row: PostRow) => T): T[] => rows.map(read);
  const { rows: written } = await sql<{ id: string }>`
    insert into monitoring_post (tenant_id, id, channel_id, unit_id, network, remote_id, address, address_key, collab_key, published_at, published_known,
      first_seen_at, time_by, absent_at, absent_from, title, text, images, hashtags, kind, share_of, copy_of_id, grade, source, reported_by,
      reported_assignment_id, screenshot_file_id, content_hash, search)
    select ${tenantId}::uuid, f.id, f.channel_id, f.unit_id, f.network, f.remote_id, f.address, f.address_key, f.collab_key, f.published_at, f.published_known,
      coalesce(f.seen_at, ${now}::timestamptz), f.time_by, l.looked_at, l.looked_from, f.title, f.text, f.images::jsonb, f.hashtags::text[], f.kind, f.share_of::jsonb, f.copy_of_id, f.grade, f.source, f.reported_by,
      f.assignment_id, f.screenshot_id, f.content_hash, f.search::tsvector
    from unnest(${of((r) => r.id)}::uuid[], ${of((r) => r.channelId)}::uuid[], ${of((r) => r.unitId)}::uuid[], ${of((r) => r.network)}::text[],
      ${of((r) => r.remoteId)}::text[], ${of((r) => r.address)}::text[], ${of((r) => r.addressKey)}::text[], ${of((r) => r.collabKey)}::text[], ${of((r) => r.publishedAt)}::timestamptz[],
      ${of((r) => r.publishedKnown)}::boolean[], ${of((r) => r.title)}::text[], ${of((r) => r.text)}::text[], ${of((r) => JSON.stringify(r.images))}::text[],
      ${of((r) => arrayLiteral(r.hashtags))}::text[], ${of((r) => r.kind)}::text[], ${of((r) => (r.shareOf ? JSON.stringify(r.shareOf) : null))}::text[],
      ${of((r) => r.copyOfId)}::uuid[], ${of((r) => r.grade)}::text[], ${of((r) => r.source)}::text[], ${of((r) => r.reportedBy)}::uuid[],
      ${of((r) => r.reportedAssignmentId)}::uuid[], ${of((r) => r.screenshotFileId)}::uuid[], ${of((r) => r.contentHash)}::text[],
      ${of((r) => r.search)}::text[], ${of((r) => r.timeBy)}::text[], ${of((r) => r.seenAt)}::timestamptz[])
      as f (id, channel_id, unit_id, network, remote_id, address, address_key, collab_key, published_at, published_known, title, text, images, hashtags, kind,
        share_of, copy_of_id, grade, source, reported_by, assignment_id, screenshot_id, content_hash, search, time_by, seen_at)
    left join channels_read_look l on l.tenant_id = ${tenantId} and l.channel_id = f.channel_id
    on conflict do nothing
    returning id`.execute(tx);
  return new Set(written.map((row) => row.id));
}

/** Writes what changed in posts that are known: words, time, grade, who reported it. */
export async function updatePosts(
  tx: Tx,
  tenantId: string,
  rows: readonly (PostRow & { readonly changedAt: string | null; readonly alive: boolean })[],
): Promise<void> {
  if (rows.length === 0) return;
  const of = <T>(read: (row: (typeof rows)[number]) => T): T[] => rows.map(read);
  await sql`
    update monitoring_post p set
      channel_id = coalesce(p.channel_id, f.channel_id),
      remote_id = case when p.channel_id is null or (p.source = 'reported' and f.source = 'collected') then f.remote_id else p.remote_id end,
      published_at = f.published_at, published_known = f.published_known, time_by = f.time_by,
      edited_at = coalesce(f.changed_at, p.edited_at),
      gone_at = case when f.alive then null else p.gone_at end,
      title = f.title, text = f.text, images = f.images::jsonb, hashtags = f.hashtags::text[], kind = f.kind, share_of = f.share_of::jsonb,
      copy_of_id = f.copy_of_id, grade = f.grade, source = f.source, reported_by = coalesce(p.reported_by, f.reported_by),
      reported_assignment_id = coalesce(f.assignment_id, p.reported_assignment_id),
      screenshot_file_id = coalesce(f.screenshot_id, p.screenshot_file_id), content_hash = f.content_hash, search = f.search::tsvector
    from unnest(${of((r) => r.id)}::uuid[], ${of((r) => r.channelId)}::uuid[], ${of((r) => r.remoteId)}::text[], ${of((r) => r.publishedAt)}::timestamptz[],
      ${of((r) => r.publishedKnown)}::boolean[], ${of((r) => r.changedAt)}::timestamptz[], ${of((r) => r.title)}::text[], ${of((r) => r.text)}::text[],
      ${of((r) => JSON.stringify(r.images))}::text[], ${of((r) => arrayLiteral(r.hashtags))}::text[], ${of((r) => r.kind)}::text[],
      ${of((r) => (r.shareOf ? JSON.stringify(r.shareOf) : null))}::text[], ${of((r) => r.copyOfId)}::uuid[], ${of((r) => r.grade)}::text[],
      ${of((r) => r.source)}::text[], ${of((r) => r.reportedBy)}::uuid[], ${of((r) => r.reportedAssignmentId)}::uuid[],
      ${of((r) => r.screenshotFileId)}::uuid[], ${of((r) => r.contentHash)}::text[], ${of((r) => r.search)}::text[], ${of((r) => r.alive)}::boolean[],
      ${of((r) => r.timeBy)}::text[])
      as f (id, channel_id, remote_id, published_at, published_known, changed_at, title, text, images, hashtags, kind, share_of, copy_of_id, grade,
        source, reported_by, assignment_id, screenshot_id, content_hash, search, alive, time_by)
    where p.tenant_id = ${tenantId} and p.id = f.id`.execute(tx);
}
