import type { z } from 'zod';
import { cancelDelivery } from '#app/features/channels/index.server.ts';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal, ReviewRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { moved } from '../../states.ts';
import { lockPiece, moveVariant, type Piece, type Variant } from '../../variants.server.ts';
import { reviewCopy } from '../copy.id.ts';
import { makeCorrection } from '../correcting.server.ts';
import { isWriter, unitMode, writersOf } from '../facts.server.ts';
import { recordReviews } from '../recording.server.ts';
import { readerOf } from '../rules/mode.ts';
import { reviewAfterInput } from '../schema.ts';
import { tellAuthors } from '../telling.server.ts';

type Context = ActionContext<z.output<typeof reviewAfterInput>>;
type AfterRefusal = PieceRefusal | ReviewRefusal | Extract<CommonRefusal, { type: 'invalid' }>;

/** Released, and not changed since: what a second person has still to read. */
const isUnread = (one: Variant): boolean => one.approved_version === one.version && !one.reviewed;

function shown(context: Context, unread: readonly Variant[]): Result<undefined, AfterRefusal> {
  const { versions } = context.input;
  const same = unread.every(({ id, version }) =>
    versions.some((one) => one.variantId === id && one.version === version),
  );
  return same && versions.length === unread.length ? ok() : refuse({ type: 'changed-meanwhile' });
}

/** Stops what still waits to be sent, and moves each variant; what is being sent at this moment is answered afterwards. */
async function takeBack(
  { tx, actor, now }: Context,
  variants: readonly Variant[],
  move: 'withdraw' | 'edit',
): Promise<Result<undefined, AfterRefusal>> {
  const where = { tenantId: actor.tenantId, now };
  for (const variant of variants) {
    const waits = variant.delivery_id !== null && variant.state !== 'published';
    if (!moved(variant.state, move)) return refuse({ type: 'being-sent' });
    if (waits && !(await cancelDelivery(tx, where, variant.delivery_id!)))
      return refuse({ type: 'being-sent' });
    const fallen =
      move === 'edit'
        ? { approved_version: null, reviewed: false, scheduled_at: null, delivery_id: null, due_at: null }
        : {};
    await moveVariant(tx, where, variant, move, fallen);
  }
  return ok();
}

function missingWords(
  { verdict, note, correction }: Context['input'],
  isOut: boolean,
): Extract<AfterRefusal | CommonRefusal, { type: 'invalid' }> | null {
  const { faults } = reviewCopy.after;
  const at = (path: string, message: string) => ({ type: 'invalid' as const, faults: [{ path, message }] });
  if (verdict !== 'approve' && !note) return at('note', faults.note);
  return verdict === 'correct' && isOut && !correction ? at('correction', faults.correction) : null;
}

/** What a verdict does to the variants: nothing more, a correction for those that are out, or the end of all. */
async function carryOut(
  context: Context,
  piece: Piece,
  unread: readonly Variant[],
  personId: string,
): Promise<Result<{ newPieceId: string | null }, AfterRefusal>> {
  const { input } = context;
  const out = unread.filter(({ state }) => state === 'published');
  if (input.verdict === 'approve') return ok({ newPieceId: null });
  const back =
    input.verdict === 'withdraw'
      ? await takeBack(context, unread, 'withdraw')
      : await takeBack(
          context,
          unread.filter((one) => !out.includes(one)),
          'edit',
        );
  if (!back.ok) return back;
  if (input.verdict === 'withdraw' || out.length === 0) return ok({ newPieceId: null });
  const words = { wrong: input.note ?? '', correction: input.correction ?? '', personId };
  return ok({ newPieceId: await makeCorrection(context, piece, out, words) });
}

/** A second person reads what went out serta merta: it was right, it needs a correction, or it is withdrawn. */
export const reviewAfter = defineAction<typeof reviewAfterInput, { newPieceId: string | null }, AfterRefusal>(
  {
    name: 'content.review-after',
    input: reviewAfterInput,
    async run(context) {
      const { tx, actor, input, now, authorize, notFound, emit } = context;
      const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
      if (!locked) return notFound();
      const { piece, variants } = locked;
      const mode = readerOf((await unitMode(tx, piece.unit_id)).mode, piece.subject);
      authorize(may(actor, 'review-urgent', { unitId: piece.unit_id, mode }));
      if (actor.kind !== 'person') return notFound();
      const unread = variants.filter(isUnread);
      if (piece.urgent_at === null || piece.urgent_reviewed_at !== null || unread.length === 0)
        return refuse({ type: 'not-urgent' });
      const ids = unread.map(({ id }) => id);
      const self = { id: actor.personId, accountId: actor.accountId, name: actor.name };
      if (isWriter(self, await writersOf(tx, piece, ids))) return refuse({ type: 'own-text' });
      const same = shown(context, unread);
      if (!same.ok) return same;
      const missing = missingWords(
        input,
        unread.some(({ state }) => state === 'published'),
      );
      if (missing) return refuse(missing);
      const { personId } = actor;
      await tx
        .updateTable('content_variant')
        .set({ reviewed: true, updated_at: now })
        .where('id', 'in', ids)
        .execute();
      const { note } = input;
      await recordReviews(context, unread, { verdict: 'reviewed-after', personId, via: 'console', note });
      const settled = await carryOut(context, piece, unread, personId);
      if (!settled.ok) return settled;
      await tx
        .updateTable('content_piece')
        .set({ urgent_reviewed_at: now })
        .where('id', '=', piece.id)
        .execute();
      await emit({
        name: 'content.reviewed-after',
        subject: { type: 'piece', id: piece.id },
        data: { unitId: piece.unit_id, verdict: input.verdict, newPieceId: settled.value.newPieceId },
      });
      const words = { approve: 'approved', correct: 'corrected', withdraw: 'withdrawn' } as const;
      await tellAuthors(context, piece, ids, words[input.verdict]);
      return settled;
    },
  },
);
