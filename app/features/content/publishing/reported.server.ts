import type { Telling } from '#app/features/channels/index.server.ts';
import '../events.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import '../tables.ts';
import { lockVariant, moveVariant } from '../variants.server.ts';

export type ReportedPost = {
  readonly unitId: string;
  readonly channelId: string;
  readonly assignmentId: string | null;
  /** The variant whose page the officer came from, where he did. */
  readonly variantId: string | null;
  readonly remoteId: string;
  readonly address: string | null;
  readonly publishedAt: string;
};

/**
 * An officer brought back the link of what he posted by hand: the variant it was made from is out. Without a named one it is the only one
 * of that account and task that waits to be posted. Called by the feature that takes links, inside its act.
 * @returns the variant, null when there is none to be had
 */
export async function variantReported(
  context: Pick<Telling, 'tx' | 'actor' | 'now' | 'emit'>,
  post: ReportedPost,
): Promise<string | null> {
  const { tx, actor, now, emit } = context;
  const id = post.variantId ?? (await onlyWaiting(context, post));
  const found = id ? await lockVariant(tx, actor.tenantId, id) : null;
  if (found?.variant.channel_id !== post.channelId || found.variant.unit_id !== post.unitId) return null;
  if (!may(actor, 'publish-assisted', { unitId: post.unitId })) return null;
  const { variant, piece } = found;
  const state = await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'report', {
    published_at: post.publishedAt,
    published_address: post.address,
    remote_id: post.remoteId,
    problem: null,
  });
  if (!state) return null;
  await emit({
    name: 'content.published',
    subject: { type: 'variant', id: variant.id },
    data: { unitId: variant.unit_id, pieceId: piece.id, network: variant.network },
  });
  return variant.id;
}

async function onlyWaiting(
  { tx, actor }: Pick<Telling, 'tx' | 'actor'>,
  post: ReportedPost,
): Promise<string | null> {
  if (post.assignmentId === null) return null;
  const rows = await tx
    .selectFrom('content_variant as v')
    .innerJoin('content_piece as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.piece_id'),
    )
    .select('v.id')
    .where('v.tenant_id', '=', actor.tenantId)
    .where('v.channel_id', '=', post.channelId)
    .where('v.way', '=', 'assisted')
    .where('v.state', '=', 'approved')
    .where('p.assignment_id', '=', post.assignmentId)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** What an officer brings the link back for; null for none, another unit's, or one that is not to be posted by hand. */
export async function variantToReport(
  db: Tx,
  actor: PersonActor,
  id: string | null,
): Promise<{ id: string; text: string; assignmentId: string | null } | null> {
  if (id === null || !/^[0-9a-f-]{36}$/i.test(id)) return null;
  const row = await db
    .selectFrom('content_variant as v')
    .innerJoin('content_piece as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.piece_id'),
    )
    .select(['v.id', 'v.text', 'v.unit_id', 'p.assignment_id'])
    .where('v.id', '=', id)
    .where('v.way', '=', 'assisted')
    .where('v.state', 'in', ['approved', 'failed'])
    .executeTakeFirst();
  if (!row || !may(actor, 'publish-assisted', { unitId: row.unit_id })) return null;
  return { id: row.id, text: row.text, assignmentId: row.assignment_id };
}
