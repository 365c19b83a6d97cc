import type { CheckedText, WritingRule } from '../../finding.ts';
import { COMPOUNDS, TOGETHER } from '../../words/compounds.ts';
import { E21 as copy } from './copy.id.ts';
import { endings, parses } from './inflect.ts';
import { isSpared } from './names.ts';
import { nextOf, pairMap, remembering, type Spot, withCapitals } from './spot.ts';

const PAIRS = COMPOUNDS.split(/[,\n]/)
  .filter(Boolean)
  .map((pair) => pair.split(' ') as [string, string]);
/** `kerjasama` -> `kerja sama`. */
const JOINED = new Map(PAIRS.map(([first, second]) => [first + second, [first, second] as const]));
/** What may follow a first part. */
const SECONDS = new Map<string, Set<string>>();
for (const [first, second] of PAIRS) SECONDS.set(first, (SECONDS.get(first) ?? new Set()).add(second));
/** Whole words that look like a joined compound. */
const FINE = new Set(['olahraga']);

/** `bekerjasama` -> `bekerja sama`; with prefix and suffix at once together is right. */
const apart = remembering((lower): string | undefined => {
  for (const { body, suffix, clitic } of endings(lower)) {
    for (const { prefix, stem } of parses(body)) {
      const parts = JOINED.get(stem);
      if (!parts) continue;
      if (prefix !== '' && suffix !== '') return undefined;
      const first = body.slice(0, body.length - parts[1].length);
      return `${first} ${parts[1]}${suffix}${clitic}`;
    }
  }
  return undefined;
});

const BODIES = new Set(PAIRS.map(([, second]) => second));
const LAST = /(?:an|i)(?:nya)?$/;
const endsCompound = remembering((lower) =>
  endings(lower).some(({ body, suffix }) => suffix !== '' && BODIES.has(body)),
);

/** `ditindak lanjuti` -> `ditindaklanjuti`. */
function together(first: string, second: string): boolean {
  if (!LAST.test(second) || !endsCompound(second)) return false;
  const readings = parses(first).filter(({ prefix }) => prefix !== '');
  return endings(second).some(
    ({ body, suffix }) => suffix !== '' && readings.some(({ stem }) => SECONDS.get(stem)?.has(body)),
  );
}

const ROWS = new Map<string, [rest: string[], right: string][]>();
for (const [wrong, right] of pairMap(TOGETHER)) {
  const [first, ...rest] = wrong.split(' ') as [string, ...string[]];
  ROWS.set(first, [...(ROWS.get(first) ?? []), [rest, right]]);
}

function rowAt(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  for (const [rest, right] of ROWS.get(word.lower) ?? []) {
    let last = at;
    const fits = rest.every((wanted, step) => {
      const next = nextOf(text, at + step);
      last = at + step + 1;
      const bare = step === rest.length - 1 ? next?.lower.replace(/(?:nya|lah)$/, '') : next?.lower;
      return next !== undefined && (next.lower === wanted || bare === wanted);
    });
    if (!fits) continue;
    const end = text.words[last]!.end;
    const ending = text.words[last]!.lower.slice(rest.at(-1)!.length);
    const fix = withCapitals(right + ending, text.raw.slice(word.start, end));
    return { start: word.start, end, fix, severity: 'error', message: copy.together(fix) };
  }
  return undefined;
}

function spotAt(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const row = rowAt(text, at);
  if (row) return row;
  const halves = /^([a-z]+)-([a-z]+)$/.exec(word.lower);
  if (halves) {
    const [, first, second] = halves as unknown as [string, string, string];
    if (together(first, second)) {
      const fix = word.text.replace('-', '');
      return { start: word.start, end: word.end, fix, severity: 'error', message: copy.together(fix) };
    }
    if (JOINED.has(first + second) && !isSpared(text, at)) {
      const fix = word.text.replace('-', ' ');
      return { start: word.start, end: word.end, fix, severity: 'error', message: copy.apart(fix) };
    }
    return undefined;
  }
  const next = nextOf(text, at);
  if (next && together(word.lower, next.lower)) {
    const fix = word.text + next.lower;
    return { start: word.start, end: next.end, fix, severity: 'error', message: copy.together(fix) };
  }
  const right = FINE.has(word.lower) ? undefined : apart(word.lower);
  if (!right || isSpared(text, at)) return undefined;
  const fix = withCapitals(right, word.text);
  return { start: word.start, end: word.end, fix, severity: 'error', message: copy.apart(fix) };
}

export const compounds: WritingRule = {
  id: 'E21-gabungan-kata',
  ...copy,
  severity: 'error',
  find: (text) => text.words.flatMap((_, at) => spotAt(text, at) ?? []),
};
