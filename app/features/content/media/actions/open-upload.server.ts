import { sql } from 'kysely';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { MediaRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { announcedFault } from '../rules/announced.ts';
import { MOST_A_DAY_BYTES, MOST_OPEN } from '../rules/limits.ts';
import { type UploadFields, uploadFields } from '../schema.ts';
import { lockUpload, type Upload, type UploadView, viewOf } from '../upload-rows.server.ts';

const refused = (why: Extract<MediaRefusal, { why: unknown }>['why']) =>
  refuse({ type: 'media-refused' as const, why });

/** The same file is in the unit's library already: nothing need be sent. */
async function knownMedia(tx: Tx, { unitId, sha256 }: UploadFields): Promise<string | null> {
  const row = await tx
    .selectFrom('content_media')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function hasRoom(tx: Tx, actor: PersonActor, bytes: number): Promise<boolean> {
  const open = await tx
    .selectFrom('content_upload')
    .select((eb) => [eb.fn.countAll<number>().as('files'), sql<number>`coalesce(sum(bytes), 0)`.as('bytes')])
    .where('person_id', '=', actor.personId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(open.files) < MOST_OPEN.files && Number(open.bytes) + bytes <= MOST_OPEN.bytes;
}

async function isDayFull(tx: Tx, actor: PersonActor, bytes: number, now: string): Promise<boolean> {
  const since = Temporal.Instant.from(now).subtract({ hours: 24 }).toString();
  const taken = await tx
    .selectFrom('content_media')
    .select(sql<number>`coalesce(sum(bytes), 0)`.as('bytes'))
    .where('uploaded_by', '=', actor.personId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(taken.bytes) + bytes > MOST_A_DAY_BYTES;
}

/**
 * Opens a file that comes in parts, or tells how far it has come. Asking again, after a lost network or another sign-in of the same
 * person, opens nothing anew; one that was forgotten meanwhile begins again under its own number.
 */
export const openUpload = defineAction<typeof uploadFields, UploadView, MediaRefusal>({
  name: 'content.open-upload',
  input: uploadFields,
  async run({ tx, actor, input, now, authorize, notFound, platform }) {
    const person = actor as PersonActor;
    const taken = await tx
      .selectFrom('content_upload')
      .select('id')
      .where('id', '=', input.id)
      .executeTakeFirst();
    const held = taken ? await lockUpload(tx, person, input.id) : null;
    authorize(may(actor, 'add-media', { unitId: held?.unit_id ?? input.unitId }));
    if (taken && !held) return notFound();
    if (held && (held.sha256 !== input.sha256 || held.bytes !== input.bytes)) return refused('other-file');
    if (held && held.state !== 'expired') return ok(await viewOf(tx, held));
    const fault = announcedFault(input);
    if (fault) return refused(fault);
    if (!(await hasRoom(tx, person, input.bytes))) return refused('too-many-open');
    if (await isDayFull(tx, person, input.bytes, now)) return refused('day-full');
    const mediaId = await knownMedia(tx, input);
    if (!mediaId && !(await platform.files.hasRoomFor(input.bytes))) return refused('disk-full');
    const state: Upload['state'] = mediaId ? 'done' : 'open';
    if (held)
      await tx
        .updateTable('content_upload')
        .set({ state, media_id: mediaId, touched_at: now })
        .where('id', '=', input.id)
        .execute();
    else
      await tx
        .insertInto('content_upload')
        .values({
          tenant_id: actor.tenantId,
          id: input.id,
          person_id: person.personId,
          unit_id: input.unitId,
          name: input.name,
          mime: input.mime,
          bytes: input.bytes,
          sha256: input.sha256,
          state,
          refusal: null,
          media_id: mediaId,
          created_at: now,
          touched_at: now,
        })
        .execute();
    return ok({ id: input.id, state, have: [], mediaId, refusal: null });
  },
});
