import { narrativeUsed } from '#app/features/agenda/index.server.ts';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { attachPictures } from '../../notes/attach-pictures.server.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { settledSubject } from '../rules/subject.ts';
import { makePieceInput, NEWSROOM, type NewPiece } from '../schema.ts';
import { addVariants, channelsOf } from '../store/add-variants.server.ts';
import { lookUp } from '../store/references.server.ts';

type Making = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>;

/**
 * Makes a piece with a draft for each channel asked for, inside an act that has asked the policy (`write-piece`). A narrative is
 * thereby used by the unit, in the version that is in force now.
 */
export async function makePiece(
  context: Making,
  fields: NewPiece,
): Promise<Result<{ pieceId: string; variantIds: string[] }, PieceRefusal>> {
  const { tx, actor, now, emit } = context;
  const found = await lookUp(context, fields);
  if ('unknown' in found) return refuse({ type: 'unknown-reference', field: found.unknown });
  const wanted = new Set(fields.channels);
  const channels = (await channelsOf(tx, fields.unitId)).filter(({ id }) => wanted.has(id ?? NEWSROOM));
  if (channels.length !== wanted.size) return refuse({ type: 'channel-not-of-unit' });
  const personId = actor.kind === 'person' ? actor.personId : null;
  if (personId === null) throw new Error('a piece is made by a person');
  const id = newId();
  const facts = { kind: fields.kind, narrativeId: found.narrativeId, ledByLeader: found.ledByLeader };
  await tx
    .insertInto('content_piece')
    .values({
      tenant_id: actor.tenantId,
      id,
      unit_id: fields.unitId,
      title: fields.title,
      kind: fields.kind,
      purpose: fields.purpose,
      subject: settledSubject(fields.subject, facts),
      programme_id: found.programmeId,
      narrative_id: found.narrativeId,
      narrative_version_id: found.narrativeVersionId,
      activity_id: found.activityId,
      assignment_id: fields.assignmentId,
      note_id: fields.noteId,
      audience: fields.audience,
      body: fields.body,
      sources: jsonb(fields.sources) as never,
      planned_on: fields.plannedOn,
      urgent_reason: null,
      urgent_by: null,
      urgent_at: null,
      urgent_reviewed_at: null,
      created_by: personId,
      created_at: now,
      updated_at: now,
      archived_at: null,
    })
    .execute();
  const piece = { id, unitId: fields.unitId, title: fields.title, body: fields.body };
  const into = { tenantId: actor.tenantId, now, personId, piece, hashtags: found.hashtags };
  const variantIds = await addVariants(tx, into, channels);
  if (fields.noteId) {
    await attachPictures(tx, actor.tenantId, fields.noteId, variantIds);
    await tx
      .updateTable('content_note')
      .set({ state: 'used', updated_at: now })
      .where('id', '=', fields.noteId)
      .execute();
  }
  await emit({ name: 'content.piece-made', subject: { type: 'piece', id }, data: { unitId: fields.unitId } });
  if (found.narrativeVersionId)
    await narrativeUsed(context, { versionId: found.narrativeVersionId, unitId: fields.unitId });
  return ok({ pieceId: id, variantIds });
}

/** A person begins a piece: from a task, an activity, a narrative, a note, or nothing. */
export const startPiece = defineAction<
  typeof makePieceInput,
  { pieceId: string; variantIds: string[] },
  PieceRefusal
>({
  name: 'content.make-piece',
  input: makePieceInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    const unit = await tx
      .selectFrom('org_read_unit')
      .select('id')
      .where('id', '=', input.unitId)
      .where('state', '=', 'live')
      .executeTakeFirst();
    if (!unit) return notFound();
    authorize(may(actor, 'write-piece', { unitId: input.unitId }));
    return makePiece(context, input);
  },
});
