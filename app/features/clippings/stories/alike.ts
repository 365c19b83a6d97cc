import { type Fingerprint, fingerprintOf, likenessOf, sketchOf } from '#app/features/monitoring/index.ts';
import { indexForms } from '#app/platform/text/stem.ts';
import { isStopWord } from '#app/platform/text/stop-words.ts';
import { wordsOf } from '#app/platform/text/tokenise.ts';

/** What two articles are compared by. */
export type Print = {
  /** Of title and text; null for a text too short to be called the same. */
  readonly text: Fingerprint | null;
  /** Roots of the title, hashed, in order. */
  readonly title: Fingerprint;
  /** Alike articles share one of these: by them they find each other. */
  readonly keys: readonly number[];
};

export const TEXT_LIMIT = 0.7;
/** "Wali kota meresmikan pasar" and "wali kota meresmikan jembatan" share two thirds, and are two stories. */
const TITLE_LIMIT = 0.7;
const LEAST_SHARED = 4;
/** Titles and texts hash into keys of their own. */
const TITLE_SALT = 0x5bd1e995;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Words of an article that are compared; the body of a long one says no more. */
const MOST_WORDS = 1_500;
/** A title alone, or with a word or two, is no text: titles have a rule of their own. */
const FEWEST_WORDS = 12;

/** Of the word triples of title and text; null for a text too short to be called the same as another. */
function fingerprint(title: string, text: string): Fingerprint | null {
  if (wordsOf(text).length < FEWEST_WORDS) return null;
  const words = wordsOf(`${title}\n${text}`).slice(0, MOST_WORDS);
  return fingerprintOf(
    new Set(words.slice(2).map((word, at) => hash(`${words[at]} ${words[at + 1]} ${word}`))),
  );
}

export function printOf(article: { readonly title: string; readonly text: string }): Print {
  const text = fingerprint(article.title, article.text);
  const roots = wordsOf(article.title)
    .filter((word) => !isStopWord(word))
    .map((word) => hash(indexForms(word)[0] ?? word));
  const title = fingerprintOf(new Set(roots));
  return {
    text,
    title,
    keys: [
      ...new Set([
        ...(text === null ? [] : sketchOf(text)),
        ...(title.length < LEAST_SHARED ? [] : sketchOf(title).map((key) => key ^ TITLE_SALT)),
      ]),
    ],
  };
}

function titleLikeness(a: Fingerprint, b: Fingerprint): number | null {
  const known = new Set(a);
  let shared = 0;
  for (const root of b) if (known.has(root)) shared += 1;
  const likeness = shared / (a.length + b.length - shared);
  return shared >= LEAST_SHARED && likeness >= TITLE_LIMIT ? likeness : null;
}

export type Told = {
  readonly outlet: string;
  /** Milliseconds. */
  readonly at: number;
  readonly print: Print;
};

const HOUR = 3_600_000;
/** A story is told again for days; a title that comes back after that is another one ("Prakiraan cuaca hari ini"). */
export const TEXT_HOURS = 96;
const TITLE_HOURS = 36;

/** How much two articles are one story, from 0 to 1; null when they are not. The same either way round. */
export function likenessOfStories(a: Told, b: Told): number | null {
  const hours = Math.abs(a.at - b.at) / HOUR;
  if (hours > TEXT_HOURS) return null;
  const text = a.print.text && b.print.text ? likenessOf(a.print.text, b.print.text, TEXT_LIMIT) : null;
  if (text !== null) return text;
  // An outlet names two stories of its own alike ("Jadwal SIM keliling"), other outlets only one.
  if (hours > TITLE_HOURS || a.outlet === b.outlet) return null;
  return titleLikeness(a.print.title, b.print.title);
}
