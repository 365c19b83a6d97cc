import { cancelDelivery } from '#app/features/channels/index.server.ts';
import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import type { PieceFlag } from '../types.ts';
import { lockPiece, moveVariant, type Piece, type Variant } from '../variants.server.ts';
import { moveFor, REACHED, type Reach } from './rules/withdrawal.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>;
export type Reached = {
  readonly piece: Piece;
  readonly variant: Variant;
  readonly reach: Exclude<Reach, 'none'>;
};

/** Every variant that shows the medium, its piece locked; pieces in one order, so that no two acts wait for each other. */
export async function lockUses(
  tx: Tx,
  tenantId: string,
  mediaId: string,
): Promise<{ piece: Piece; variant: Variant }[]> {
  const rows = await tx
    .selectFrom('content_variant_media as m')
    .innerJoin('content_variant as v', (join) =>
      join.onRef('v.tenant_id', '=', 'm.tenant_id').onRef('v.id', '=', 'm.variant_id'),
    )
    .select(['v.id', 'v.piece_id'])
    .where('m.media_id', '=', mediaId)
    .orderBy('v.piece_id')
    .execute();
  const uses: { piece: Piece; variant: Variant }[] = [];
  for (const pieceId of new Set(rows.map(({ piece_id }) => piece_id))) {
    const locked = await lockPiece(tx, tenantId, pieceId);
    const ids = new Set(rows.filter(({ piece_id }) => piece_id === pieceId).map(({ id }) => id));
    for (const variant of locked?.variants ?? [])
      if (locked && ids.has(variant.id)) uses.push({ piece: locked.piece, variant });
  }
  return uses;
}

/** Takes the medium out of a variant as an edit does: a new version, and whatever approval there was has fallen. */
async function lose({ tx, actor, now }: Context, variant: Variant, mediaId: string): Promise<void> {
  const { tenantId } = actor;
  await tx
    .deleteFrom('content_variant_media')
    .where('variant_id', '=', variant.id)
    .where('media_id', '=', mediaId)
    .execute();
  const left = await tx
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select(['v.media_id', 'v.alt', 'm.alt as own'])
    .where('v.variant_id', '=', variant.id)
    .orderBy('v.position')
    .execute();
  const version = variant.version + 1;
  await tx
    .insertInto('content_version')
    .values({
      tenant_id: tenantId,
      variant_id: variant.id,
      version,
      title: variant.title,
      text: variant.text,
      link: variant.link,
      media: jsonb(left.map((row) => ({ mediaId: row.media_id, alt: row.alt ?? row.own }))) as never,
      made_by: actor.kind === 'person' ? actor.personId : null,
      made_at: now,
    })
    .execute();
  await moveVariant(tx, { tenantId, now }, variant, 'edit', {
    version,
    approved_version: null,
    reviewed: false,
    delivery_id: null,
  });
}

async function flag({ tx, actor, now }: Context, piece: Piece, mediaId: string): Promise<void> {
  const flags = piece.flags as PieceFlag[];
  if (flags.some((one) => one.kind === 'consent-withdrawn' && one.mediaId === mediaId)) return;
  await tx
    .updateTable('content_piece')
    .set({ flags: jsonb([...flags, { kind: 'consent-withdrawn', mediaId, at: now }]) as never })
    .where('tenant_id', '=', actor.tenantId)
    .where('id', '=', piece.id)
    .execute();
}

/** Reaches one variant. @returns null where it is over and nothing is to be done */
export async function reach(
  context: Context,
  { piece, variant }: { piece: Piece; variant: Variant },
  mediaId: string,
  reason: string,
): Promise<Reached | null> {
  const { tx, actor, now } = context;
  const where = { tenantId: actor.tenantId, now };
  let how = REACHED[variant.state];
  if (how === 'none') return null;
  if (how === 'lose') {
    const isStopped = !variant.delivery_id || (await cancelDelivery(tx, where, variant.delivery_id));
    if (!isStopped) {
      await flag(context, piece, mediaId);
      return { piece, variant, reach: 'take-down' };
    }
    await lose(context, variant, mediaId);
    return { piece, variant, reach: how };
  }
  if (how === 'hold') {
    const isStopped = !variant.delivery_id || (await cancelDelivery(tx, where, variant.delivery_id));
    const move = moveFor(variant.state, how);
    if (!isStopped) how = 'take-down';
    else if (move)
      await moveVariant(tx, where, variant, move, {
        held_reason: reason,
        scheduled_at: null,
        delivery_id: null,
      });
  }
  await flag(context, piece, mediaId);
  return { piece, variant, reach: how };
}
