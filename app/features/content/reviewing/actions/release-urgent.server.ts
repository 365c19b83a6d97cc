import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal, ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { moved } from '../../states.ts';
import { lockPiece, moveVariant, type Variant } from '../../variants.server.ts';
import { readDrafts } from '../drafts.server.ts';
import { writersOf } from '../facts.server.ts';
import { personOf, recordReviews } from '../recording.server.ts';
import { blocksUrgent } from '../rules/blockers.ts';
import { urgentInput } from '../schema.ts';
import { tellUrgent } from '../telling.server.ts';

/** What waits for a reader is taken back first: the table of states lets nothing out of the reader's hands. */
const steps = (state: Variant['state']): readonly ('recall' | 'release')[] =>
  state === 'submitted' ? ['recall', 'release'] : ['release'];

const canGo = (one: Variant): boolean => one.state === 'submitted' || moved(one.state, 'release') !== null;

/** Serta merta (UU 14/2008 pasal 10): ready to go out at once with a recorded reason, and read by a second person afterwards. */
export const releaseUrgent = defineAction<
  typeof urgentInput,
  { variants: number },
  PieceRefusal | ReviewRefusal
>({
  name: 'content.release-urgent',
  input: urgentInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    const personId = personOf(context);
    if (!locked || !personId) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'release-urgent', { unitId: piece.unit_id }));
    const wanted = (id: string) => input.variantIds.length === 0 || input.variantIds.includes(id);
    const chosen = variants.filter((one) => wanted(one.id) && canGo(one));
    if (chosen.length === 0 || piece.archived_at !== null) return refuse({ type: 'nothing-to-submit' });
    const readings = await readDrafts(tx, piece, chosen);
    const blockers = [...readings].flatMap(([variantId, reading]) =>
      reading.blockers.filter(blocksUrgent).map((blocker) => ({ ...blocker, variantId })),
    );
    if (blockers.length > 0) return refuse({ type: 'blocked', blockers });
    for (const variant of chosen) {
      let at = variant;
      for (const step of steps(variant.state)) {
        const change =
          step === 'release'
            ? { approved_version: variant.version, reviewed: false }
            : { submitted_at: null };
        const state = await moveVariant(tx, { tenantId: actor.tenantId, now }, at, step, change);
        if (!state) return refuse({ type: 'wrong-state', state: at.state });
        at = { ...at, state };
      }
    }
    await tx
      .updateTable('content_piece')
      .set({
        urgent_reason: input.reason,
        urgent_by: personId,
        urgent_at: now,
        urgent_reviewed_at: null,
        updated_at: now,
      })
      .where('id', '=', piece.id)
      .execute();
    await recordReviews(context, chosen, {
      verdict: 'released-urgent',
      personId,
      via: 'console',
      note: input.reason,
    });
    await emit({
      name: 'content.released-urgent',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, variants: chosen.length },
    });
    const ids = chosen.map(({ id }) => id);
    await tellUrgent(context, piece, await writersOf(tx, { ...piece, urgent_by: personId }, ids));
    return ok({ variants: chosen.length });
  },
});
