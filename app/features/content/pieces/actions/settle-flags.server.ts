import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { lockPiece, moveVariant } from '../../variants.server.ts';
import { isAgendaFlag } from '../rules/flags.ts';
import { pieceInput } from '../schema.ts';

/**
 * A person has looked at what changed and says that the text is still right: the flags of the agenda fall, and what they held is
 * approved again. A withdrawn narrative is the coordinator's to decide.
 */
export const settleFlags = defineAction<typeof pieceInput, { released: number }, PieceRefusal>({
  name: 'content.settle-flags',
  input: pieceInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'unhold', { unitId: piece.unit_id }));
    const settled = piece.flags.filter(({ kind }) => isAgendaFlag(kind));
    const rest = piece.flags.filter(({ kind }) => !isAgendaFlag(kind));
    const held = variants.filter(
      ({ state, held_reason }) => state === 'held' && isAgendaFlag(held_reason ?? ''),
    );
    if (settled.length === 0 && held.length === 0) return refuse({ type: 'nothing-chosen' });
    const isWithdrawn =
      settled.some(({ kind }) => kind === 'narrative-withdrawn') ||
      held.some(({ held_reason }) => held_reason === 'narrative-withdrawn');
    if (isWithdrawn && !may(actor, 'set-target')) return refuse({ type: 'narrative-withdrawn' });
    const current = await tx
      .selectFrom('agenda_read_narrative')
      .select('version_id')
      .where('id', '=', piece.narrative_id)
      .where('state', '=', 'live')
      .executeTakeFirst();
    for (const variant of held)
      await moveVariant(tx, { tenantId: actor.tenantId, now }, variant, 'unhold', { held_reason: null });
    await tx
      .updateTable('content_piece')
      .set({
        flags: jsonb(rest) as never,
        ...(current?.version_id ? { narrative_version_id: current.version_id } : {}),
        updated_at: now,
      })
      .where('id', '=', piece.id)
      .execute();
    await emit({
      name: 'content.piece-flags-settled',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, flags: settled.map(({ kind }) => kind) },
    });
    return ok({ released: held.length });
  },
});
