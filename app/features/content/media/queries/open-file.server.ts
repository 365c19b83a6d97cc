import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { ensureRendition } from '../actions/make-rendition.server.ts';
import type { Size } from '../rules/sizes.ts';

export type OpenedFile = { fileId: string; mime: string; bytes: number; name: string };

/** The file of a medium for who may see it, in the size that was asked for. Films have one size. */
export async function openMediaFile(
  call: ActionCall,
  mediaId: string,
  size: Size | null,
): Promise<OpenedFile | null> {
  const { platform, actor } = call;
  const row = await readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('content_media')
      .select(['id', 'unit_id', 'kind', 'file_id', 'mime', 'bytes', 'title', 'consent'])
      .where('id', '=', mediaId)
      .executeTakeFirst(),
  );
  if (!row || !may(actor, 'see-media', { unitId: row.unit_id })) return null;
  const name = `${row.title || row.kind}`.slice(0, 80);
  if (size === null || row.kind === 'video')
    return { fileId: row.file_id, mime: row.mime, bytes: row.bytes, name };
  const made = await ensureRendition(call, { mediaId, fileId: row.file_id, size });
  return made && { ...made, name: `${name} ${size}` };
}
