import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../../events.ts';
import { may } from '../../policy.ts';

const input = z.object({ noteId: z.uuid() });

/** Puts a note away; its pictures stay in the library. */
export const archiveNote = defineAction<typeof input, { noteId: string }>({
  name: 'content.archive-note',
  input,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const note = await tx
      .selectFrom('content_note')
      .select(['id', 'unit_id', 'state'])
      .where('id', '=', input.noteId)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'write-note', { unitId: note?.unit_id ?? null }));
    if (!note) return notFound();
    if (note.state === 'archived') return ok({ noteId: note.id });
    await tx
      .updateTable('content_note')
      .set({ state: 'archived', updated_at: now })
      .where('id', '=', note.id)
      .execute();
    await emit({
      name: 'content.note-archived',
      subject: { type: 'note', id: note.id },
      data: { unitId: note.unit_id },
    });
    return ok({ noteId: note.id });
  },
});
