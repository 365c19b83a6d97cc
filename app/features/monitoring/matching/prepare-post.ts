import { isRoot } from '#app/platform/text/roots/roots.ts';
import { type LocalMoment, readMoment } from './days.ts';
import { pictures } from './everyday-words.ts';
import { type Told, toldBy } from './kinds.ts';
import { type Whereabouts, whereaboutsOf } from './locations.ts';
import { openingOf, type PostCues, readCues, recapCues } from './phase-cues.ts';
import { placesIn } from './places.ts';
import { actsIn, isRegion, rolesIn } from './prepare-activity.ts';
import { type PreparedText, prepareText, type Token, tokensOf } from './prepare-text.ts';
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
  /** Roots that tell something: no common words, no numbers. */
  readonly telling: readonly string[];
  /** What kinds of activity each of them tells of. */
  readonly tellingOf: readonly (Told | null)[];
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
  /** Read when first asked for: most posts have no activity that comes so far. */
  readonly whereabouts: Whereabouts;
  /** Words and pictures that tell of a kind of activity. */
  readonly told: readonly Told[];
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

function tellingTerms(text: PreparedText): string[] {
  const telling: string[] = [];
  for (const term of text.terms) {
    if (commonTerms.has(term) || /^\d+$/.test(term)) continue;
    telling.push(term);
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

/** "@wabup.nirmala" speaks for the wakil bupati. */
function mentionedRoles({ mentions }: PreparedText): string[] {
  return mentions
    .flatMap((name) => leadingHandles.filter(([handle]) => name.startsWith(handle)).map(([, role]) => role))
    .slice(0, 1);
}

/** "Nimas Bima" is a person, "Kota Bima" and "di Bima" are the region. */
function isPerson(before: Token | undefined): boolean {
  return (
    before?.joins === true &&
    /^\p{Lu}\p{Ll}/u.test(before.raw) &&
    !placeNouns.has(before.lower) &&
    !commonTerms.has(before.term) &&
    !isRoot(before.term)
  );
}

function regionsIn(text: PreparedText): ReadonlySet<string> {
  const regions = new Set<string>();
  text.tokens.forEach((token, at) => {
    if (isRegion(token.term) && !isPerson(text.tokens[at - 1])) regions.add(token.term);
  });
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
  const text = prepareText(wholeOf(post));
  const told = text.informal ? plainWords(text.plain) : text.plain;
  let cues: PostCues | null = null;
  let whereabouts: Whereabouts | null = null;
  const unit = post.unit ? unitOf(post.unit) : null;
  const telling = tellingTerms(text);
  const roles = new Set([...rolesIn(text), ...mentionedRoles(text)]);
  return {
    source: post,
    text,
    subject: subjectOf(title === '' ? text.tokens : tokensOf(title)),
    published: post.published ? readMoment(post.published, utcOffsetMinutes) : null,
    dates: writtenDates(told),
    years: text.plain.match(/\b20[0-4]\d\b/g) ?? [],
    acts: actsIn(text),
    roles,
    leading: leading(roles),
    regions: regionsIn(text),
    places: placesIn(text.tokens),
    unit,
    recap: recapCues.test(told),
    get whereabouts() {
      whereabouts ??= whereaboutsOf(told, text.tokens);
      return whereabouts;
    },
    told: toldIn(text),
    telling,
    tellingOf: telling.map(toldBy),
    get cues() {
      cues ??= readCues(told, title === '' ? openingOf(told) : told.slice(0, title.length + 90));
      return cues;
    },
  };
}
