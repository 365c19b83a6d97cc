import { ASKED, type NoteDraft } from '../rules/draft.ts';

/** A note as the plain form sends it: all its words and its photos, for a phone that has scripts but keeps nothing. */
export function plainFormOf(draft: NoteDraft): FormData {
  const form = new FormData();
  form.set('unitId', draft.unitId);
  form.set('assignmentId', draft.assignmentId ?? '');
  form.set('title', draft.title);
  form.set('dictation', draft.dictation);
  for (const question of ASKED) form.set(`answer-${question}`, draft.answers[question] ?? '');
  for (const [place, { words, name, post }] of draft.quotes.entries()) {
    form.set(`quote-words-${place}`, words);
    form.set(`quote-name-${place}`, name);
    form.set(`quote-post-${place}`, post);
  }
  for (const { blob, name } of draft.photos) form.append('photos', blob, name);
  return form;
}
