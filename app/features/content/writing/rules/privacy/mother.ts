import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { nameAt } from './persons.ts';

const copy = PRIVACY_COPY.mother;
const LABEL =
  /(?<!\p{L})[Nn]ama (?:gadis )?ibu(?: kandung)?(?:nya)?(?: (?:nasabah|pemohon|peserta|korban|siswa|warga))?(?: itu| tersebut)?(?:(?:,|:| adalah| ialah| yakni| yaitu) ?|(?: bernama)? (?=\p{Lu}))/gu;

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
