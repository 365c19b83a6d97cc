import { narrativeUsed } from '#app/features/agenda/index.server.ts';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { PieceRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { tidyHashtags } from '#app/features/agenda/index.ts';
import { lockPiece, type Piece, type Variant } from '../../variants.server.ts';
import { proposedText, proposedTitle } from '../rules/proposal.ts';
import { settledSubject } from '../rules/subject.ts';
import { type SavedPiece, savePieceInput } from '../schema.ts';
import { dropApproval, editVariant } from '../store/edit-variant.server.ts';
import { lookUp, type References } from '../store/references.server.ts';

type Saving = ActionContext<SavedPiece>;

function columnsOf(input: SavedPiece, found: References) {
  return {
    title: input.title,
    kind: input.kind,
    purpose: input.purpose,
    subject: settledSubject(input.subject, {
      kind: input.kind,
      narrativeId: found.narrativeId,
      ledByLeader: found.ledByLeader,
    }),
    programme_id: found.programmeId,
    narrative_id: found.narrativeId,
    narrative_version_id: found.narrativeVersionId,
    activity_id: found.activityId,
    assignment_id: input.assignmentId,
    audience: input.audience,
    body: input.body.replaceAll('\r\n', '\n').trimEnd(),
    planned_on: input.plannedOn,
  };
}

/** Drafts that still say exactly what was proposed follow the master text; what a person wrote stays his. */
async function followMaster(
  context: Saving,
  piece: Piece,
  variants: readonly Variant[],
  next: { title: string; body: string },
  hashtags: readonly string[],
): Promise<number> {
  const tags = tidyHashtags(hashtags);
  let followed = 0;
  for (const variant of variants) {
    if (variant.state !== 'draft' && variant.state !== 'returned') continue;
    const was = proposedText({ title: piece.title, body: piece.body, hashtags: tags }, variant.network);
    if (variant.text !== was) continue;
    const titled = variant.title === proposedTitle(piece.title, variant.network);
    const outcome = await editVariant(context, variant, {
      title: titled ? proposedTitle(next.title, variant.network) : variant.title,
      text: proposedText({ ...next, hashtags: tags }, variant.network),
      link: variant.link,
    });
    if (outcome.state === 'edited') followed += 1;
  }
  return followed;
}

/** What decides who has to read a piece and when it may go out: an approval was given for these. */
const BASIS = ['narrative_id', 'activity_id', 'subject', 'kind'];

/**
 * On another basis nothing stays approved, scheduled, held or waiting for its reader; what is out stays out.
 * @returns the texts that have to be read again; null while one is on its way, which nobody can stop any more
 */
async function dropApprovals(context: Saving, variants: readonly Variant[]): Promise<number | null> {
  const { tx, now } = context;
  let fell = 0;
  for (const variant of variants) {
    const { id, state } = variant;
    if (state === 'publishing') return null;
    if (state === 'excused')
      await tx
        .updateTable('content_variant')
        .set({ reviewed: false, updated_at: now })
        .where('id', '=', id)
        .execute();
    if (['draft', 'returned', 'excused', 'published', 'withdrawn'].includes(state)) continue;
    if ((await dropApproval(context, variant)).state === 'not-now') return null;
    fell += 1;
  }
  return fell;
}

type Saved = { version: number; fields: string[]; followed: number; fell: number };

async function save(
  context: Saving,
  piece: Piece,
  variants: readonly Variant[],
): Promise<Result<Saved, PieceRefusal>> {
  const { tx, input, now, emit } = context;
  const kept = { narrativeId: piece.narrative_id, versionId: piece.narrative_version_id };
  const found = await lookUp(context, { ...input, unitId: piece.unit_id }, kept);
  if ('unknown' in found) return refuse({ type: 'unknown-reference', field: found.unknown });
  const next = columnsOf(input, found);
  const fields = Object.entries(next)
    .filter(([column, value]) => value !== piece[column as keyof typeof next])
    .map(([column]) => column);
  if (JSON.stringify(input.sources) !== JSON.stringify(piece.sources)) fields.push('sources');
  if (fields.length === 0) return ok({ version: piece.version, fields, followed: 0, fell: 0 });
  const fell = fields.some((field) => BASIS.includes(field)) ? await dropApprovals(context, variants) : 0;
  if (fell === null) return refuse({ type: 'wrong-state', state: 'publishing' });
  const leftNarrative = piece.narrative_id !== null && found.narrativeId !== piece.narrative_id;
  const leftActivity = piece.activity_id !== null && found.activityId !== piece.activity_id;
  const flags = piece.flags.filter(
    ({ kind }) =>
      !(leftNarrative && kind.startsWith('narrative-')) && !(leftActivity && kind.startsWith('activity-')),
  );
  await tx
    .updateTable('content_piece')
    .set({
      ...next,
      sources: jsonb(input.sources) as never,
      flags: jsonb(flags) as never,
      version: piece.version + 1,
      updated_at: now,
    })
    .where('id', '=', piece.id)
    .execute();
  const followed = await followMaster(context, piece, variants, next, found.hashtags);
  await emit({
    name: 'content.piece-edited',
    subject: { type: 'piece', id: piece.id },
    data: { unitId: piece.unit_id, fields },
  });
  if (found.narrativeVersionId && found.narrativeId !== piece.narrative_id)
    await narrativeUsed(context, { versionId: found.narrativeVersionId, unitId: piece.unit_id });
  return ok({ version: piece.version + 1, fields, followed, fell });
}

/** Changes what is known of a piece and its master text. */
export const savePiece = defineAction<typeof savePieceInput, Saved, PieceRefusal>({
  name: 'content.save-piece',
  input: savePieceInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound } = context;
    const locked = await lockPiece(tx, actor.tenantId, input.pieceId);
    if (!locked) return notFound();
    const { piece, variants } = locked;
    authorize(may(actor, 'write-piece', { unitId: piece.unit_id }));
    if (piece.version !== input.version) return refuse({ type: 'changed-meanwhile' });
    return save(context, piece, variants);
  },
});
