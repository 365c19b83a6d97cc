import type { CheckedText, WritingRule } from '../../finding.ts';
import { FUNCTION_WORDS, NEVER_TWICE, PAIRED } from '../../words/doubles.ts';
import { E10 as copy, E24 as double } from './copy.id.ts';
import { eachWord, isAllCaps, nextOf, previousOf, type Spot, withCapitals, wordSet } from './spot.ts';

const FUNCTIONS = wordSet(FUNCTION_WORDS);
const SINGLE = wordSet(NEVER_TWICE);
const ROWS = new Set(
  PAIRED.split(/[,\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean),
);
const PLURALS = wordSet('para banyak semua seluruh beberapa sejumlah berbagai segala');
/** Reduplicated and one thing: no plural that could be doubled. */
const ONE_THING = wordSet(
  'undang-undang kura-kura alun-alun laba-laba oleh-oleh kanak-kanak layang-layang gado-gado cita-cita mata-mata paru-paru kupu-kupu lumba-lumba ubur-ubur',
  'umbul-umbul onde-onde langit-langit agar-agar rata-rata masing-masing sama-sama hati-hati pura-pura tiba-tiba anak-anak kuda-kuda kunang-kunang',
  'biri-biri cumi-cumi rambu-rambu gara-gara baru-baru akhir-akhir kadang-kadang apa-apa oleh-olehnya undang-undangnya ondel-ondel ogoh-ogoh',
);

/** Roots that take `ber` before they are doubled. */
const BER =
  /^ber-?(sama|lari|jalan|ganti|turut|macam|bagai|ulang|tahun|hati|lomba|pindah|bondong|angsur|kali|puluh|ratus|ribu|desak)$/;

/** `anak2` -> `anak-anak`, `bersama2` -> `bersama-sama`, `sebaik2nya` -> `sebaik-baiknya`. */
function withTwo(lower: string): string | undefined {
  const found = /^([a-z]{3,})-?2((?:an|nya|annya|i|kan)?)$/.exec(lower);
  if (!found) return undefined;
  const [, root, tail] = found as unknown as [string, string, string];
  const bare = root.replace(/-$/, '');
  if (/[^a-z-]|^(?:co|pm|level|tipe|versi|grup|tim|kelas|fakta|poin)$/.test(bare)) return undefined;
  const ber = BER.exec(bare)?.[1];
  if (ber) return `ber${ber}-${ber}${tail}`;
  if (bare === 'kedua') return `kedua-dua${tail}`;
  const se = tail === 'nya' ? /^se([a-z]{4,})$/.exec(bare)?.[1] : undefined;
  return se ? `se${se}-${se}${tail}` : `${bare}-${bare}${tail}`;
}

/** `berbondong bondong`, `terburu buru`, `sebaik baiknya`. */
function prefixed(first: string, second: string): boolean {
  if (second.length < 3) return false;
  if (first.startsWith('se') && first.length > 5) return second === `${first.slice(2)}nya`;
  return /^(?:ber|ter)/.test(first) && first.slice(3) === second && second.length > 3;
}

function spaced(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const next = nextOf(text, at);
  if (!next || !/^[a-z]{2,}$/.test(word.lower) || isAllCaps(next.text)) return undefined;
  if (FUNCTIONS.has(word.lower) || SINGLE.has(word.lower)) return undefined;
  if (prefixed(word.lower, next.lower)) {
    const fix = `${word.text}-${next.text}`;
    return { start: word.start, end: next.end, fix, severity: 'error', message: copy.hyphen(fix) };
  }
  const same = next.lower === word.lower || next.lower === `${word.lower}nya`;
  if (!same && !ROWS.has(`${word.lower} ${next.lower}`)) return undefined;
  // Both with a capital inside a sentence: a name (Paku Paku, Wai Wai), unless the list knows the row.
  if (same && word.name && !word.first && !ROWS.has(`${word.lower} ${next.lower}`)) return undefined;
  const fix = `${word.text}-${next.text}`;
  return { start: word.start, end: next.end, fix, severity: 'error', message: copy.hyphen(fix) };
}

function plural(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const [, one] = /^([a-z]{3,})-\1(?:nya)?$/.exec(word.lower) ?? [];
  const before = text.words[at - 1];
  // Children are children, but not `para anak-anak`.
  const fixed = ONE_THING.has(word.lower) && !(before?.lower === 'para' && one === 'anak');
  if (!one || !before || fixed || !PLURALS.has(before.lower)) return undefined;
  if (text.prose.slice(before.end, word.start) !== ' ') return undefined;
  const fix = withCapitals(
    one + (word.lower.endsWith('nya') && !one.endsWith('nya') ? 'nya' : ''),
    word.text,
  );
  return {
    start: word.start,
    end: word.end,
    fix,
    severity: 'warning',
    message: copy.plural(before.lower, fix),
  };
}

export const reduplication: WritingRule = {
  id: 'E10-kata-ulang',
  ...copy,
  severity: 'error',
  find: eachWord((word, at, text) => {
    const mended = withTwo(word.lower);
    // `Java2`, `Grup2`: with a capital inside a sentence a name.
    if (mended && !isAllCaps(word.text) && (word.first || /^\p{Ll}/u.test(word.text))) {
      // `semua undangan2`: the word before says already that they are many.
      const [, one] = /^([a-z]{3,})-\1$/.exec(mended) ?? [];
      const many = one && !ONE_THING.has(mended) && PLURALS.has(previousOf(text, at)?.lower ?? '');
      const fix = withCapitals(many ? one : mended, word.text);
      return { start: word.start, end: word.end, fix, severity: 'error', message: copy.two(fix) };
    }
    return spaced(text, at) ?? plural(text, at);
  }),
};

export const doubledWord: WritingRule = {
  id: 'E24-kata-ganda',
  ...double,
  severity: 'error',
  find: eachWord((word, at, text) => {
    const next = nextOf(text, at);
    if (!next || next.lower !== word.lower || !FUNCTIONS.has(word.lower)) return undefined;
    return {
      start: word.start,
      end: next.end,
      fix: word.text,
      severity: 'error',
      message: double.message(word.text),
    };
  }),
};
