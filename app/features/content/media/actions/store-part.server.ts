import { createHash } from 'node:crypto';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { MediaRefusal } from '../../errors.ts';
import { may } from '../../policy.ts';
import { partLength } from '../rules/limits.ts';
import { partFields } from '../schema.ts';
import { lockUpload, type Upload } from '../upload-rows.server.ts';

export type StoredPart = { readonly state: Upload['state']; readonly position: number };

/** Keeps one part. The same part again changes nothing; a damaged one is refused and sent again. */
export const storePart = defineAction<typeof partFields, StoredPart, MediaRefusal>({
  name: 'content.store-part',
  input: partFields,
  async run({ tx, actor, input, now, authorize, notFound, platform }) {
    const upload = await lockUpload(tx, actor as PersonActor, input.uploadId);
    authorize(upload ? may(actor, 'add-media', { unitId: upload.unit_id }) : actor.kind === 'person');
    if (!upload) return notFound();
    if (upload.state === 'expired') return refuse({ type: 'media-refused', why: 'expired' });
    const told = { state: upload.state, position: input.position };
    if (upload.state !== 'open') return ok(told);
    const isWhole =
      input.bytes.byteLength === partLength(upload.bytes, input.position) &&
      createHash('sha256').update(input.bytes).digest('hex') === input.sha256;
    if (!isWhole) return refuse({ type: 'media-refused', why: 'not-whole' });
    const there = await tx
      .selectFrom('content_upload_part')
      .select('sha256')
      .where('upload_id', '=', upload.id)
      .where('position', '=', input.position)
      .executeTakeFirst();
    if (there && there.sha256 !== input.sha256) return refuse({ type: 'media-refused', why: 'other-file' });
    if (!there) {
      const file = await platform.files.store(tx, actor.tenantId, now, {
        bytes: input.bytes,
        mime: 'application/octet-stream',
        name: `bagian-${input.position}`,
        purpose: 'upload-part',
        createdBy: upload.person_id,
      });
      await tx
        .insertInto('content_upload_part')
        .values({
          tenant_id: actor.tenantId,
          upload_id: upload.id,
          position: input.position,
          file_id: file.id,
          bytes: file.bytes,
          sha256: file.sha256,
        })
        .execute();
    }
    await tx.updateTable('content_upload').set({ touched_at: now }).where('id', '=', upload.id).execute();
    return ok(told);
  },
});
