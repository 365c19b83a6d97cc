import { noteCopy as copy, questionWords } from '../copy.id.ts';
import { ASKED, type NoteDraft } from './draft.ts';

type Words = Pick<NoteDraft, 'title' | 'answers' | 'dictation' | 'quotes'> & {
  readonly photos: readonly { readonly alt: string }[];
};

/** Everything that was typed, to be copied by hand when a note cannot be taken. */
export function textOf({ title, answers, dictation, quotes, photos }: Words): string {
  return [
    title.trim(),
    ...ASKED.flatMap((question) => {
      const answer = answers[question]?.trim();
      return answer ? [`${questionWords[question].label}\n${answer}`] : [];
    }),
    ...quotes
      .filter(({ words }) => words.trim() !== '')
      .map(({ words, name, post }) => `“${words.trim()}”\n${[name, post].filter(Boolean).join(', ')}`.trim()),
    dictation.trim(),
    ...photos.flatMap(({ alt }, place) => (alt.trim() ? [`${copy.photo(place + 1)}: ${alt.trim()}`] : [])),
  ]
    .filter(Boolean)
    .join('\n\n');
}
