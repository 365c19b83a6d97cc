import type { CheckedText, WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { ABUSE, BEASTS } from './lexicon.ts';
import { inList, isNamed, startsClause, type Token, tokensIn } from './words-of-abuse.ts';

const copy = ETHICS_COPY.abuse;

const YOU =
  /^[\s,]{0,2}(?:lu|lo|loe|elu|kau|kamu|kalian|ente|koe|kowe|sia|maneh|semua|kabeh|lah|banget)(?!\p{L})/iu;
const SCORNED = /(?:^|[^\p{L}])(?:otak|muka|mulut|bacot|kelakuan(?:nya)?|sama kayak|kayak)\s$/iu;

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
  if (inList(token.plain, ABUSE)) return true;
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
