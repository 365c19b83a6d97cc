import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockVariant, moveVariant } from '../../variants.server.ts';

const input = z.object({ variantId: z.uuid() });

/** A person has taken a post down where it stood, because its picture may not be shown any more. */
export const markTakenDown = defineAction<typeof input, { mediaId: string }, PieceRefusal>({
  name: 'content.mark-taken-down',
  input,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const found = await lockVariant(tx, actor.tenantId, input.variantId);
    authorize(may(actor, 'withdraw', { unitId: found?.variant.unit_id ?? null }));
    const withdrawn = await tx
      .selectFrom('content_variant_media as v')
      .innerJoin('content_media as m', (join) =>
        join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
      )
      .select('m.id')
      .where('v.variant_id', '=', input.variantId)
      .where('m.consent', '=', 'withdrawn')
      .executeTakeFirst();
    if (!found || !withdrawn) return notFound();
    const { variant } = found;
    if (variant.state !== 'published') return refuse({ type: 'wrong-state', state: variant.state });
    await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'withdraw');
    await emit({
      name: 'content.taken-down',
      subject: { type: 'variant', id: variant.id },
      data: { unitId: variant.unit_id, network: variant.network },
    });
    return ok({ mediaId: withdrawn.id });
  },
});
