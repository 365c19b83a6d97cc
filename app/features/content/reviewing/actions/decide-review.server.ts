import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { refuse } from '#app/platform/errors/result.ts';
import { may } from '../../policy.ts';
import { lockPiece } from '../../variants.server.ts';
import { type DecisionRefusal, decide } from '../deciding.server.ts';
import { isWriter, unitMode, writersOf } from '../facts.server.ts';
import { readerOf } from '../rules/mode.ts';
import { decideInput } from '../schema.ts';

/** A second person approves or returns what waits, exactly as it was shown. */
export const decideReview = defineAction<typeof decideInput, { variants: number }, DecisionRefusal>({
  name: 'content.decide-review',
  input: decideInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    const mode = readerOf((await unitMode(tx, piece.unit_id)).mode, piece.subject);
    authorize(may(actor, 'review', { unitId: piece.unit_id, mode }) && actor.kind === 'person');
    if (actor.kind !== 'person') return notFound();
    const writers = await writersOf(
      tx,
      piece,
      input.versions.map(({ variantId }) => variantId),
    );
    const self = { id: actor.personId, accountId: actor.accountId, name: actor.name };
    if (isWriter(self, writers)) return refuse({ type: 'own-text' });
    const { verdict, note, versions } = input;
    return decide(context, {
      piece,
      variants,
      asked: versions,
      verdict,
      note,
      personId: actor.personId,
      via: 'console',
    });
  },
});
