import { z } from 'zod';
import { type ActionCall, defineAction, faultsOf } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { MediaRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { type MadeMedia, makeMedia, sourceOfBytes } from '../made-media.server.ts';
import { announcedFault } from '../rules/announced.ts';
import { guardianMissing, impliedConsent } from '../rules/usable.ts';
import { type MediaFields, mediaFields, newMediaFields } from '../schema.ts';
import { dropParts, lockUpload } from '../upload-rows.server.ts';

type Input = {
  made: MadeMedia;
  unitId: string;
  fields: MediaFields;
  activityId: string | null;
  uploadId: string | null;
};
type Stored = { mediaId: string; again: boolean; leftovers: readonly string[] };

const NOTHING_SAID = mediaFields.parse({});

/** Without a title a picture is called by what it is and when it came, never by the camera's number. */
const titleOf = (fields: MediaFields): string => fields.title ?? fields.alt.slice(0, 80);

const store = defineAction<z.ZodType<Input>, Stored, MediaRefusal>({
  name: 'content.store-media',
  input: z.custom<Input>(),
  async run({ tx, actor, input, now, authorize, notFound, platform, emit }) {
    const person = actor as PersonActor;
    const upload = input.uploadId ? await lockUpload(tx, person, input.uploadId) : null;
    const unitId = upload?.unit_id ?? input.unitId;
    authorize(may(actor, 'add-media', { unitId }));
    if (input.uploadId && !upload) return notFound();
    const { made, fields } = input;
    if (guardianMissing(fields.people, fields.consent, fields.consentNote))
      return refuse({ type: 'guardian-needed' });
    if (upload && upload.state !== 'open') {
      if (upload.media_id) return ok({ mediaId: upload.media_id, again: true, leftovers: [made.written.id] });
      return refuse({ type: 'media-refused', why: 'expired' });
    }
    const known = await tx
      .selectFrom('content_media')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('sha256', '=', made.sha256)
      .executeTakeFirst();
    const mediaId = known?.id ?? newId();
    if (!known) {
      const file = await platform.files.record(tx, actor.tenantId, now, {
        written: made.written,
        mime: made.mime,
        name: made.kind === 'image' ? 'foto.jpg' : 'video.mp4',
        purpose: 'media',
        createdBy: person.personId,
      });
      const consent = fields.consent === 'unknown' ? impliedConsent(fields.people) : fields.consent;
      await tx
        .insertInto('content_media')
        .values({
          tenant_id: actor.tenantId,
          id: mediaId,
          unit_id: unitId,
          file_id: file.id,
          kind: made.kind,
          mime: made.mime,
          width: made.width,
          height: made.height,
          seconds: made.seconds,
          bytes: file.bytes,
          sha256: made.sha256,
          title: titleOf(fields),
          alt: fields.alt,
          credit: fields.credit ?? person.name,
          place: fields.place,
          taken_at: null,
          activity_id: input.activityId,
          note_id: null,
          rights: fields.rights,
          rights_note: fields.rightsNote,
          people: fields.people,
          consent,
          consent_note: fields.consentNote,
          consent_at: consent === 'given' ? now : null,
          withdrawn_at: null,
          withdrawn_by: null,
          withdrawn_reason: null,
          uploaded_by: person.personId,
          created_at: now,
          archived_at: null,
        })
        .execute();
      await emit({
        name: 'content.media-added',
        subject: { type: 'media', id: mediaId },
        data: { unitId, kind: made.kind, bytes: file.bytes },
      });
    }
    const parts = upload ? await dropParts(tx, upload.id) : [];
    if (upload)
      await tx
        .updateTable('content_upload')
        .set({ state: 'done', media_id: mediaId, touched_at: now })
        .where('id', '=', upload.id)
        .execute();
    return ok({
      mediaId,
      again: known !== undefined,
      leftovers: known ? [...parts, made.written.id] : parts,
    });
  },
});

/** Keeps what was made, and takes from the disk what is of no use any more; what that misses, the sweep finds. */
export async function storeMade(
  call: ActionCall,
  input: Input,
): Promise<Result<{ mediaId: string; again: boolean }, MediaRefusal | CommonRefusal>> {
  const stored = await store(call, input);
  const { files } = call.platform;
  const leftovers = stored.ok ? stored.value.leftovers : [input.made.written.id];
  for (const id of leftovers) await files.remove(call.actor.tenantId, id);
  return stored.ok ? ok({ mediaId: stored.value.mediaId, again: stored.value.again }) : stored;
}

/** A file that a plain form brought whole. */
export async function addMedia(
  call: ActionCall,
  file: { name: string; type: string; size: number; arrayBuffer(): Promise<ArrayBuffer> },
  raw: unknown,
): Promise<Result<{ mediaId: string; again: boolean }, MediaRefusal | CommonRefusal>> {
  const parsed = newMediaFields.safeParse(raw);
  if (!parsed.success) return refuse({ type: 'invalid', faults: faultsOf(parsed.error) });
  const { unitId, activityId, ...fields } = parsed.data;
  if (!may(call.actor, 'add-media', { unitId })) return refuse({ type: 'forbidden' });
  const why = announcedFault({ name: file.name, mime: file.type, bytes: file.size });
  if (why) return refuse({ type: 'media-refused', why });
  if (!(await call.platform.files.hasRoomFor(file.size)))
    return refuse({ type: 'media-refused', why: 'disk-full' });
  const source = sourceOfBytes(new Uint8Array(await file.arrayBuffer()));
  const made = await makeMedia(call.platform, call.actor.tenantId, source);
  if (!made.ok) return refuse({ type: 'media-refused', why: made.why });
  return storeMade(call, { made: made.value, unitId, fields, activityId, uploadId: null });
}

export { NOTHING_SAID };
