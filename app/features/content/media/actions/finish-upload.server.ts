import { z } from 'zod';
import { type ActionCall, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { MediaRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { makeMedia, sourceOfParts } from '../made-media.server.ts';
import type { MediaFault } from '../rules/faults.ts';
import { missingParts } from '../rules/limits.ts';
import { dropParts, lockUpload, partRows } from '../upload-rows.server.ts';
import { NOTHING_SAID, storeMade } from './store-media.server.ts';

type Finished = Result<{ mediaId: string; again: boolean }, MediaRefusal | CommonRefusal>;

const refusal = z.object({ uploadId: z.uuid(), why: z.custom<MediaFault>() });

/** The file can never be taken: said once more whenever the device asks, and its parts are let go. */
const refuseUpload = defineAction<typeof refusal, { leftovers: readonly string[] }>({
  name: 'content.refuse-upload',
  input: refusal,
  async run({ tx, actor, input, now, authorize, notFound }) {
    const upload = await lockUpload(tx, actor as PersonActor, input.uploadId);
    authorize(may(actor, 'add-media', { unitId: upload?.unit_id ?? null }));
    if (!upload) return notFound();
    if (upload.state !== 'open') return ok({ leftovers: [] });
    const leftovers = await dropParts(tx, upload.id);
    await tx
      .updateTable('content_upload')
      .set({ state: 'refused', refusal: input.why, touched_at: now })
      .where('id', '=', upload.id)
      .execute();
    return ok({ leftovers });
  },
});

async function giveUp(call: ActionCall, uploadId: string, why: MediaFault): Promise<Finished> {
  const refused = await refuseUpload(call, { uploadId, why });
  if (refused.ok)
    for (const id of refused.value.leftovers) await call.platform.files.remove(call.actor.tenantId, id);
  return refuse({ type: 'media-refused', why });
}

/**
 * All parts are there: puts the file together, looks whether it is the one that was announced and what it is, and keeps it in the
 * library. Asking again gives the same answer.
 */
export async function finishUpload(call: ActionCall, uploadId: string): Promise<Finished> {
  const { platform, actor } = call;
  if (actor.kind !== 'person') return refuse({ type: 'forbidden' });
  const found = await writeTenant(platform.db, actor.tenantId, async (tx) => {
    const upload = await lockUpload(tx, actor, uploadId);
    return upload && { upload, parts: await partRows(tx, uploadId) };
  });
  if (!found) return refuse({ type: 'not-found' });
  const { upload, parts } = found;
  if (!may(actor, 'add-media', { unitId: upload.unit_id })) return refuse({ type: 'forbidden' });
  if (upload.media_id) return ok({ mediaId: upload.media_id, again: true });
  if (upload.state === 'refused')
    return refuse({ type: 'media-refused', why: (upload.refusal ?? 'damaged') as MediaFault });
  if (upload.state !== 'open') return refuse({ type: 'media-refused', why: 'expired' });
  const have = parts.map(({ position }) => position);
  if (missingParts(upload.bytes, have).length > 0) return refuse({ type: 'media-refused', why: 'not-whole' });
  const made = await makeMedia(platform, actor.tenantId, sourceOfParts(platform, actor.tenantId, parts));
  if (!made.ok) return giveUp(call, uploadId, made.why);
  if (made.value.sha256 !== upload.sha256) {
    await platform.files.remove(actor.tenantId, made.value.written.id);
    return giveUp(call, uploadId, 'other-file');
  }
  return storeMade(call, {
    made: made.value,
    unitId: upload.unit_id,
    fields: NOTHING_SAID,
    activityId: null,
    uploadId,
  });
}
