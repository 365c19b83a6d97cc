import type { WritingRule } from '../../finding.ts';
import { LOOKALIKES, OVERMELTED, UNMELTED } from '../../words/melting.ts';
import { E14 as copy } from './copy.id.ts';
import { endings, nasalise } from './inflect.ts';
import { isSpared } from './names.ts';
import { eachWord, pairMap, remembering, withCapitals, wordSet } from './spot.ts';

const KEPT = wordSet(UNMELTED);
const LOOK = wordSet(LOOKALIKES);
const OVER = [...pairMap(OVERMELTED)];
/** A prefix, a letter that should have melted, a vowel. */
const UNMELTING = /^(di|ke|ter)?([mp]e)(ns|nt|ngk|mp)(?=[aeiou])([a-z]+)$/;

function melted(lower: string): string | undefined {
  const found = UNMELTING.exec(lower);
  if (!found || LOOK.has(lower)) return undefined;
  const [, before = '', prefix, nasal, rest] = found as unknown as [
    string,
    string?,
    string?,
    string?,
    string?,
  ];
  const root = nasal!.slice(-1) + rest!;
  // Longest ending first would cut `an` off `makan`: any reading that is an exception spares the word.
  for (const { body } of endings(root))
    if (KEPT.has(body) || LOOK.has(prefix! + nasal!.slice(0, -1) + body)) return undefined;
  // memper-, pemper-: a prefix of its own, except before a vowel it stole from the root.
  if (
    nasal === 'mp' &&
    /^er(?![aiou])/.test(rest!) &&
    !/^er(?:sepsi|kosa|cik|sona|caya|inci|lukan|iksa)/.test(rest!)
  )
    return undefined;
  if (nasal === 'mp' && /^er(?:[aou]|ingat)/.test(rest!) && !/^erangkap/.test(rest!)) return undefined;
  // mempe-kerja-kan, mempe-lajar-i.
  if (nasal === 'mp' && /^e(?:kerja|lajar|tani|rsilak)/.test(rest!)) return undefined;
  if (before && prefix === 'me') return undefined;
  // A bare noun in pent-, pens- is a word; a derived one has an ending or a root of three letters and more.
  if (rest!.length < (prefix === 'pe' ? 5 : 4)) return undefined;
  return before + nasalise(prefix!, root);
}

/** `menpublikasikan`, `mengdukung`, `menkonsumsi`: a nasal that does not fit. Names of ministries begin like that. */
function misfit(lower: string): string | undefined {
  const found = /^me(?:n(?=[pbfk])|m(?=[cdjkst])|ng(?=[pbtdcjs]))([a-z]{4,}(?:kan|i|asi|si))$/.exec(lower);
  return found && !/^men(?:ko|pan|ke[nsu])/.test(lower.replace(/kan$/, ''))
    ? nasalise('me', found[1]!)
    : undefined;
}

function unmelted(lower: string): string | undefined {
  if (!/^(?:me|pe)/.test(lower)) return undefined;
  const pair = OVER.find(([wrong]) => lower.startsWith(wrong));
  return pair && pair[1] + lower.slice(pair[0].length);
}

const mended = remembering((lower) => melted(lower) ?? misfit(lower) ?? unmelted(lower));

export const melting: WritingRule = {
  id: 'E14-peluluhan',
  ...copy,
  severity: 'error',
  find: eachWord(({ start, end, text: word, lower }, at, text) => {
    const right = mended(lower);
    if (!right || isSpared(text, at)) return undefined;
    const fix = withCapitals(right, word);
    return { start, end, fix, severity: 'error', message: copy.message(word, fix) };
  }),
};
