import type { Updateable } from 'kysely';
import type { DeliveryListener, DeliveryOutcome, Telling } from '#app/features/channels/index.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import '../contributors.ts';
import '../events.ts';
import type { VariantMove } from '../states.ts';
import type { VariantTable } from '../tables.ts';
import { lockVariant, moveVariant, type Piece, type Variant } from '../variants.server.ts';
import { tellOutThoughWithdrawn } from './out-though-withdrawn.server.ts';

/** Tells everybody who listens that a variant is out: coverage, narrative readings. */
export async function tellPublished(
  context: Telling,
  { piece, variant }: { piece: Piece; variant: Variant },
  out: { remoteId: string; address: string | null; at: string },
): Promise<void> {
  await context.emit({
    name: 'content.published',
    subject: { type: 'variant', id: variant.id },
    data: { unitId: variant.unit_id, pieceId: piece.id, network: variant.network },
  });
  for (const { tell } of context.platform.contributions('variantPublished'))
    await tell(context, {
      variantId: variant.id,
      unitId: variant.unit_id,
      channelId: variant.channel_id,
      network: variant.network,
      remoteId: out.remoteId,
      address: out.address,
      publishedAt: out.at,
      title: variant.title,
      text: variant.text,
      activityId: piece.activity_id,
      narrativeId: piece.narrative_id,
      assignmentId: piece.assignment_id,
    });
}

/** What a delivery's news does to its variant; that it waits is news only to one that had failed. */
const MOVES: Readonly<Record<DeliveryOutcome['state'], VariantMove | null>> = {
  waiting: 'retry',
  preparing: 'start',
  finalising: 'start',
  unconfirmed: 'start',
  delivered: 'deliver',
  refused: 'refuse',
  held: null,
  cancelled: 'unschedule',
};

/** What is known of a variant that stays where it stands. */
const storeFact = ({ tx, now }: Telling, variant: Variant, fact: Updateable<VariantTable>) =>
  tx
    .updateTable('content_variant')
    .set({ ...fact, updated_at: now })
    .where('tenant_id', '=', variant.tenant_id)
    .where('id', '=', variant.id)
    .execute();

/** A variant follows its delivery, in the transaction that stores what became of it. */
export const followDelivery: DeliveryListener = {
  origin: 'content',
  async tell(context, outcome) {
    const { tx, actor, now } = context;
    const where = { tenantId: actor.tenantId, now };
    const found = await lockVariant(tx, actor.tenantId, outcome.originId);
    if (!found) return;
    const { variant, piece } = found;
    // One that was taken back or sent anew under another delivery no longer listens to this one; that a withdrawn one is out is heard.
    const isOutAfterAll = outcome.state === 'delivered' && variant.state === 'withdrawn';
    const isOwn = variant.delivery_id === outcome.deliveryId;
    if (!isOwn && !(isOutAfterAll && variant.delivery_id === null)) return;
    const problem = outcome.failure ? jsonb({ ...outcome.failure, at: now }) : null;
    if (outcome.state === 'delivered') {
      const at = outcome.deliveredAt ?? now;
      const remoteId = outcome.remoteId ?? variant.id;
      const out = { published_at: at, published_address: outcome.address, remote_id: remoteId };
      const change = { ...out, problem: null, held_reason: null };
      const state = await moveVariant(tx, where, variant, 'deliver', change);
      if (state) await tellPublished(context, { piece, variant }, { remoteId, address: outcome.address, at });
      // It was withdrawn: it stays so, and whoever takes it down there needs its address. It counts as nobody's coverage.
      else {
        await storeFact(context, variant, out);
        // The newsroom itself shows nothing that is withdrawn.
        if (isOutAfterAll && variant.channel_id !== null)
          await tellOutThoughWithdrawn(context, found, outcome.deliveryId);
      }
      return;
    }
    const move = MOVES[outcome.state];
    const isOver = outcome.state === 'cancelled';
    const change = {
      problem: problem as never,
      // A variant that is held keeps the reason of its hold.
      held_reason: variant.state === 'held' ? variant.held_reason : outcome.heldReason,
      ...(isOver ? { delivery_id: null, scheduled_at: null } : {}),
    };
    if (move && (await moveVariant(tx, where, variant, move, change))) return;
    await storeFact(context, variant, change);
  },
};
