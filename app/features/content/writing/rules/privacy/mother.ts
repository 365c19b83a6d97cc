import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { nameAt } from './persons.ts';

const copy = PRIVACY_COPY.mother;
/** What asks for it, and what introduces the answer, with a few words between. */
const LABEL =
  /(?<!\p{L})(?:[Nn]ama (?:gadis )?ibu(?: kandung)?|[Gg]adis ibu kandung|[Ii]bu kandung(?:nya)?(?: \p{Ll}{3,12}){0,2}(?=,? (?:bernama|adalah|ialah|yakni|yaitu)))(?:nya)?[^.!\n\d]{0,50}?(?:,|:|adalah|ialah|yakni|yaitu|bernama|berbunyi|dijawab(?:nya)?|tertulis|diisi|(?= \p{Lu}(?!nda)))[ “"]{1,2}(?=\p{Lu})/gu;

export const mother: WritingRule = {
  id: 'P16-ibu-kandung',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(LABEL)].flatMap((match) => {
      const person = nameAt(raw, match.index + match[0].length);
      if (!person) return [];
      return [
        {
          start: person.start,
          end: person.end,
          message: copy.message,
          fix: null,
          severity: 'error' as const,
        },
      ];
    }),
};
