import type { DeliverySource } from '#app/features/channels/index.server.ts';
import '../tables.ts';

/** A delivery's text is changed at the variant that asked for it. */
export const variantOfDelivery: DeliverySource = {
  origin: 'content',
  async href(db, originId) {
    const variant = await db
      .selectFrom('content_variant')
      .select('piece_id')
      .where('id', '=', originId)
      .executeTakeFirst();
    return variant ? `/kerja/naskah/${variant.piece_id}/kanal/${originId}` : null;
  },
};
