import type { CheckedText, WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { ABUSE, BEASTS, SCORN } from './lexicon.ts';
import { inList, isNamed, startsClause, type Token, tokensIn } from './words-of-abuse.ts';

const copy = ETHICS_COPY.abuse;

const YOU =
  /^[\s,]{0,2}(?:lu|lo|loe|elu|kau|kamu|kalian|ente|koe|kowe|sia|maneh|semua|kabeh|lah|banget)(?!\p{L})/iu;
const SCORNED = /(?:^|[^\p{L}])(?:otak|muka|mulut|bacot|kelakuan(?:nya)?|sama kayak|kayak)\s$/iu;

const WHO =
  '(?:warga|penduduk(?: \\p{L}+)?|masyarakat(?: \\p{L}+)?|pejabat|orang|rakyat|dia|ia|mereka|bupati|gubernur|wali ?kota|camat|lurah|kades|pegawai|guru|pemimpin|kamu|kau|kalian|anda|netizen|wartawan|pendukung|dewan|menteri|presiden|pemerintah|asn|pns|petugas)';
const SAID_OF = new RegExp(
  `(?:^|[^\\p{L}])${WHO}(?: yang(?: [\\p{L}-]+){1,4})?(?: (?:itu|ini|tersebut))?(?: (?:memang|emang|sangat|sungguh|benar-benar|cuma|hanya|semua|semuanya|terlalu)){0,2}\\s$`,
  'iu',
);
const LIKENED = new RegExp(
  `(?:^|[^\\p{L}])${WHO}(?: (?:itu|ini|tersebut))? (?:memang|emang|cuma|hanya|seperti|kayak|ibarat|bagai|laksana|macam|tak ubahnya|tidak lebih dari)\\s$`,
  'iu',
);

/** "Pejabat itu bodoh", "mereka memang anjing": said of people. */
function isSaidOfPeople(prose: string, { start, plain }: Token): boolean {
  const before = prose.slice(Math.max(0, start - 60), start);
  if (
    /(?:jangan|tidak boleh|dilarang) (?:lagi )?(?:me)?(?:ny)?(?:sebut|ebut|panggil|manggil|bilang|katakan|anggap|hina)/iu.test(
      before,
    )
  )
    return false;
  // "Orang gila" is an old word for an illness: `term.ts` says the new one.
  if (plain === 'gila' && /orang\s$/iu.test(before)) return false;
  return (inList(plain, SCORN) && SAID_OF.test(before)) || (inList(plain, BEASTS) && LIKENED.test(before));
}

/** "Dasar babi", "babi lu", "otak udang": an insult has a target or is a call. */
export function isFramed(prose: string, { start, end }: Token): boolean {
  const before = prose.slice(Math.max(0, start - 18), start);
  const after = prose.slice(end, end + 12);
  const scorn = /(?:^|[^\p{L}])(dasar|si)\s$/iu.exec(before);
  if (scorn) return startsClause(prose, start - (scorn[1]?.length ?? 0) - 1);
  if (startsClause(prose, start)) return YOU.test(after) || /^ ?!/.test(after);
  return SCORNED.test(before);
}

function isAbuse({ prose }: CheckedText, token: Token): boolean {
  if (isNamed(prose, token)) return false;
  if (inList(token.plain, ABUSE) || isSaidOfPeople(prose, token)) return true;
  return (
    inList(token.plain, BEASTS) && (token.stretched || token.plain.includes('*') || isFramed(prose, token))
  );
}

/** Words of abuse in the prose: not in quotations, not in names, and animals only where somebody is called one. */
export const abuse: WritingRule = {
  id: 'H01-makian',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    tokensIn(text)
      .filter((token) => isAbuse(text, token))
      .map(({ start, end, text: word }) => ({
        start,
        end,
        message: copy.message(word),
        fix: null,
        severity: 'error' as const,
      })),
};
