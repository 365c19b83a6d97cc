import { isRoot } from '#app/platform/text/roots/roots.ts';
import { type LocalMoment, readMoment } from './days.ts';
import { pictures } from './everyday-words.ts';
import { type Told, toldBy } from './kinds.ts';
import { type Whereabouts, whereaboutsOf } from './locations.ts';
import { openingOf, type PostCues, type PostReport, readCues, readReport, recapCues } from './phase-cues.ts';
import { placesIn } from './places.ts';
import { actsIn, isRegion, rolesIn } from './prepare-activity.ts';
import {
  type MarkedToken,
  markedTokensOf,
  type PreparedText,
  prepareText,
  type Token,
  tokensOf,
} from './prepare-text.ts';
import { leading, type PreparedUnit, unitOf } from './prepare-unit.ts';
import { commonTerms, plainly, termOf } from './terms.ts';
import type { MatchPost } from './types.ts';
import { placeNouns } from './vocabulary.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/** A post read once for matching. */
export type PreparedPost = {
  readonly source: MatchPost;
  readonly text: PreparedText;
  /** Distinctive roots of the title or the first words: what the post is about. */
  readonly subject: readonly string[];
  /** Roots that tell something, no common words and no numbers; with the kinds of activity they tell of, if any. */
  readonly telling: readonly (string | Told)[];
  readonly published: LocalMoment | null;
  readonly dates: readonly WrittenDate[];
  /** Years that the text names. */
  readonly years: readonly string[];
  readonly acts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Those of the roles that lead a government. */
  readonly leading: readonly string[];
  readonly regions: ReadonlySet<string>;
  /** Kind of place -> names: kelurahan -> {"sukamaju"}. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unit: PreparedUnit | null;
  /** Several activities in one post. */
  readonly recap: boolean;
  readonly whereabouts: Whereabouts;
  /** Words and pictures that tell of a kind of activity. */
  readonly told: readonly Told[];
  readonly report: PostReport;
  readonly cues: PostCues;
};

function subjectOf(head: readonly Token[]): readonly string[] {
  const subject: string[] = [];
  for (const token of head) {
    if (token.word.stop || commonTerms.has(token.term) || /^\d+$/.test(token.lower)) continue;
    if (!subject.includes(token.term)) subject.push(token.term);
    if (subject.length === 8) break;
  }
  return subject;
}

/** How accounts of heads of government begin, longer forms first. */
const leadingHandles: readonly (readonly [string, string])[] = [
  ['wawali', 'wawali'],
  ['wakilwali', 'wawali'],
  ['wakil_wali', 'wawali'],
  ['wabup', 'wabup'],
  ['wakilbup', 'wabup'],
  ['wali', 'walikota'],
  ['bupati', 'bupati'],
  ['gubernur', 'gubernur'],
  ['sekda', 'sekda'],
];
const mostTelling = 30;

