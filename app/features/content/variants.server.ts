import type { Selectable, Updateable } from 'kysely';
import type { Tx } from '#app/platform/db/db.server.ts';
import { moved, type VariantMove } from './states.ts';
import type { PieceTable, VariantTable } from './tables.ts';

export type Piece = Selectable<PieceTable>;
export type Variant = Selectable<VariantTable>;
type Where = { readonly tenantId: string; readonly now: string };

/** Locks a piece with all its variants, in the same order everywhere, so that no two acts wait for each other. */
export async function lockPiece(
  tx: Tx,
  tenantId: string,
  pieceId: string,
): Promise<{ piece: Piece; variants: Variant[] } | null> {
  const piece = await tx
    .selectFrom('content_piece')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', pieceId)
    .forUpdate()
    .executeTakeFirst();
  if (!piece) return null;
  const variants = await tx
    .selectFrom('content_variant')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('piece_id', '=', pieceId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return { piece, variants };
}

/** The same, found by one of its variants. */
export async function lockVariant(
  tx: Tx,
  tenantId: string,
  variantId: string,
): Promise<{ piece: Piece; variants: Variant[]; variant: Variant } | null> {
  const found = await tx
    .selectFrom('content_variant')
    .select('piece_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', variantId)
    .executeTakeFirst();
  const locked = found ? await lockPiece(tx, tenantId, found.piece_id) : null;
  const variant = locked?.variants.find(({ id }) => id === variantId);
  return locked && variant ? { ...locked, variant } : null;
}

/**
 * Moves a locked variant by the table of states, with what else changes.
 * @returns the state it has now; null when the table knows no such move, and nothing is changed
 */
export async function moveVariant(
  tx: Tx,
  { tenantId, now }: Where,
  variant: Variant,
  move: VariantMove,
  change: Omit<Updateable<VariantTable>, 'state' | 'tenant_id' | 'id' | 'updated_at'> = {},
): Promise<Variant['state'] | null> {
  const state = moved(variant.state, move);
  if (!state) return null;
  await tx
    .updateTable('content_variant')
    .set({ ...change, state, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', variant.id)
    .execute();
  if (move === 'submit' || move === 'release') await keepAlt(tx, tenantId, variant.id);
  return state;
}

/** What stands beside a picture is part of what is read: from here on the library's own words change nothing in this variant. */
async function keepAlt(tx: Tx, tenantId: string, variantId: string): Promise<void> {
  await tx
    .updateTable('content_variant_media as v')
    .from('content_media as m')
    .set((eb) => ({ alt: eb.ref('m.alt') }))
    .whereRef('m.tenant_id', '=', 'v.tenant_id')
    .whereRef('m.id', '=', 'v.media_id')
    .where('v.tenant_id', '=', tenantId)
    .where('v.variant_id', '=', variantId)
    .where('v.alt', 'is', null)
    .execute();
}
