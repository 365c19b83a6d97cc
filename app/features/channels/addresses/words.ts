import type { Network } from './parsed.ts';

export type NetworkWord = { readonly network: Network; readonly start: number; readonly end: number };

/** What offices write before or after a name, most specific first. */
const WORDS: readonly [Network, string][] = [
  [
    'whatsapp-channel',
    '(?:saluran|channel|kanal|ch)[ .]*(?:wa|whats?[ ]?app)|(?:wa|whats?[ ]?app)[ .]*(?:channel|saluran|kanal|ch)',
  ],
  ['instagram', 'inst?r?a?gra?ma?|insta|ig|instagaram|instragam|instegram'],
  [
    'facebook',
    '(?:fan[ -]?page|facebook|face[ ]book|facebok|fesbuk|pesbuk|fb)(?:[ -]*(?:fan[ -]?page|page|halaman))?|fanspage|fanpage',
  ],
  ['threads', 'threads?|treads?'],
  ['tiktok', 'tik[ -]?tok+|tt|tiktok'],
  ['youtube', 'you[ -]?tube?|youtub|yt|ytb'],
  ['telegram', 'telegram|telgram|tele|tg'],
  ['whatsapp', String.raw`whats?[ -]?app?|wa|w\.a\.?|watsap|wasap`],
  ['bluesky', 'blue[ -]?sky|bsky'],
  ['mastodon', 'mastodon|fediverse'],
  [
    'x',
    String.raw`twitter|twiter|twt|tweeter|tw|x(?=\s*(?:[:=/(]|-\s|twitter|@))|(?<=[(/]\s?|\b(?:di|on|akun)\s)x(?=\s*(?:[)/,.;]|$))`,
  ],
  ['website', 'website|web[ ]?site|web|situs(?:[ ]web)?|laman|portal'],
  [
    'phone',
    String.raw`telephone|telepon|telpon|telfon|telp|tlpn?|tel|phone|hot[ -]?line|call[ -]?center|pusat panggilan|no(?:mor)?\.? ?(?:hp|kantor|darurat)|hp|fax|faks|ntpd|darurat|ambulans|pemadam`,
  ],
];

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}_@.#-])(?:${WORDS.map(([, words], at) => `(?<w${at}>${words})`).join('|')})(?![\\p{L}\\p{N}_@]|\\.\\p{L})`,
  'giu',
);

/** Every network word of a line, in order. */
export function networkWords(line: string): NetworkWord[] {
  const found: NetworkWord[] = [];
  for (const match of line.matchAll(PATTERN)) {
    const at = WORDS.findIndex((_, index) => match.groups?.[`w${index}`] !== undefined);
    const word = WORDS[at];
    if (word) found.push({ network: word[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}
