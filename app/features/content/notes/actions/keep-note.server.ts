import type { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { NoteRefusal } from '../../errors.ts';
import '../../events.ts';
import { guardianMissing, impliedConsent } from '../../media/rules/usable.ts';
import { may } from '../../policy.ts';
import { FIVE_W_ONE_H } from '../../types.ts';
import { type NoteTask, taskOf } from '../note-task.server.ts';
import { type NoteFields, noteFields } from '../schema.ts';

export type KeptNote = { readonly noteId: string; readonly pictures: number };

/** The library's pictures of the note, in its order; the positions of those that have not come or are another unit's. */
async function picturesOf(tx: Tx, actor: PersonActor, { photos, unitId }: NoteFields) {
  const uploads = photos.flatMap(({ uploadId }) => uploadId ?? []);
  const came =
    uploads.length === 0
      ? []
      : await tx
          .selectFrom('content_upload')
          .select(['id', 'media_id'])
          .where('person_id', '=', actor.personId)
          .where('id', 'in', uploads)
          .execute();
  const byUpload = new Map(came.map((row) => [row.id, row.media_id]));
  const named = photos.map(({ uploadId, mediaId }) => (uploadId ? byUpload.get(uploadId) : mediaId) ?? null);
  const ids = named.flatMap((id) => id ?? []);
  const own =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('content_media')
          .select('id')
          .where('id', 'in', ids)
          .where('unit_id', '=', unitId)
          .execute();
  const ofUnit = new Set(own.map(({ id }) => id));
  const media = named.map((id) => (id && ofUnit.has(id) ? id : null));
  return { media, missing: media.flatMap((id, position) => (id === null ? [position] : [])) };
}

const wordsOf = (fields: NoteFields, task: NoteTask | null): string =>
  fields.title ?? task?.title ?? (fields.answers.what?.slice(0, 80) || '');

/** Tells the pictures what the note says of them; what the library knows already is not overwritten by silence. */
async function describe(
  { tx, now }: ActionContext<NoteFields>,
  fields: NoteFields,
  media: readonly (string | null)[],
  task: NoteTask | null,
): Promise<void> {
  for (const [position, id] of media.entries()) {
    const said = fields.photos[position]!;
    const row = await tx
      .selectFrom('content_media')
      .select([
        'note_id',
        'title',
        'alt',
        'people',
        'consent',
        'consent_note',
        'consent_at',
        'activity_id',
        'place',
      ])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const people = said.people === 'unknown' ? row.people : said.people;
    const wanted = said.consent === 'unknown' ? impliedConsent(people) : said.consent;
    const heard =
      row.consent === 'withdrawn' || (wanted === 'unknown' && row.consent !== 'not-needed')
        ? row.consent
        : wanted;
    const note = said.consentNote ?? row.consent_note;
    // A note is never refused for this: the picture waits in the library for the guardian's name.
    const isUnproven = guardianMissing(people, heard, note);
    const consent = isUnproven ? 'unknown' : heard;
    await tx
      .updateTable('content_media')
      .set({
        note_id: row.note_id ?? fields.id,
        title: row.title || wordsOf(fields, task),
        alt: said.alt || row.alt,
        people,
        consent,
        consent_note: note,
        consent_at: consent === 'given' ? (row.consent_at ?? now) : isUnproven ? null : row.consent_at,
        activity_id: row.activity_id ?? task?.activityId ?? null,
        place: row.place ?? (fields.answers.where?.slice(0, 160) || null),
      })
      .where('id', '=', id)
      .execute();
  }
}

/** Load, authorize, decide, store: one note of a phone or a plain form. Its pictures must have come before it. */
async function keep(context: ActionContext<NoteFields>): Promise<Result<KeptNote, NoteRefusal>> {
  const { tx, input: fields, now, authorize, emit } = context;
  const actor = context.actor as PersonActor;
  authorize(may(actor, 'write-note', { unitId: fields.unitId }));
  const known = await tx
    .selectFrom('content_note')
    .select(['id', 'author_id'])
    .where('id', '=', fields.id)
    .executeTakeFirst();
  // The phone lost our answer and made a new key of the same note: it is kept already.
  if (known?.author_id === actor.personId) return ok({ noteId: known.id, pictures: fields.photos.length });
  const task = fields.assignmentId ? await taskOf(tx, fields.assignmentId) : null;
  if (fields.assignmentId && task?.unitId !== fields.unitId) return refuse({ type: 'task-unknown' });
  if (task?.state === 'cancelled') return refuse({ type: 'task-cancelled', title: task.title });
  const { media, missing } = await picturesOf(tx, actor, fields);
  if (missing.length > 0) return refuse({ type: 'pictures-missing', positions: missing });
  const answers = Object.fromEntries(
    FIVE_W_ONE_H.flatMap((question) =>
      fields.answers[question] ? [[question, fields.answers[question]]] : [],
    ),
  );
  await tx
    .insertInto('content_note')
    .values({
      tenant_id: actor.tenantId,
      id: fields.id,
      unit_id: fields.unitId,
      author_id: actor.personId,
      assignment_id: task?.id ?? null,
      activity_id: task?.activityId ?? null,
      title: wordsOf(fields, task),
      answers: jsonb(answers) as never,
      dictation: fields.dictation,
      quotes: jsonb(fields.quotes.filter(({ words }) => words !== '')) as never,
      place: (fields.place ? jsonb(fields.place) : null) as never,
      captured_at: fields.capturedAt ?? now,
      received_at: now,
      updated_at: now,
    })
    .execute();
  const pictures = [...new Set(media)] as string[];
  if (pictures.length > 0)
    await tx
      .insertInto('content_note_media')
      .values(
        pictures.map((media_id, position) => ({
          tenant_id: actor.tenantId,
          note_id: fields.id,
          position,
          media_id,
        })),
      )
      .execute();
  await describe(context, fields, media, task);
  await emit({
    name: 'content.note-kept',
    subject: { type: 'note', id: fields.id },
    data: { unitId: fields.unitId, pictures: pictures.length },
  });
  return ok({ noteId: fields.id, pictures: pictures.length });
}

/** Keeps a note from the field. Called through the JSON door with the phone's key, or by the plain form. */
export const keepNote = defineAction<z.ZodType<NoteFields>, KeptNote, NoteRefusal>({
  name: 'content.keep-note',
  input: noteFields,
  run: keep,
});
