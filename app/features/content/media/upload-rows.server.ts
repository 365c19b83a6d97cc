import type { Selectable } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { UploadTable } from '../tables.ts';
import type { MediaFault } from './rules/faults.ts';

export type Upload = Selectable<UploadTable>;

/** What a device is told of its upload. */
export type UploadView = {
  readonly id: string;
  readonly state: Upload['state'];
  /** Parts that lie here already; the device sends the others. */
  readonly have: readonly number[];
  readonly mediaId: string | null;
  readonly refusal: MediaFault | null;
};

/** The upload, if it is this person's: nobody goes on with another's, nor learns that there is one. */
export async function lockUpload(tx: Tx, actor: PersonActor, id: string): Promise<Upload | null> {
  const row = await tx
    .selectFrom('content_upload')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.person_id === actor.personId ? row : null;
}

export const partRows = (tx: Tx, uploadId: string) =>
  tx
    .selectFrom('content_upload_part')
    .select(['position', 'file_id', 'bytes', 'sha256'])
    .where('upload_id', '=', uploadId)
    .orderBy('position')
    .execute();

export async function viewOf(tx: Tx, upload: Upload): Promise<UploadView> {
  const parts = upload.state === 'open' ? await partRows(tx, upload.id) : [];
  return {
    id: upload.id,
    state: upload.state,
    have: parts.map(({ position }) => position),
    mediaId: upload.media_id,
    refusal: upload.refusal as MediaFault | null,
  };
}

/** Takes the parts of an upload out of the database. @returns the files that may go from the disk once this is committed */
export async function dropParts(tx: Tx, uploadId: string): Promise<string[]> {
  const parts = await tx
    .deleteFrom('content_upload_part')
    .where('upload_id', '=', uploadId)
    .returning('file_id')
    .execute();
  const files = parts.map(({ file_id }) => file_id);
  if (files.length > 0) await tx.deleteFrom('file').where('id', 'in', files).execute();
  return files;
}
