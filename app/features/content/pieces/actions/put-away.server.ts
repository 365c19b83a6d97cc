import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { moved } from '../../states.ts';
import '../../tables.ts';
import { lockPiece, moveVariant } from '../../variants.server.ts';
import { canGoOut } from '../rules/flags.ts';
import { moveDateInput, pieceInput, piecesInput, withdrawInput } from '../schema.ts';
import { cancelWaiting } from '../store/cancel-waiting.server.ts';

/** Puts pieces into the archive or takes them out; what still waits for a review or a schedule stays where it is. */
export const archivePieces = defineAction<typeof piecesInput, { done: number }, PieceRefusal>({
  name: 'content.archive-pieces',
  input: piecesInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const ids = [...new Set(input.pieceIds)].sort();
    let done = 0;
    if (ids.length === 0) return refuse({ type: 'nothing-chosen' });
    for (const id of ids) {
      const locked = await lockPiece(tx, actor.tenantId, id);
      if (!locked) return notFound();
      const { piece, variants } = locked;
      authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
      const waits = variants.some(
        ({ state }) => canGoOut(state) && state !== 'draft' && state !== 'returned',
      );
      if ((input.archived && waits) || (piece.archived_at !== null) === input.archived) continue;
      await tx
        .updateTable('content_piece')
        .set({ archived_at: input.archived ? now : null, updated_at: now })
        .where('id', '=', id)
        .execute();
      await emit({
        name: 'content.piece-archived',
        subject: { type: 'piece', id },
        data: { unitId: piece.unit_id, archived: input.archived },
      });
      done += 1;
    }
    return ok({ done });
  },
});

/** Deletes a draft that nobody ever judged; pictures and notes stay. */
export const deletePiece = defineAction<typeof pieceInput, undefined, PieceRefusal>({
  name: 'content.delete-piece',
  input: pieceInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    const judged = await tx
      .selectFrom('content_review as r')
      .innerJoin('content_variant as v', (join) =>
        join.onRef('v.tenant_id', '=', 'r.tenant_id').onRef('v.id', '=', 'r.variant_id'),
      )
      .select('r.id')
      .where('v.piece_id', '=', piece.id)
      .limit(1)
      .executeTakeFirst();
    if (judged || variants.some(({ state }) => state !== 'draft')) return refuse({ type: 'already-out' });
    if (piece.note_id)
      await tx
        .updateTable('content_note')
        .set({ state: 'kept', updated_at: now })
        .where('id', '=', piece.note_id)
        .where('state', '=', 'used')
        .execute();
    await tx.deleteFrom('content_piece').where('id', '=', piece.id).execute();
    await emit({
      name: 'content.piece-deleted',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id },
    });
    return ok();
  },
});

/** Withdraws one variant or all of a piece; what waited does not go out. */
export const withdraw = defineAction<typeof withdrawInput, { withdrawn: number }, PieceRefusal>({
  name: 'content.withdraw',
  input: withdrawInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'withdraw', { unitId: piece.unit_id }));
    const wanted = variants.filter(({ id }) => input.variantId === null || id === input.variantId);
    if (wanted.length === 0) return notFound();
    const able = wanted.filter(({ state }) => moved(state, 'withdraw') !== null);
    const [first] = wanted;
    if (able.length === 0) return refuse({ type: 'wrong-state', state: first!.state });
    for (const variant of able) {
      if (!(await cancelWaiting(context, variant)))
        return refuse({ type: 'wrong-state', state: variant.state });
      await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'withdraw', {
        held_reason: input.reason,
        delivery_id: null,
      });
    }
    await tx.updateTable('content_piece').set({ updated_at: now }).where('id', '=', piece.id).execute();
    await emit({
      name: 'content.withdrawn',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, variants: able.length },
    });
    return ok({ withdrawn: able.length });
  },
});

/** Plans a piece for another day; texts and approvals stay as they are. */
export const movePiece = defineAction<typeof moveDateInput, undefined, PieceRefusal>({
  name: 'content.move-piece',
  input: moveDateInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    if (piece.planned_on === input.plannedOn) return ok();
    await tx
      .updateTable('content_piece')
      .set({ planned_on: input.plannedOn, version: piece.version + 1, updated_at: now })
      .where('id', '=', piece.id)
      .execute();
    await emit({
      name: 'content.piece-edited',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, fields: ['planned_on'] },
    });
    return ok();
  },
});
