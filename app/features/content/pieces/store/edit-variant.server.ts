import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { moved } from '../../states.ts';
import { moveVariant, type Variant } from '../../variants.server.ts';
import { cancelWaiting } from './cancel-waiting.server.ts';

export type ShownMedia = { readonly mediaId: string; readonly alt: string };
export type VariantChange = {
  readonly title: string | null;
  readonly text: string;
  readonly link: string | null;
  /** Left out: as they are. `alt` null takes the media's own. */
  readonly media?: readonly { readonly mediaId: string; readonly alt: string | null }[];
};
export type EditOutcome =
  | { readonly state: 'unchanged'; readonly version: number }
  | { readonly state: 'edited'; readonly version: number; readonly approvalFell: boolean }
  | { readonly state: 'not-now' };

/** Media of a variant as a reader would meet them, in order. */
export async function shownMedia(tx: Tx, variantId: string): Promise<ShownMedia[]> {
  const rows = await tx
    .selectFrom('content_variant_media as v')
    .innerJoin('content_media as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.media_id'),
    )
    .select((eb) => ['v.media_id', eb.fn.coalesce('v.alt', 'm.alt').as('alt')])
    .where('v.variant_id', '=', variantId)
    .orderBy('v.position')
    .execute();
  return rows.map((row) => ({ mediaId: row.media_id, alt: row.alt ?? '' }));
}

async function storeMedia(
  tx: Tx,
  tenantId: string,
  variantId: string,
  media: NonNullable<VariantChange['media']>,
): Promise<void> {
  await tx.deleteFrom('content_variant_media').where('variant_id', '=', variantId).execute();
  if (media.length === 0) return;
  await tx
    .insertInto('content_variant_media')
    .values(
      media.map(({ mediaId, alt }, position) => ({
        tenant_id: tenantId,
        variant_id: variantId,
        position,
        media_id: mediaId,
        alt,
      })),
    )
    .execute();
}

/**
 * Changes what a reader of a locked variant would see: the version rises, a snapshot is kept, and an approval falls with whatever
 * delivery waited on it. The same text again changes nothing. Used by every act that touches a variant's text or media.
 */
export async function editVariant(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>,
  variant: Variant,
  change: VariantChange,
): Promise<EditOutcome> {
  const { tx, actor } = context;
  const { tenantId } = actor;
  if (moved(variant.state, 'edit') === null) return { state: 'not-now' };
  const before = await shownMedia(tx, variant.id);
  if (change.media) await storeMedia(tx, tenantId, variant.id, change.media);
  const after = change.media ? await shownMedia(tx, variant.id) : before;
  const same =
    change.title === variant.title &&
    change.text === variant.text &&
    change.link === variant.link &&
    JSON.stringify(before) === JSON.stringify(after);
  if (same) return { state: 'unchanged', version: variant.version };
  return raiseVersion(context, variant, change, after);
}

/**
 * What a text is about changed: whoever approved it approved something else. The text stays, as a new version that has to be read again.
 * A draft has no approval to lose.
 */
export async function dropApproval(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>,
  variant: Variant,
): Promise<EditOutcome> {
  if (moved(variant.state, 'edit') === null) return { state: 'not-now' };
  const { title, text, link } = variant;
  return raiseVersion(context, variant, { title, text, link }, await shownMedia(context.tx, variant.id));
}

async function raiseVersion(
  context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>,
  variant: Variant,
  change: VariantChange,
  after: readonly ShownMedia[],
): Promise<EditOutcome> {
  const { tx, actor, now } = context;
  const { tenantId } = actor;
  if (!(await cancelWaiting(context, variant))) return { state: 'not-now' };
  const version = variant.version + 1;
  const approvalFell = variant.approved_version !== null;
  const personId = actor.kind === 'person' ? actor.personId : null;
  await moveVariant(tx, { tenantId, now }, variant, 'edit', {
    title: change.title,
    text: change.text,
    link: change.link,
    version,
    approved_version: null,
    reviewed: false,
    submitted_at: null,
    scheduled_at: null,
    due_at: null,
    delivery_id: null,
    problem: null,
    held_reason: null,
  });
  await tx
    .insertInto('content_version')
    .values({
      tenant_id: tenantId,
      variant_id: variant.id,
      version,
      title: change.title,
      text: change.text,
      link: change.link,
      media: jsonb(after) as never,
      made_by: personId,
      made_at: now,
    })
    .execute();
  if (approvalFell)
    await tx
      .insertInto('content_review')
      .values({
        tenant_id: tenantId,
        id: newId(),
        variant_id: variant.id,
        version,
        verdict: 'fell',
        person_id: personId,
        via: personId ? 'console' : 'program',
        note: null,
        at: now,
      })
      .execute();
  return { state: 'edited', version, approvalFell };
}
