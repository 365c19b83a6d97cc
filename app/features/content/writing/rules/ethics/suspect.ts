import type { Finding, WritingRule } from '../../finding.ts';
import { initials } from '../privacy/masks.ts';
import { nameAt, nameBefore, type PersonName } from '../privacy/persons.ts';
import { ETHICS_COPY } from './copy.id.ts';

const copy = ETHICS_COPY.suspect;

const BEFORE_NAME =
  /(?<!\p{L})(?:(?:para |seorang |status )?tersangka(?: (?:utama|kasus \p{L}{3,20}))?(?:,| bernama| atas nama| yakni| yaitu| adalah)? |terduga pelaku(?:,| bernama)? |menetapkan (?=\p{Lu}))/giu;
const AFTER_NAME =
  /,? (?:yang )?(?:telah |sudah |resmi |kini |juga ){0,2}(?:ditetapkan (?:sebagai |menjadi )?tersangka|berstatus tersangka|menjadi tersangka|jadi tersangka|sebagai tersangka)(?!\p{L})/giu;
const INVENTED = /(?<!\p{L})(?:berinisial|inisial|nama samaran|bukan nama sebenarnya)(?!\p{L})/iu;

function named(raw: string, person: PersonName | null): Omit<Finding, 'rule'>[] {
  if (!person || INVENTED.test(raw.slice(Math.max(0, person.start - 40), person.end + 40))) return [];
  const fix = initials(person.name);
  return [{ start: person.start, end: person.end, message: copy.message, fix, severity: 'warning' }];
}

export const suspect: WritingRule = {
  id: 'J02-nama-tersangka',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: ({ raw }) => {
    if (!/tersangka|terduga/i.test(raw)) return [];
    const found = [
      ...[...raw.matchAll(BEFORE_NAME)]
        .filter(
          (match) =>
            !match[0].startsWith('menetapkan') ||
            /^[^.!?\n]{3,80} (?:sebagai|menjadi) tersangka/u.test(
              raw.slice(match.index + match[0].length, match.index + 120),
            ),
        )
        .flatMap((match) => named(raw, nameAt(raw, match.index + match[0].length))),
      ...[...raw.matchAll(AFTER_NAME)].flatMap((match) => named(raw, nameBefore(raw, match.index))),
    ];
    return found.filter((one, at) => found.findIndex((other) => other.start === one.start) === at);
  },
};
