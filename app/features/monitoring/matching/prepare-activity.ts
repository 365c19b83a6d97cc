import { type LocalMoment, readMoment } from './days.ts';
import { kindsOf } from './kinds.ts';
import { governmentsIn } from './locations.ts';
import { markedTokensOf, type PreparedText, prepareText, type Token } from './prepare-text.ts';
import { regionNames } from './region-names.ts';
import { commonTerms, termOf } from './terms.ts';
import type { MatchActivity } from './types.ts';
import { actGroups, joinedRegions, leadingRoles, placeNouns, roles, stopWords } from './vocabulary.ts';

/** Where in the activity a term stands; decides how much it proves. */
export type TermPart = 'title' | 'leader' | 'place' | 'region' | 'msg';
export type ActivityTerm = {
  readonly term: string;
  readonly part: TermPart;
  readonly common: boolean;
  readonly raw: string;
  readonly head: string | null;
  readonly bones: string | null;
};

export type PreparedActivity = {
  readonly source: MatchActivity;
  readonly first: LocalMoment;
  readonly last: LocalMoment;
  readonly terms: readonly ActivityTerm[];
  /** Acronym in lower case -> the terms it stands for. */
  readonly acronyms: ReadonlyMap<string, readonly string[]>;
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly tags: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly leading: readonly string[];
  readonly title: PreparedText;
  readonly place: PreparedText;
  readonly unitTerms: ReadonlySet<string>;
  /** Names after "Kota", "Pemkab" and the like. */
  readonly governments: readonly string[];
  /** Kinds of activity that the title names. */
  readonly kinds: ReadonlySet<number>;
};

/** Root -> the groups of acts it names. */
const actsOf = new Map<string, readonly string[]>();
for (const [act, words] of Object.entries(actGroups))
  for (const term of new Set(words.map(termOf))) actsOf.set(term, [...(actsOf.get(term) ?? []), act]);
const roleTerms: ReadonlyMap<string, string> = new Map(roles.map((role) => [termOf(role), role]));
const regionTerms: ReadonlySet<string> = new Set([...regionNames, ...joinedRegions].map(termOf));
const regionNouns = new Set(
  ['kota', 'kabupaten', 'kab', 'provinsi', 'pemkot', 'pemkab', 'pemprov'].map(termOf),
);

/** Groups of acts named in a text. */
export function actsIn(text: PreparedText): ReadonlySet<string> {
  const acts = new Set<string>();
  for (const term of text.terms) for (const act of actsOf.get(term) ?? []) acts.add(act);
  return acts;
}

/** Offices (wali kota, sekda, ...) named in a text. */
export function rolesIn(text: PreparedText): ReadonlySet<string> {
  const found = new Set<string>();
  const { tokens } = text;
  for (let i = 0; i < tokens.length; i++) {
    const role = roleTerms.get(tokens[i]!.term);
    // "Kantor Bupati" and "Bupati Cup" name no person.
    if (role !== undefined && !seats.has(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.lower !== 'cup')
      found.add(role);
  }
  return found;
}

const seats = new Set('kantor rujab rumah ruang aula jabatan kediaman halaman balai'.split(' '));

export const isRegion = (term: string): boolean => regionTerms.has(term);

/** Words that name the leader: after "oleh" and capitalised words that follow an office. */
function leaderSpan(tokens: readonly Token[]): ReadonlySet<number> {
  const span = new Set<number>();
  const capital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(token.raw) && !commonTerms.has(token.term);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.lower === 'oleh') for (let j = i + 1; j < tokens.length; j++) span.add(j);
    if (!roleTerms.has(token.term)) continue;
    span.add(i);
    for (let j = i + 1; j <= i + 4 && (capital(tokens[j]) || regionTerms.has(tokens[j]?.term ?? '')); j++)
      span.add(j);
  }
  return span;
}

function regionSpan(tokens: readonly Token[]): ReadonlySet<number> {
  const span = new Set<number>();
  tokens.forEach((token, i) => {
    if (regionTerms.has(token.term)) span.add(i);
    if (regionNouns.has(token.term) && tokens[i + 1] !== undefined) span.add(i + 1);
  });
  return span;
}