function tellingOf({ terms }: PreparedText): readonly (string | Told)[] {
  const telling: (string | Told)[] = [];
  for (const term of terms) {
    if (commonTerms.has(term) || /^\d+$/.test(term)) continue;
    telling.push(toldBy(term) ?? term);
    if (telling.length === mostTelling) break;
  }
  return telling;
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

/** The text with chat spelling and regional words made plain, for wordings that a pattern finds. */
const plainWords = (plain: string): string => plain.replace(/\p{L}[\p{L}']*/gu, (word) => plainly(word));

/** What words and pictures tell of, each once. */
function toldIn({ signs, terms }: PreparedText): readonly Told[] {
  const found: Told[] = [];
  for (const term of terms) {
    const told = toldBy(term);
    if (told !== null) found.push(told);
  }
  for (const sign of signs) {
    const word = pictures.get(sign);
    const told = word === undefined ? null : toldBy(termOf(word));
    if (told !== null && !found.includes(told)) found.push(told);
  }
  return found;
}

/** Offices that the words name; "@wabup.nirmala" speaks for the wakil bupati. */
function rolesOf(text: PreparedText): ReadonlySet<string> {
  const roles = rolesIn(text);
  if (text.mentions.length === 0) return roles;
  const [, mentioned] =
    leadingHandles.find(([handle]) => text.mentions.some((name) => name.startsWith(handle))) ?? [];
  return mentioned === undefined ? roles : new Set([...roles, mentioned]);
}

/** "Nimas Bima" is a person, "Kota Bima" and "di Bima" are the region. */
function isPerson(before: MarkedToken | undefined): boolean {
  return (
    before?.joins === true &&
    /^\p{Lu}\p{Ll}/u.test(before.raw) &&
    !placeNouns.has(before.lower) &&
    !commonTerms.has(before.term) &&
    !isRoot(before.term)
  );
}

type Grounds = Pick<PreparedPost, 'regions' | 'places' | 'whereabouts'>;

function groundsOf(tokens: readonly MarkedToken[], plain: string): Grounds {
  const regions = new Set<string>();
  tokens.forEach((token, at) => {
    if (isRegion(token.term) && !isPerson(tokens[at - 1])) regions.add(token.term);
  });
  return { regions, places: placesIn(tokens), whereabouts: whereaboutsOf(plain, tokens) };
}

/** So much of the text after the title belongs to its opening. */
const afterTitle = 90;

/** Everything a post says, in the form in which it is read: title and words, else what its address says. */
export function wholeOf(post: Pick<MatchPost, 'title' | 'text' | 'url'>): string {
  const title = post.title?.trim() ?? '';
  const body = post.text?.trim() ?? '';
  if (title === '') return body === '' ? safeSlug(post.url) : body;
  return `${title}. ${body}`;
}

/** A post read once. Places and wording are read when first asked for, since most posts have no activity that comes so far. */
class PostReading implements PreparedPost {
  readonly source: MatchPost;
  readonly text: PreparedText;
  readonly subject: readonly string[];
  readonly telling: readonly (string | Told)[];
  readonly published: LocalMoment | null;
  readonly dates: readonly WrittenDate[];
  readonly years: readonly string[];
  readonly acts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly leading: readonly string[];
  readonly unit: PreparedUnit | null;
  readonly recap: boolean;
  readonly told: readonly Told[];
  /** In lower case, chat spelling and regional words made plain. */
  readonly #plain: string;
  #grounds: Grounds | null = null;
  #report: PostReport | null = null;
  #cues: PostCues | null = null;

  constructor(post: MatchPost, utcOffsetMinutes: number) {
    const title = post.title?.trim() ?? '';
    const text = prepareText(wholeOf(post));
    this.source = post;
    this.text = text;
    this.#plain = text.informal ? plainWords(text.plain) : text.plain;
    this.subject = subjectOf(title === '' ? text.tokens : tokensOf(title));
    this.published = post.published ? readMoment(post.published, utcOffsetMinutes) : null;
    this.dates = writtenDates(this.#plain);
    this.years = text.plain.match(/\b20[0-4]\d\b/g) ?? [];
    this.acts = actsIn(text);
    this.roles = rolesOf(text);
    this.leading = leading(this.roles);
    this.unit = post.unit ? unitOf(post.unit) : null;
    this.recap = recapCues.test(this.#plain);
    this.told = toldIn(text);
    this.telling = tellingOf(text);
  }

  get #ground(): Grounds {
    this.#grounds ??= groundsOf(markedTokensOf(wholeOf(this.source)), this.#plain);
    return this.#grounds;
  }

  get regions(): ReadonlySet<string> {
    return this.#ground.regions;
  }

  get places(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#ground.places;
  }

  get whereabouts(): Whereabouts {
    return this.#ground.whereabouts;
  }

  get report(): PostReport {
    this.#report ??= readReport(this.#plain);
    return this.#report;
  }

  get cues(): PostCues {
    if (this.#cues !== null) return this.#cues;
    const title = this.source.title?.trim() ?? '';
    const opening = title === '' ? openingOf(this.#plain) : this.#plain.slice(0, title.length + afterTitle);
    this.#cues = readCues(this.#plain, opening, this.report);
    return this.#cues;
  }
}

/** Reads a post once. An unreadable date of publication counts as unknown. */
export const preparePost = (post: MatchPost, utcOffsetMinutes = 420): PreparedPost =>
  new PostReading(post, utcOffsetMinutes);
