import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockPiece, moveVariant } from '../../variants.server.ts';
import { recallInput } from '../schema.ts';

/** The unit takes back what waits for a reader; links for it stop working by themselves. */
export const recallPiece = defineAction<typeof recallInput, { variants: number }, ReviewRefusal>({
  name: 'content.recall',
  input: recallInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'submit', { unitId: piece.unit_id }));
    const waiting = variants.filter(({ state }) => state === 'submitted');
    if (waiting.length === 0) return refuse({ type: 'decided-meanwhile' });
    for (const variant of waiting)
      await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'recall', { submitted_at: null });
    await emit({
      name: 'content.recalled',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, variants: waiting.length },
    });
    return ok({ variants: waiting.length });
  },
});
