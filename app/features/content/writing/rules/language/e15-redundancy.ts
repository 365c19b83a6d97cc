import type { CheckedText, WritingRule } from '../../finding.ts';
import { REDUNDANT } from '../../words/redundant.ts';
import { E15 as copy } from './copy.id.ts';
import { nextOf, pairMap, type Spot, withCapitals, wordSet } from './spot.ts';

const ROWS = new Map<string, [rest: string[], right: string][]>();
for (const [wrong, right] of pairMap(REDUNDANT)) {
  const [first, ...rest] = wrong.split(' ') as [string, ...string[]];
  ROWS.set(first, [...(ROWS.get(first) ?? []), [rest, right]]);
}

const warn = (text: CheckedText, start: number, end: number, right: string): Spot => {
  const fix = withCapitals(right, text.raw.slice(start, end));
  return { start, end, fix, severity: 'warning', message: copy.message(fix) };
};

function row(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  for (const [rest, right] of ROWS.get(word.lower) ?? []) {
    if (!rest.every((wanted, step) => nextOf(text, at + step)?.lower === wanted)) continue;
    return warn(text, word.start, text.words[at + rest.length]!.end, right);
  }
  return undefined;
}

/** After these `saja` belongs to the word: `siapa saja`, `baru saja`. */
const WITH_SAJA = wordSet(
  'apa siapa mana kapan begitu baru bisa boleh berapa sama tentu asal kenapa bagaimana ada terus',
);
const STRONG = wordSet('sangat amat terlalu');

/** `sangat cepat sekali`, `hanya warga miskin saja`: two marks around what one would mark. */
function frame(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const [closing, most] = STRONG.has(word.lower)
    ? (['sekali', 3] as const)
    : word.lower === 'hanya' || word.lower === 'cuma'
      ? (['saja', 6] as const)
      : ['', 0];
  for (let step = 1; step <= most; step += 1) {
    const next = nextOf(text, at + step - 1);
    if (!next) return undefined;
    if (next.lower !== closing || step === 1) continue;
    const before = text.words[at + step - 1]!.lower;
    const after = nextOf(text, at + step)?.lower ?? '';
    if (
      closing === 'saja'
        ? WITH_SAJA.has(before)
        : /^(?:lagi|dalam|pun|waktu|jalan|setahun|sebulan|seminggu|sehari|seumur)$/.test(after)
    )
      return undefined;
    return warn(text, word.start, next.end, text.raw.slice(word.start, text.words[at + step - 1]!.end));
  }
  return undefined;
}

/** `paling terbaik` -> `terbaik`. */
function superlative(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!['paling', 'sangat'].includes(word.lower)) return undefined;
  const next = nextOf(text, at);
  return next &&
    /^ter(?:baik|besar|tinggi|banyak|penting|cepat|kecil|rendah|luas|indah|mahal|murah|lama|baru|dekat|jauh|utama|buruk|parah|muda|tua|bersih|sering|bagus|panjang|tepat|kuat|lengkap|ramai|mudah|sulit|hebat|favorit)$/.test(
      next.lower,
    )
    ? warn(text, word.start, next.end, next.lower)
    : undefined;
}

/** `Meskipun hujan, tetapi warga datang`: one conjunction is enough. */
const CONCESSION =
  /(?:^|[.!?]\s|\n)(?:Meskipun|Walaupun|Meski|Walau)\b[^.!?\n,]{3,150}, ((?:te)?tapi|namun) /g;

export const redundancy: WritingRule = {
  id: 'E15-mubazir',
  ...copy,
  severity: 'warning',
  find: (text) => [
    ...text.words.flatMap((_, at) => row(text, at) ?? frame(text, at) ?? superlative(text, at) ?? []),
    ...[...text.prose.matchAll(CONCESSION)].map((found): Spot => {
      const end = found.index + found[0].length;
      const start = end - 1 - found[1]!.length;
      return { start, end, fix: '', severity: 'warning', message: copy.concession };
    }),
  ],
};
