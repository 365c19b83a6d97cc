import { randomUUID } from 'node:crypto';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { faultsByField, type Typed, typedOf } from '#app/platform/request/form-input.ts';
import { addMedia } from '../../media/actions/store-media.server.ts';
import { mediaSentence } from '../../media/copy.id.ts';
import { keepNote } from '../actions/keep-note.server.ts';
import { noteCopy as copy, noteSentence } from '../copy.id.ts';
import { ASKED, quotePlaces } from '../rules/draft.ts';

export type PlainFaults = {
  readonly typed: Typed;
  readonly errors: Record<string, string>;
  readonly general?: string;
  /** Pictures that came and are kept already. */
  readonly media: readonly string[];
};

const sizeOf = (file: File) => ({
  name: file.name,
  type: file.type,
  size: file.size,
  arrayBuffer: () => file.arrayBuffer(),
});

/** A note of a plain form: its pictures are kept first, so that none has to be chosen again when something else is refused. */
export async function takeNoteForm(
  call: ActionCall,
  form: FormData,
): Promise<{ ok: true; noteId: string } | { ok: false; faults: PlainFaults }> {
  const typed = typedOf(form);
  const media = form.getAll('mediaId').filter((id): id is string => typeof id === 'string');
  const refused = (errors: Record<string, string>, general?: string) =>
    ({ ok: false, faults: { typed, errors, media, ...(general ? { general } : {}) } }) as const;
  for (const file of form.getAll('photos')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const added = await addMedia(call, sizeOf(file), { unitId: typed.unitId });
    if (added.ok) media.push(added.value.mediaId);
    else if (added.error.type === 'forbidden') return refused({}, copy.notForYouText);
    else if (added.error.type === 'invalid') return refused({ unitId: copy.noUnit });
    else if (added.error.type !== 'not-found')
      return refused({ photos: copy.photoFault(file.name, mediaSentence(added.error)) });
  }
  const answers = Object.fromEntries(ASKED.map((question) => [question, typed[`answer-${question}`] ?? '']));
  const quotes = quotePlaces(typed).map((place) => ({
    words: typed[`quote-words-${place}`] ?? '',
    name: typed[`quote-name-${place}`] ?? '',
    post: typed[`quote-post-${place}`] ?? '',
  }));
  const isEmpty = [
    ...Object.values(answers),
    ...quotes.map(({ words }) => words),
    typed.title,
    typed.dictation,
  ].every((text) => !text?.trim());
  if (isEmpty && media.length === 0) return refused({}, copy.nothing);
  const kept = await keepNote(call, {
    id: randomUUID(),
    unitId: typed.unitId,
    assignmentId: typed.assignmentId,
    title: typed.title,
    answers,
    dictation: typed.dictation ?? '',
    quotes,
    photos: media.map((mediaId) => ({ mediaId })),
  });
  if (kept.ok) return { ok: true, noteId: kept.value.noteId };
  const { error } = kept;
  switch (error.type) {
    case 'invalid': {
      const faults = error.faults.map(({ path, message }) => ({
        path: path.replace(/^answers\./, 'answer-'),
        message,
      }));
      return refused(faultsByField(faults));
    }
    case 'forbidden':
    case 'not-found':
      return refused({}, copy.notForYouText);
    case 'pictures-missing':
      return refused({ photos: noteSentence(error) });
    case 'task-cancelled':
    case 'task-unknown':
      return refused({ assignmentId: noteSentence(error) });
  }
}