function collectTerms(
  title: PreparedText,
  place: PreparedText,
  leader: PreparedText,
  msg: PreparedText,
): ActivityTerm[] {
  const seen = new Set<string>();
  const terms: ActivityTerm[] = [];
  const add = (token: Token, part: TermPart) => {
    if (
      stopWords.has(token.lower) ||
      /^\d+$/.test(token.lower) ||
      token.lower.length < 2 ||
      seen.has(token.term)
    )
      return;
    seen.add(token.term);
    const common = commonTerms.has(token.term) || roleTerms.has(token.term) || placeNouns.has(token.lower);
    terms.push({
      term: token.term,
      part,
      common,
      raw: token.raw,
      head: token.word.head,
      bones: token.word.bones,
    });
  };
  const titleRegion = regionSpan(title.tokens);
  const titleLeader = leaderSpan(title.tokens);
  const placeRegion = regionSpan(place.tokens);
  title.tokens.forEach((token, i) => {
    if (!titleRegion.has(i) && !titleLeader.has(i)) add(token, 'title');
  });
  place.tokens.forEach((token, i) => {
    if (!placeRegion.has(i)) add(token, 'place');
  });
  leader.tokens.forEach((token) => {
    add(token, 'leader');
  });
  title.tokens.forEach((token, i) => {
    add(token, titleRegion.has(i) ? 'region' : 'leader');
  });
  place.tokens.forEach((token) => {
    add(token, 'region');
  });
  msg.tokens.forEach((token) => {
    add(token, 'msg');
  });
  return terms;
}

/** Initials of each run of words: "gpm", "fdp"; two-word regions give both letters. */
function acronymsOf(text: PreparedText): Map<string, string[]> {
  const words = text.tokens.filter((token) => !stopWords.has(token.lower) && !/^\d/.test(token.lower));
  const found = new Map<string, string[]>();
  for (let from = 0; from < words.length; from++) {
    let initials = '';
    const terms: string[] = [];
    for (let i = from; i < Math.min(words.length, from + 7); i++) {
      const parts = words[i]!.raw.split(' ');
      initials += parts.map((part) => part.charAt(0).toLowerCase()).join('');
      terms.push(words[i]!.term);
      if (initials.length >= 3 && initials.length <= 8 && terms.length >= 2) found.set(initials, [...terms]);
    }
  }
  return found;
}

function joinedOf(text: PreparedText): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (let i = 1; i < text.tokens.length; i++) {
    const a = text.tokens[i - 1]!;
    const b = text.tokens[i]!;
    if (stopWords.has(a.lower) || stopWords.has(b.lower) || a.lower.length + b.lower.length < 6) continue;
    if (/^\d+$/.test(a.lower + b.lower)) continue;
    found.set(a.lower + b.lower, [a.term, b.term]);
    if (a.lower.length >= 4 && b.lower.length >= 4)
      found.set(a.lower + b.lower.slice(0, 2), [a.term, b.term]);
  }
  return found;
}

function endOf(activity: MatchActivity, first: LocalMoment, offset: number): LocalMoment {
  const end = activity.end?.trim() ?? '';
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(end);
  if (clock !== null) return { day: first.day, minute: Number(clock[1]) * 60 + Number(clock[2]) };
  const moment = end === '' ? null : readMoment(end, offset);
  return moment === null || moment.day < first.day ? { day: first.day, minute: null } : moment;
}

/** Reads an activity once. Null when its date can't be read. */
export function prepareActivity(activity: MatchActivity, utcOffsetMinutes = 420): PreparedActivity | null {
  const moment = readMoment(activity.date, utcOffsetMinutes);
  if (moment === null) return null;
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(activity.start?.trim() ?? '');
  const minute = moment.minute ?? (clock === null ? null : Number(clock[1]) * 60 + Number(clock[2]));
  const first = { day: moment.day, minute };
  const title = prepareText(activity.title);
  const place = prepareText(activity.place ?? '');
  const leader = prepareText(activity.leader ?? '');
  const msg = prepareText(activity.msg ?? '');
  const tags = prepareText(activity.tags ?? '').hashtags;
  const roles = new Set([...rolesIn(leader), ...rolesIn(title)]);
  return {
    source: activity,
    first,
    last: endOf(activity, first, utcOffsetMinutes),
    terms: collectTerms(title, place, leader, msg),
    acronyms: new Map([...acronymsOf(title), ...acronymsOf(prepareText(activity.place ?? ''))]),
    joined: new Map([...joinedOf(title), ...joinedOf(place), ...joinedOf(leader)]),
    tags,
    acts: actsIn(title),
    roles,
    leading: [...roles].filter((role) => leadingRoles.has(role)),
    title,
    place,
    unitTerms: prepareText(activity.unit ?? '').terms,
    kinds: kindsOf(title.terms),
    governments: [activity.title, activity.place, activity.leader].flatMap((said) =>
      governmentsIn(markedTokensOf(said ?? '')),
    ),
  };
}
