import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';

const input = z.object({ mediaId: z.uuid(), archived: z.boolean() });

/** Puts a medium away, or brings it back. What is out with it stays out: only consent reaches that far. */
export const archiveMedia = defineAction<typeof input, { mediaId: string }>({
  name: 'content.archive-media',
  input,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const media = await tx
      .selectFrom('content_media')
      .select(['id', 'unit_id', 'archived_at'])
      .where('id', '=', input.mediaId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'edit-media', { unitId: media?.unit_id ?? null }));
    if (!media) return notFound();
    if ((media.archived_at !== null) === input.archived) return ok({ mediaId: media.id });
    await tx
      .updateTable('content_media')
      .set({ archived_at: input.archived ? now : null })
      .where('id', '=', media.id)
      .execute();
    await emit({
      name: 'content.media-archived',
      subject: { type: 'media', id: media.id },
      data: { unitId: media.unit_id, archived: input.archived },
    });
    return ok({ mediaId: media.id });
  },
});
