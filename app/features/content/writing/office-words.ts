import type { OfficeWord } from './finding.ts';

export const LONGEST_WORD = 60;
export const LONGEST_NOTE = 200;
/** Of one government; the list goes to the phone with every text. */
export const MOST_WORDS = 2_000;

export type WordRow = OfficeWord & { readonly note: string | null };
export type WordFault = { readonly line: number; readonly fault: 'empty' | 'long' | 'same' | 'twice' };

const tidy = (cell: string | undefined) =>
  (cell ?? '')
    .normalize('NFC')
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
export const keyOf = (word: string) => word.toLowerCase();

/** One row a line: word, what to write instead, note; parted by a tab, a semicolon or a comma, as sheets give them. */
export function readWords(pasted: string): { rows: WordRow[]; faults: WordFault[] } {
  const rows: WordRow[] = [];
  const faults: WordFault[] = [];
  const seen = new Set<string>();
  pasted.split(/\r\n|\n|\r/).forEach((line, at) => {
    if (line.trim() === '' || (at === 0 && /^"?(?:kata|word|istilah)"?\s*[\t;,]/i.test(line))) return;
    const [word = '', prefer = '', ...rest] = line.split(separatorOf(line)).map(tidy);
    const row = { word, prefer: prefer || null, note: rest.filter(Boolean).join(', ') || null };
    const fault = faultOf(row, seen);
    if (fault) faults.push({ line: at + 1, fault });
    else rows.push(row);
    seen.add(keyOf(word));
  });
  return { rows, faults };
}

const separatorOf = (line: string) => (line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',');

function faultOf({ word, prefer, note }: WordRow, seen: ReadonlySet<string>): WordFault['fault'] | null {
  if (!/[\p{L}\p{N}]/u.test(word)) return 'empty';
  if (
    word.length > LONGEST_WORD ||
    (prefer ?? '').length > LONGEST_WORD ||
    (note ?? '').length > LONGEST_NOTE
  )
    return 'long';
  if (prefer !== null && prefer === word) return 'same';
  return seen.has(keyOf(word)) ? 'twice' : null;
}

/** "A: write B" and "B: write A" would send a writer round for ever. */
export function circleIn(words: readonly OfficeWord[]): string | null {
  const instead = new Map(
    words.flatMap(({ word, prefer }) => (prefer ? [[keyOf(word), keyOf(prefer)]] : [])),
  );
  for (const [word, prefer] of instead)
    if (word !== prefer && instead.has(prefer) && instead.get(prefer) !== prefer)
      return words.find((one) => keyOf(one.word) === word)?.word ?? word;
  return null;
}
