import { z } from 'zod';
import { type ActionCall, defineAction } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { WrittenFile } from '#app/platform/files/files.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../../crafts.server.ts';
import { may } from '../../policy.ts';
import type { Size } from '../rules/sizes.ts';

type Rendition = { fileId: string; mime: string; bytes: number };
type Input = {
  mediaId: string;
  size: Size;
  mime: string;
  width: number;
  height: number;
  written: WrittenFile;
};

const keepRendition = defineAction<z.ZodType<Input>, Rendition & { leftover: string | null }>({
  name: 'content.make-rendition',
  input: z.custom<Input>(),
  async run({ tx, actor, input, now, authorize, notFound, platform }) {
    const media = await tx
      .selectFrom('content_media')
      .select('unit_id')
      .where('id', '=', input.mediaId)
      .forKeyShare()
      .executeTakeFirst();
    authorize(actor.kind === 'system' || may(actor, 'see-media', { unitId: media?.unit_id ?? null }));
    if (!media) return notFound();
    const there = await kept(tx, input.mediaId, input.size);
    if (there) return ok({ ...there, leftover: input.written.id });
    const file = await platform.files.record(tx, actor.tenantId, now, {
      written: input.written,
      mime: input.mime,
      name: `foto-${input.size}.jpg`,
      purpose: 'media-size',
      createdBy: null,
    });
    await tx
      .insertInto('content_rendition')
      .values({
        tenant_id: actor.tenantId,
        media_id: input.mediaId,
        size: input.size,
        file_id: file.id,
        mime: input.mime,
        width: input.width,
        height: input.height,
        bytes: file.bytes,
        created_at: now,
      })
      .execute();
    return ok({ fileId: file.id, mime: input.mime, bytes: file.bytes, leftover: null });
  },
});

type Rows = Parameters<Parameters<typeof readTenant>[2]>[0];

async function kept(db: Rows, mediaId: string, size: Size): Promise<Rendition | null> {
  const row = await db
    .selectFrom('content_rendition')
    .select(['file_id', 'mime', 'bytes'])
    .where('media_id', '=', mediaId)
    .where('size', '=', size)
    .executeTakeFirst();
  return row ? { fileId: row.file_id, mime: row.mime, bytes: row.bytes } : null;
}

/**
 * A picture in the size that a network wants: made when first asked for, then kept. Whoever calls has asked whether the medium may be seen.
 * @returns null when the kept picture is gone or cannot be drawn
 */
export async function ensureRendition(
  call: ActionCall,
  { mediaId, fileId, size }: { mediaId: string; fileId: string; size: Size },
): Promise<Rendition | null> {
  const { platform, actor } = call;
  const there = await readTenant(platform.db, actor.tenantId, (db) => kept(db, mediaId, size));
  if (there) return there;
  const bytes = await platform.files.read(actor.tenantId, fileId);
  if (!bytes) return null;
  const drawn = await workshop<typeof crafts.sizedPicture>('content.sizedPicture', { bytes, size });
  const written = await platform.files.write(
    actor.tenantId,
    (async function* () {
      yield drawn.bytes;
    })(),
  );
  const made = await keepRendition(call, { mediaId, size, ...drawn, bytes: undefined, written });
  const leftover = made.ok ? made.value.leftover : written.id;
  if (leftover) await platform.files.remove(actor.tenantId, leftover);
  return made.ok ? { fileId: made.value.fileId, mime: made.value.mime, bytes: made.value.bytes } : null;
}
