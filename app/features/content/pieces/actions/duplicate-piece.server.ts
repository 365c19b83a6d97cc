import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { lockPiece } from '../../variants.server.ts';
import { piecesCopy } from '../copy.id.ts';
import { NEWSROOM, pieceInput } from '../schema.ts';
import { channelsOf } from '../store/add-variants.server.ts';
import { makePiece } from './make-piece.server.ts';

/** A new draft with the same text, channels and basis; a narrative that is not in force any more is left behind. */
export const duplicatePiece = defineAction<typeof pieceInput, { pieceId: string }, PieceRefusal>({
  name: 'content.duplicate-piece',
  input: pieceInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    const open = new Set((await channelsOf(tx, piece.unit_id)).map(({ id }) => id ?? NEWSROOM));
    const kept = variants.filter(({ channel_id }) => open.has(channel_id ?? NEWSROOM));
    const narrative = await tx
      .selectFrom('agenda_read_narrative')
      .select('id')
      .where('id', '=', piece.narrative_id)
      .where('state', '=', 'live')
      .executeTakeFirst();
    const made = await makePiece(context, {
      unitId: piece.unit_id,
      title: piecesCopy.piece.copyOf(piece.title),
      kind: piece.kind,
      purpose: piece.purpose,
      subject: piece.subject,
      programmeId: piece.programme_id,
      narrativeId: narrative?.id ?? null,
      activityId: piece.activity_id,
      assignmentId: null,
      noteId: null,
      audience: piece.audience,
      body: piece.body,
      sources: [...piece.sources],
      plannedOn: null,
      channels: kept.map(({ channel_id }) => channel_id ?? NEWSROOM),
    });
    if (!made.ok) return refuse(made.error);
    for (const variant of kept) {
      const same = tx
        .updateTable('content_variant')
        .set({ title: variant.title, text: variant.text, link: variant.link, updated_at: now })
        .where('piece_id', '=', made.value.pieceId);
      const copied = await (variant.channel_id === null
        ? same.where('channel_id', 'is', null)
        : same.where('channel_id', '=', variant.channel_id)
      )
        .returning('id')
        .executeTakeFirstOrThrow();
      const source = await tx
        .selectFrom('content_version')
        .select('made_by')
        .where('variant_id', '=', variant.id)
        .where('version', '=', variant.version)
        .executeTakeFirst();
      await tx
        .updateTable('content_version')
        // Whose words they are goes with them: he does not review them in the copy either.
        .set({
          title: variant.title,
          text: variant.text,
          link: variant.link,
          ...(source?.made_by ? { made_by: source.made_by } : {}),
        })
        .where('variant_id', '=', copied.id)
        .where('version', '=', 1)
        .execute();
    }
    return ok({ pieceId: made.value.pieceId });
  },
});
