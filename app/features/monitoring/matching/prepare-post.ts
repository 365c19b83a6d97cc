import { Memory } from '#app/platform/text/memory.ts';
import { type LocalMoment, readMoment } from './days.ts';
import { actsIn, isRegion, rolesIn } from './prepare-activity.ts';
import { type PreparedText, prepareText, type Token, tokensOf } from './prepare-text.ts';
import { commonTerms } from './terms.ts';
import type { MatchPost } from './types.ts';
import {
  doneCues,
  followCues,
  noEventCues,
  placeNouns,
  postponedCues,
  softBefore,
  strongBefore,
} from './vocabulary.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/** A post read once for matching. */
export type PreparedPost = {
  readonly source: MatchPost;
  readonly text: PreparedText;
  /** Distinctive roots of the title or the first words: what the post is about. */
  readonly subject: readonly string[];
  readonly published: LocalMoment | null;
  readonly dates: readonly WrittenDate[];
  /** Years written in it. */
  readonly years: readonly string[];
  readonly acts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  /** Kind of place -> names: kelurahan -> {"sukamaju"}. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unit: PreparedText | null;
  readonly cues: PostCues;
};

/** What the wording says about the phase; each between 0 and 1. */
export type PostCues = {
  readonly before: number;
  readonly done: number;
  readonly followUp: number;
  readonly postponed: boolean;
  readonly noEvent: boolean;
  /** The first strong wording found, for the reason. */
  readonly beforeWord: string | null;
};

const placeAlias: Readonly<Record<string, string>> = {
  kel: 'kelurahan',
  kec: 'kecamatan',
  kab: 'kabupaten',
  pemkot: 'kota',
  pemkab: 'kabupaten',
  walikota: 'kota',
  rsud: 'rs',
  sdn: 'sd',
  smpn: 'smp',
  sman: 'sma',
  smkn: 'smk',
};

/** Places named as noun + name or number in a run of words. */
export function placesIn(tokens: readonly Token[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (let i = 0; i < tokens.length - 1; i++) {
    const noun = tokens[i]!.lower;
    const next = tokens[i + 1]!;
    if (!placeNouns.has(noun) || next.word.stop || placeNouns.has(next.lower)) continue;
    const named = /^\p{Lu}/u.test(next.raw) || /^\d+$/.test(next.lower);
    if (!named || commonTerms.has(next.term)) continue;
    const key = placeAlias[noun] ?? noun;
    const held = places.get(key) ?? new Set<string>();
    held.add(/^\d+$/.test(next.lower) ? String(Number(next.lower)) : next.term);
    places.set(key, held);
  }
  return places;
}

function count(pattern: RegExp, plain: string): number {
  return plain.match(pattern)?.length ?? 0;
}

/** Reads the wording for phase: before, done, followed up, postponed, no event at all. */
export function readCues(plain: string, opening: string): PostCues {
  const strong = plain.match(strongBefore) ?? [];
  const strongOpening = count(strongBefore, opening);
  const soft = count(softBefore, opening);
  const done = count(doneCues, plain);
  const before = Math.min(
    1,
    strongOpening * 0.6 + Math.min(strong.length, 2) * 0.25 + Math.min(soft, 2) * 0.2,
  );
  return {
    before,
    done: Math.min(1, done * 0.34),
    followUp: Math.min(1, count(followCues, plain) * 0.7),
    postponed: postponedCues.test(plain),
    noEvent: noEventCues.test(opening.slice(0, 110)),
    beforeWord: strong[0] ?? null,
  };
}

function subjectOf(head: readonly Token[]): readonly string[] {
  const subject: string[] = [];
  for (const token of head) {
    if (token.word.stop || commonTerms.has(token.term) || /^\d+$/.test(token.lower)) continue;
    if (!subject.includes(token.term)) subject.push(token.term);
    if (subject.length === 8) break;
  }
  return subject;
}

function slugWords(url: string): string {
  return decodeURIComponent(url.replace(/%(?![0-9a-f]{2})/gi, ''))
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function safeSlug(url: string | null | undefined): string {
  if (typeof url !== 'string') return '';
  try {
    return slugWords(url);
  } catch {
    return '';
  }
}

type PreparedUnit = {
  readonly text: PreparedText;
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
};
/** Many posts come from few units. */
const units = new Memory<PreparedUnit>(1_000);

function unitOf(name: string): PreparedUnit {
  const known = units.get(name);
  if (known !== undefined) return known;
  const text = prepareText(name);
  const unit = { text, places: placesIn(text.tokens) };
  units.set(name, unit);
  return unit;
}

function regionsIn(text: PreparedText): ReadonlySet<string> {
  const regions = new Set<string>();
  for (const term of text.terms) if (isRegion(term)) regions.add(term);
  return regions;
}

/** Everything a post says, in the form in which it is read: title and words, else what its address says. */
export function wholeOf(post: Pick<MatchPost, 'title' | 'text' | 'url'>): string {
  const title = post.title?.trim() ?? '';
  const body = post.text?.trim() ?? '';
  if (title === '') return body === '' ? safeSlug(post.url) : body;
  return `${title}. ${body}`;
}

/** Reads a post once. An unreadable date of publication counts as unknown. */
export function preparePost(post: MatchPost, utcOffsetMinutes = 420): PreparedPost {
  const title = post.title?.trim() ?? '';
  const body = post.text?.trim() ?? '';
  const text = prepareText(wholeOf(post));
  const opening =
    title === '' ? text.plain.slice(0, 160) : `${title.toLowerCase()} ${body.slice(0, 90).toLowerCase()}`;
  const unit = post.unit ? unitOf(post.unit) : null;
  const places: Map<string, ReadonlySet<string>> = placesIn(text.tokens);
  for (const [noun, names] of unit?.places ?? []) if (!places.has(noun)) places.set(noun, names);
  return {
    source: post,
    text,
    subject: subjectOf(title === '' ? text.tokens : tokensOf(title)),
    published: post.published ? readMoment(post.published, utcOffsetMinutes) : null,
    dates: writtenDates(text.plain),
    years: text.plain.match(/\b20\d\d\b/g) ?? [],
    acts: actsIn(text),
    roles: rolesIn(text),
    regions: regionsIn(text),
    places,
    unit: unit?.text ?? null,
    cues: readCues(text.plain, opening),
  };
}
