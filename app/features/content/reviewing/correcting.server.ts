import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Piece, Variant } from '../variants.server.ts';
import { reviewCopy } from './copy.id.ts';
import type { Recording } from './recording.server.ts';

/**
 * A correction (ralat) of what went out: a piece of its own with the right text for every channel it went out on. It is written by
 * the reviewer, so that it goes the way of every piece and somebody else reads it.
 * @returns the new piece's id
 */
export async function makeCorrection(
  { tx, actor, now }: Recording,
  piece: Piece,
  out: readonly Variant[],
  given: { wrong: string; correction: string; personId: string },
): Promise<string> {
  const { tenantId } = actor;
  const id = newId();
  const title = reviewCopy.correctionTitle(piece.title).slice(0, 160);
  await tx
    .insertInto('content_piece')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: piece.unit_id,
      title,
      kind: piece.kind,
      purpose: piece.purpose,
      subject: piece.subject,
      programme_id: piece.programme_id,
      narrative_id: piece.narrative_id,
      narrative_version_id: piece.narrative_version_id,
      activity_id: piece.activity_id,
      assignment_id: null,
      note_id: null,
      audience: piece.audience,
      body: given.correction,
      sources: jsonb(piece.sources) as never,
      planned_on: null,
      urgent_reason: null,
      urgent_by: null,
      urgent_at: null,
      urgent_reviewed_at: null,
      created_by: given.personId,
      created_at: now,
      updated_at: now,
      archived_at: null,
    })
    .execute();
  for (const variant of out) {
    const variantId = newId();
    const text = { title: variant.title === null ? null : title, text: given.correction, link: variant.link };
    await tx
      .insertInto('content_variant')
      .values({
        tenant_id: tenantId,
        id: variantId,
        piece_id: id,
        unit_id: variant.unit_id,
        channel_id: variant.channel_id,
        network: variant.network,
        way: variant.way,
        ...text,
        approved_version: null,
        scheduled_at: null,
        due_at: null,
        delivery_id: null,
        problem: null,
        held_reason: null,
        excused_reason: null,
        excused_by: null,
        excused_at: null,
        published_at: null,
        published_address: null,
        remote_id: null,
        reminded_at: null,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await tx
      .insertInto('content_version')
      .values({
        tenant_id: tenantId,
        variant_id: variantId,
        version: 1,
        ...text,
        made_by: given.personId,
        made_at: now,
      })
      .execute();
  }
  await tx
    .insertInto('content_correction')
    .values({
      tenant_id: tenantId,
      id: newId(),
      piece_id: piece.id,
      new_piece_id: id,
      wrong: given.wrong,
      made_by: given.personId,
      made_at: now,
    })
    .execute();
  return id;
}
