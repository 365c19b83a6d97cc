import { tidyHashtags } from '#app/features/agenda/index.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { lockPiece, lockVariant } from '../../variants.server.ts';
import { addVariantsInput, NEWSROOM, variantInput } from '../schema.ts';
import { channelsOf, addVariants as store } from '../store/add-variants.server.ts';
import { lookUp } from '../store/references.server.ts';

/** Adds drafts for more channels of the unit. */
export const addVariants = defineAction<typeof addVariantsInput, { variantIds: string[] }, PieceRefusal>({
  name: 'content.add-variants',
  input: addVariantsInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    const wanted = new Set(input.channels);
    if (wanted.size === 0) return refuse({ type: 'nothing-chosen' });
    if (variants.some(({ channel_id }) => wanted.has(channel_id ?? NEWSROOM)))
      return refuse({ type: 'variant-there' });
    const channels = (await channelsOf(tx, piece.unit_id)).filter(({ id }) => wanted.has(id ?? NEWSROOM));
    if (channels.length !== wanted.size) return refuse({ type: 'channel-not-of-unit' });
    const found = await lookUp(
      context,
      {
        unitId: piece.unit_id,
        programmeId: null,
        narrativeId: piece.narrative_id,
        activityId: piece.activity_id,
        assignmentId: null,
      },
      { narrativeId: piece.narrative_id, versionId: piece.narrative_version_id },
    );
    const variantIds = await store(
      tx,
      {
        tenantId: actor.tenantId,
        now,
        personId: actor.kind === 'person' ? actor.personId : null,
        piece: { id: piece.id, unitId: piece.unit_id, title: piece.title, body: piece.body },
        hashtags: tidyHashtags('unknown' in found ? [] : found.hashtags),
      },
      channels,
    );
    await tx.updateTable('content_piece').set({ updated_at: now }).where('id', '=', piece.id).execute();
    for (const { network } of channels)
      await emit({
        name: 'content.variant-added',
        subject: { type: 'piece', id: piece.id },
        data: { unitId: piece.unit_id, network },
      });
    return ok({ variantIds });
  },
});

/** Takes a draft away that nobody has approved yet; what was approved stays and can be withdrawn. */
export const removeVariant = defineAction<typeof variantInput, { pieceId: string }, PieceRefusal>({
  name: 'content.remove-variant',
  input: variantInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const locked = await lockVariant(tx, actor.tenantId, input.variantId);
    if (!locked) return notFound();
    const { piece, variant } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    if (variant.state !== 'draft') return refuse({ type: 'wrong-state', state: variant.state });
    const judged = await tx
      .selectFrom('content_review')
      .select('id')
      .where('variant_id', '=', variant.id)
      .limit(1)
      .executeTakeFirst();
    if (judged) return refuse({ type: 'already-out' });
    await tx.deleteFrom('content_variant').where('id', '=', variant.id).execute();
    await tx.updateTable('content_piece').set({ updated_at: now }).where('id', '=', piece.id).execute();
    await emit({
      name: 'content.variant-removed',
      subject: { type: 'piece', id: piece.id },
      data: { unitId: piece.unit_id, network: variant.network },
    });
    return ok({ pieceId: piece.id });
  },
});
