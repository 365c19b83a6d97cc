import type { Span } from '../../finding.ts';
import { isBorne } from './given-names.ts';
import { HONORIFICS, NOT_A_NAME, ORDINARY, SECOND_NAMES } from './person-words.ts';
import { OF_A_PLACE } from './places.ts';

/** A name of a person as far as capitals and neighbours tell: never perfect, so rules ask for a cue directly beside it. */
export type PersonName = Span & { readonly name: string };

const TOKEN = String.raw`(?:\p{Lu}[\p{Ll}'’]{1,20}(?:-\p{Lu}[\p{Ll}]{1,20})?|\p{Lu}\.(?=\s\p{Lu})|[IVX]{2,4}(?![\p{L}]))`;
const JOIN = '(?: (?:bin|binti|van|al|el|von) | )';
const NAME_AFTER = new RegExp(`^${TOKEN}(?:${JOIN}${TOKEN}){0,5}`, 'u');
const NAME_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])${TOKEN}(?:${JOIN}${TOKEN}){0,5}$`, 'u');
const HONORIFIC = new RegExp(String.raw`^(?:(?:${[...HONORIFICS].join('|')})(?!\p{L})\.? ?){1,3}`, 'iu');

/** "kelas IX Amanda": a number before the name, not its generation. */
const ROMAN = /^[IVX]+$/;

const first = (name: string) => (name.split(/[ -]/)[0] ?? '').toLowerCase();

const stopsName = (word: string, index: number): boolean =>
  NOT_A_NAME.has(word.toLowerCase()) && !(index > 0 && SECOND_NAMES.test(word));

/** Words such as "Kota" or "RSUD" end a name, or make the whole no person's. */
function trimmed(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => stopsName(word, index));
  return at < 0 ? [...words] : words.slice(0, at);
}

function isName(words: readonly string[]): boolean {
  const full = words.filter((word) => /^\p{Lu}[\p{Ll}'’-]{2,}/u.test(word));
  return full.length > 0;
}

/** The name that begins at `from`, after an honorific at most. */
export function nameAt(raw: string, from: number): PersonName | null {
  const window = raw.slice(from, from + 140);
  const honour = HONORIFIC.exec(window)?.[0].length ?? 0;
  const found = NAME_AFTER.exec(window.slice(honour))?.[0];
  if (!found) return null;
  const words = trimmed(found.split(' '));
  if (!isName(words) || (honour === 0 && words.length === 1 && ORDINARY.has(first(words[0] ?? ''))))
    return null;
  const name = words.join(' ');
  return { start: from + honour, end: from + honour + name.length, name };
}

/** The name that ends at `to`. At the beginning of a sentence a single capital is no proof, hence the list of ordinary words. */
export function nameBefore(raw: string, to: number): PersonName | null {
  const from = Math.max(0, to - 140);
  const window = raw.slice(from, to);
  const found = NAME_BEFORE.exec(window)?.[0];
  if (!found) return null;
  let words = found.split(' ');
  // "Wali Kota Surya Atmaja": the post goes, the person stays.
  const post = words.findIndex((word, at) => word === 'Kota' && words[at - 1] === 'Wali');
  if (post >= 0) words = words.slice(post + 1);
  while (words[0] && (ORDINARY.has(words[0].toLowerCase()) || isHonorific(words[0]) || ROMAN.test(words[0])))
    words = words.slice(1);
  if (words.length === 0 || !isName(words) || words.some((word, index) => stopsName(word, index)))
    return null;
  const name = words.join(' ');
  const before = raw.slice(Math.max(0, to - name.length - 24), to - name.length);
  // "Visum korban": a capital that only begins the sentence, and no comma that sets a name apart.
  const begins = /(?:^|[.!?] |\n)$/.test(before) && words.length === 1 && raw[to] !== ',';
  if (begins && !isBorne(name)) return null;
  // "di Kota Wanasari", "RSUD Wanasari": the word before says that it is a place or a body.
  if (OF_A_PLACE.test(before) || /(?<!\p{L})(?:di|ke|dari) $/iu.test(before)) return null;
  return { start: to - name.length, end: to, name };
}

const isHonorific = (word: string) => {
  const match = HONORIFIC.exec(`${word} `);
  return match !== null && match[0].trim().length >= word.replace('.', '').length;
};
