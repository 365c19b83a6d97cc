import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal, ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockVariant } from '../../variants.server.ts';
import { remarkInput, settleInput } from '../schema.ts';

/** A remark at words of the text as it was shown, or on the whole of it. */
export const addRemark = defineAction<typeof remarkInput, { remarkId: string }, PieceRefusal | ReviewRefusal>(
  {
    name: 'content.add-remark',
    input: remarkInput,
    async run({ tx, actor, input, now, authorize, notFound, emit }) {
      const locked = await lockVariant(tx, actor.tenantId, input.variantId);
      if (!locked || actor.kind !== 'person') return notFound();
      const { piece, variant } = locked;
      authorize(may(actor, 'remark', { unitId: piece.unit_id }));
      if (variant.version !== input.version) return refuse({ type: 'changed-meanwhile' });
      if (input.ends < input.starts || input.ends > variant.text.length)
        return refuse({ type: 'remark-outside' });
      const remarkId = newId();
      await tx
        .insertInto('content_remark')
        .values({
          tenant_id: actor.tenantId,
          id: remarkId,
          variant_id: variant.id,
          version: variant.version,
          starts: input.starts,
          ends: input.ends,
          excerpt: variant.text.slice(input.starts, input.ends),
          text: input.text,
          written_by: actor.personId,
          written_at: now,
          settled_by: null,
          settled_at: null,
        })
        .execute();
      await emit({
        name: 'content.remark-written',
        subject: { type: 'piece', id: piece.id },
        data: { unitId: piece.unit_id, variantId: variant.id },
      });
      return ok({ remarkId });
    },
  },
);

/** What a remark asked for is done, or answered. Settled once; again changes nothing. */
export const settleRemark = defineAction({
  name: 'content.settle-remark',
  input: settleInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const remark = await tx
      .selectFrom('content_remark')
      .select(['id', 'variant_id'])
      .where('id', '=', input.remarkId)
      .executeTakeFirst();
    const locked = remark && (await lockVariant(tx, actor.tenantId, remark.variant_id));
    if (!locked || actor.kind !== 'person') return notFound();
    const { piece, variant } = locked;
    authorize(may(actor, 'settle-remark', { unitId: piece.unit_id }));
    const { numUpdatedRows } = await tx
      .updateTable('content_remark')
      .set({ settled_by: actor.personId, settled_at: now })
      .where('id', '=', remark.id)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    if (Number(numUpdatedRows) > 0)
      await emit({
        name: 'content.remark-settled',
        subject: { type: 'piece', id: piece.id },
        data: { unitId: piece.unit_id, variantId: variant.id },
      });
    return ok({ pieceId: piece.id });
  },
});
