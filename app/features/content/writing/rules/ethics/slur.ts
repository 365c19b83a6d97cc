import type { CheckedText, WritingRule } from '../../finding.ts';
import { isFramed } from './abuse.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { GROUPS, SLURS } from './lexicon.ts';
import { inList, isNamed, type Token, tokensIn } from './words-of-abuse.ts';

const copy = ETHICS_COPY.slur;

const HOSTILE =
  /(?:^|[^\p{L}])(?:usir|ganyang|bunuh|bakar|bantai|habisi|basmi|enyahkan|antek(?:-antek)?|jangan pilih)(?: (?:saja|semua|para|kaum|orang|si))?\s$/iu;

const SHUT_OUT_BEFORE = /(?:^|[^\p{L}])(?:kaum|orang|warga|etnis|suku|umat)(?:-orang)?\s$/iu;
const SHUT_OUT_BEHIND =
  /^ (?:itu )?(?:tidak|tak|jangan|dilarang|nggak|gak) ?(?:boleh|layak|pantas|usah|punya hak|berhak|ikut|masuk|tinggal)/iu;

/** "Kaum kafir tidak boleh ikut": a group is shut out. */
const isShutOut = (prose: string, { start, end }: Token): boolean =>
  SHUT_OUT_BEFORE.test(prose.slice(Math.max(0, start - 16), start)) &&
  SHUT_OUT_BEHIND.test(prose.slice(end, end + 30));

function isSlur({ prose }: CheckedText, token: Token): boolean {
  if (inList(token.plain, SLURS)) return !isNamed(prose, token) || token.text === token.text.toUpperCase();
  if (!inList(token.plain, GROUPS)) return false;
  const hostile = HOSTILE.test(prose.slice(Math.max(0, token.start - 32), token.start));
  return hostile || isFramed(prose, token) || isShutOut(prose, token);
}

/** Contempt for a group. Its mere name is none: "kuliner Cina Benteng", a sermon on the word "kafir". */
export const slur: WritingRule = {
  id: 'H02-hinaan',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    tokensIn(text)
      .filter((token) => isSlur(text, token))
      .map(({ start, end, text: word }) => ({
        start,
        end,
        message: copy.message(word),
        fix: null,
        severity: 'error' as const,
      })),
};
