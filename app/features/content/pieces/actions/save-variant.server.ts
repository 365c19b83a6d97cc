import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { unusable } from '../../media/rules/usable.ts';
import { lockVariant, type Piece, type Variant } from '../../variants.server.ts';
import { canGoOut, flagsLeft } from '../rules/flags.ts';
import { type SavedVariant, saveVariantInput } from '../schema.ts';
import { channelsOf } from '../store/add-variants.server.ts';
import { editVariant, shownMedia } from '../store/edit-variant.server.ts';

type Context = ActionContext<SavedVariant>;

/** Media are those of the unit's own library; a new one must have leave to be shown, what stood there before may stay. */
async function mediaThere({ tx, input }: Context, unitId: string): Promise<boolean> {
  const ids = [...new Set(input.media?.map(({ mediaId }) => mediaId) ?? [])];
  if (ids.length === 0) return true;
  const rows = await tx
    .selectFrom('content_media')
    .select(['id', 'people', 'consent', 'archived_at'])
    .where('id', 'in', ids)
    .where('unit_id', '=', unitId)
    .execute();
  const before = new Set((await shownMedia(tx, input.variantId)).map(({ mediaId }) => mediaId));
  return (
    rows.length === ids.length &&
    rows.every(
      (row) => before.has(row.id) || unusable({ ...row, archived: row.archived_at !== null }) === null,
    )
  );
}

/** Flags fall when every living variant says something else than when the flag was set. */
async function dropMetFlags({ tx, now }: Context, piece: Piece, variants: readonly Variant[]): Promise<void> {
  if (piece.flags.length === 0) return;
  const alive = variants.filter(({ state }) => canGoOut(state));
  const rows =
    alive.length === 0
      ? []
      : await tx
          .selectFrom('content_version')
          .select((eb) => ['variant_id', eb.fn.max('made_at').as('at')])
          .where(
            'variant_id',
            'in',
            alive.map(({ id }) => id),
          )
          .groupBy('variant_id')
          .execute();
  const flags = flagsLeft(
    piece.flags,
    rows.map(({ at }) => at as string),
  );
  if (flags.length === piece.flags.length) return;
  const current = await tx
    .selectFrom('agenda_read_narrative')
    .select('version_id')
    .where('id', '=', piece.narrative_id)
    .where('state', '=', 'live')
    .executeTakeFirst();
  await tx
    .updateTable('content_piece')
    .set({
      flags: jsonb(flags) as never,
      ...(current?.version_id ? { narrative_version_id: current.version_id } : {}),
      updated_at: now,
    })
    .where('id', '=', piece.id)
    .execute();
}

/** Changes the text, link, media or way of one variant. */
export const saveVariant = defineAction<
  typeof saveVariantInput,
  { version: number; state: 'unchanged' | 'edited'; approvalFell: boolean },
  PieceRefusal
>({
  name: 'content.save-variant',
  input: saveVariantInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const locked = await lockVariant(tx, actor.tenantId, input.variantId);
    if (!locked) return notFound();
    const { piece, variant, variants } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    if (variant.version !== input.version) return refuse({ type: 'changed-meanwhile' });
    if (!(await mediaThere(context, piece.unit_id)))
      return refuse({ type: 'unknown-reference', field: 'media' });
    const way = input.way ?? variant.way;
    if (way !== variant.way) {
      const channel = (await channelsOf(tx, piece.unit_id)).find(({ id }) => id === variant.channel_id);
      if (way === 'automatic' && !channel?.connected)
        return refuse({ type: 'unknown-reference', field: 'way' });
      if (!['draft', 'returned', 'submitted', 'approved'].includes(variant.state))
        return refuse({ type: 'wrong-state', state: variant.state });
      await tx
        .updateTable('content_variant')
        .set({ way, updated_at: now })
        .where('id', '=', variant.id)
        .execute();
    }
    const { title, text, link, media } = input;
    const change = { title, text, link, ...(media ? { media } : {}) };
    const outcome = await editVariant(context, variant, change);
    if (outcome.state === 'not-now') return refuse({ type: 'wrong-state', state: variant.state });
    const approvalFell = outcome.state === 'edited' && outcome.approvalFell;
    if (outcome.state === 'edited') {
      await dropMetFlags(context, piece, variants);
      await tx.updateTable('content_piece').set({ updated_at: now }).where('id', '=', piece.id).execute();
      await emit({
        name: 'content.variant-edited',
        subject: { type: 'piece', id: piece.id },
        data: { unitId: piece.unit_id, version: outcome.version, approvalFell },
      });
    }
    return ok({ version: outcome.version, state: outcome.state, approvalFell });
  },
});
