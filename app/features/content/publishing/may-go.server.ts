import type { DeliveryGate } from '#app/features/channels/index.server.ts';
import { lockVariant, type Piece, type Variant } from '../variants.server.ts';
import { messageOf } from './message.server.ts';

/** Where a variant stands while its delivery is one that should go out; refused ones may be sent again. */
const WANTED: readonly Variant['state'][] = ['scheduled', 'publishing', 'failed'];

const stands = (piece: Piece, variant: Variant, deliveryId: string): boolean =>
  variant.delivery_id === deliveryId &&
  WANTED.includes(variant.state) &&
  variant.approved_version === variant.version &&
  piece.flags.length === 0;

/**
 * A variant's delivery may go while it is the one that was asked for, what it says is what was approved or released, nothing about the piece
 * waits for a person, and every picture may be used. The piece stays locked, so that whoever changes any of it comes before or after.
 */
export const variantMayGo: DeliveryGate = {
  origin: 'content',
  async ask({ tx, actor }, { deliveryId, originId }) {
    const found = await lockVariant(tx, actor.tenantId, originId);
    if (!found || !stands(found.piece, found.variant, deliveryId)) return false;
    const { media } = await messageOf(tx, found.variant);
    return media.every((why) => why === null);
  },
};
