import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { refuse } from '#app/platform/errors/result.ts';
import { lockPiece } from '../../variants.server.ts';
import { type DecisionRefusal, decide } from '../deciding.server.ts';
import { linkOfCode } from '../link-code.server.ts';
import { faultNow, linkRow, lockLink } from '../link-facts.server.ts';
import { linkDecisionInput } from '../schema.ts';
import { tellNamedHead } from '../telling.server.ts';

/**
 * The head decides without a sign-in: holding the code is the right to do it, once, on these versions, while he leads the unit.
 * Runs as the anonymous visitor of the government that the code names.
 */
export const decideByLink = defineAction<typeof linkDecisionInput, { variants: number }, DecisionRefusal>({
  name: 'content.decide-by-link',
  input: linkDecisionInput,
  async run(context) {
    const { tx, actor, input, now, authorize } = context;
    const known = await linkOfCode(tx, input.code);
    authorize(actor.kind === 'anonymous' && (known === null || known.tenantId === actor.tenantId));
    if (!known) return refuse({ type: 'link-refused', why: 'unknown' });
    const named = await linkRow(tx, known.linkId);
    // Piece and variants are locked before the link is read, as in every act: of two at the same moment the second sees the first one's use.
    const locked = named ? await lockPiece(tx, actor.tenantId, named.piece_id) : null;
    const link = locked ? await lockLink(tx, known.linkId) : null;
    if (!locked || !link) return refuse({ type: 'link-refused', why: 'unknown' });
    const why = await faultNow(tx, link, locked, {
      pieceId: input.pieceId,
      now,
      openerId: input.openerId,
    });
    if (why) return refuse({ type: 'link-refused', why });
    const decided = await decide(context, {
      ...locked,
      asked: link.versions,
      verdict: input.verdict,
      note: input.note,
      personId: link.person_id,
      via: 'link',
      linkId: link.id,
    });
    if (!decided.ok) return decided;
    await tx
      .updateTable('content_approval_link')
      .set({ used_at: now, verdict: input.verdict === 'approve' ? 'approved' : 'returned' })
      .where('id', '=', link.id)
      .execute();
    await tellNamedHead(context, locked.piece, link, input.verdict === 'approve' ? 'approved' : 'returned');
    return decided;
  },
});
