import type { ActivityIndex } from './activity-index.ts';
import { type Actors, actorsOf } from './actors.ts';
import { featureAt as at } from './feature-names.ts';
import { containment, leaderDegree, matchTerms, rareness } from './found-terms.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import { tellingOf } from './kinds.ts';
import type { PreparedPost } from './prepare-post.ts';
import { compareDate } from './written-dates.ts';

/** Words, days and people: what is known of a pair before the wording and the places are read. */
export type Support = {
  readonly title: number;
  readonly place: number;
  readonly matched: readonly number[];
  readonly lagDays: number | null;
  readonly lagMinutes: number | null;
  readonly dates: Dates;
  readonly tags: readonly string[];
  readonly link: boolean;
  readonly actors: Actors;
};

type Lag = { readonly days: number | null; readonly minutes: number | null };
const unknownLag: Lag = { days: null, minutes: null };

function lagOf(activity: IndexedActivity, post: PreparedPost): Lag {
  const { published } = post;
  if (published === null) return unknownLag;
  const { first, last } = activity.prepared;
  const days = published.day < first.day ? published.day - first.day : Math.max(0, published.day - last.day);
  if (published.minute === null || first.minute === null) return { days, minutes: null };
  return { days, minutes: (published.day - first.day) * 1440 + published.minute - first.minute };
}

const nearnessByDay: readonly number[] = [1, 0.95, 0.8, 0.65, 0.5, 0.4, 0.35, 0.3];

function nearness(days: number | null): number {
  if (days === null || days < 0) return 0;
  return nearnessByDay[days] ?? (days <= 14 ? 0.15 : 0);
}

function earliness(days: number | null, minutes: number | null): number {
  if (minutes !== null && minutes < -30) return days === 0 ? 0.7 : 1;
  return days !== null && days < 0 ? 1 : 0;
}

export type Dates = {
  same: boolean;
  planned: boolean;
  weekday: boolean;
  other: boolean;
  otherWeekday: boolean;
};

const noDates: Dates = { same: false, planned: false, weekday: false, other: false, otherWeekday: false };

function readDates(activity: IndexedActivity, post: PreparedPost): Dates {
  if (post.dates.length === 0) return noDates;
  const found: Dates = { same: false, planned: false, weekday: false, other: false, otherWeekday: false };
  const published = post.published?.day ?? null;
  for (const date of post.dates) {
    const verdict = compareDate(date, activity.prepared.first.day, activity.prepared.last.day, published);
    if (verdict === 'same' && !date.future) found.same = true;
    else if (verdict === 'same')
      found.planned ||= published === null || published < activity.prepared.first.day;
    else if (verdict === 'weekday' && !date.future) found.weekday = true;
    else if (verdict === 'other' && date.kind === 'relative')
      found.otherWeekday ||= !date.future && (date.offset === 0 || date.offset < -1);
    else if (verdict === 'other' && date.future) found.otherWeekday = true;
    else if (verdict === 'other') found.other = true;
    else if (verdict === 'other-weekday') found.otherWeekday = true;
  }
  return found;
}

function focusOf(activity: IndexedActivity, post: PreparedPost): number {
  if (post.subject.length === 0) return 0.5;
  let known = 0;
  for (const term of post.subject) if (activity.known.has(term)) known++;
  return known / Math.max(2, post.subject.length);
}

/** How much the post tells of the activity's kind in words and signs that are not the activity's own. */
function kindDegree(activity: IndexedActivity, post: PreparedPost): number {
  let best = 0;
  for (const kind of activity.prepared.kinds)
    best = Math.max(best, tellingOf(kind, post.told, activity.known));
  return 1 - 0.5 ** best;
}

const noTags = { tags: [], degree: 0 };

function ownTags(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
): { readonly tags: readonly string[]; readonly degree: number } {
  if (post.text.hashtags.size === 0 || activity.prepared.tags.size === 0) return noTags;
  const tags = [...activity.prepared.tags].filter(
    (tag) =>
      post.text.hashtags.has(tag) &&
      !activity.regions.has(tag.replace(/^(kota|kab|kabupaten|pemkot|pemkab)/, '')),
  );
  const degree = tags.reduce((best, tag) => Math.max(best, 1 / index.tagUse(tag)), 0);
  return { tags, degree };
}

/** A word of the kind explains less than a word of the activity. */
const ofKind = 0.6;

/** Share of the post's telling words that the activity or its kind explains: a one-liner says little, but all of it fits. */
function explainedShare(activity: IndexedActivity, post: PreparedPost): number {
  if (post.telling.length === 0) return 0;
  const { kinds } = activity.prepared;
  let sum = 0;
  for (const said of post.telling) {
    if (typeof said === 'string') sum += activity.known.has(said) ? 1 : 0;
    else if (activity.known.has(said.term)) sum += 1;
    else if (said.kinds.some((kind) => kinds.has(kind))) sum += ofKind;
  }
  return sum / Math.max(3, post.telling.length);
}

/** Years farther away are of a person's life or of an old thing. */
const seriesYears = 4;

function namesOtherYear({ year }: IndexedActivity, { years }: PreparedPost): boolean {
  if (years.length === 0 || years.includes(year)) return false;
  return years.some((named) => Math.abs(Number(named) - Number(year)) <= seriesYears);
}

function shareAct(own: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  for (const act of own) if (named.has(act)) return true;
  return false;
}

const flag = (value: boolean): number => (value ? 1 : 0);

/**
 * What words, days and people say of a match.
 * @param values takes the features; those of wording and places are left as they are
 */
export function supportOf(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  values: Float64Array,
): Support {
  const matched = matchTerms(index, activity, post);
  const { parts } = activity;
  const title = containment(index, parts.title.length > 0 ? parts.title : parts.leader, matched);
  const place = containment(index, parts.place, matched);
  const leader = leaderDegree(index, parts.leader, matched);
  const lag = lagOf(activity, post);
  const dates = readDates(activity, post);
  const tag = ownTags(index, activity, post);
  const actors = actorsOf(index, activity, post);
  const ownLinks = activity.prepared.source.links ?? [];
  const link = ownLinks.some((own) => own === post.source.url || post.text.links.includes(own));
  const near = nearness(lag.days);
  const today = Math.max(near, dates.same ? 1 : 0);
  const time = Math.max(today, dates.weekday ? 0.5 : 0);
  values[at.title] = title;
  values[at.rare] = rareness(index, activity, matched);
  values[at.place] = place;
  values[at.leader] = leader;
  values[at.role] = flag(actors.role);
  values[at.focus] = focusOf(activity, post);
  values[at.explained] = explainedShare(activity, post);
  values[at.msg] = containment(index, parts.msg, matched);
  values[at.kind] = kindDegree(activity, post) * Math.max(time, 0.5);
  values[at.alone] = today / index.crowd(activity.prepared.first.day);
  values[at.act] = flag(shareAct(activity.prepared.acts, post.acts));
  values[at.tag] = link ? 1 : tag.degree;
  values[at.date] = flag(dates.same);
  values[at.weekday] = flag(dates.weekday && !dates.same);
  values[at.near] = near;
  values[at.both] = Math.min(Math.max(title, (title + place) / 2), time);
  values[at.unit] = actors.unit;
  values[at.hostDay] = actors.unit === 1 ? today / Math.max(1, index.near.hostCrowd(activity)) : 0;
  values[at.ownAccount] = flag(actors.ownAccount);
  values[at.dateConflict] = dates.same ? 0 : dates.other ? 1 : dates.otherWeekday && !dates.weekday ? 0.6 : 0;
  values[at.mixedDate] = flag(dates.same && dates.other);
  values[at.otherYear] = flag(namesOtherYear(activity, post));
  values[at.early] = Math.max(earliness(lag.days, lag.minutes), dates.planned && !dates.same ? 0.7 : 0);
  values[at.late] =
    lag.days === null ? 0 : Math.min(1, Math.max(0, lag.days - 3) / 12) * (dates.same ? 0.4 : 1);
  values[at.stranger] = flag(actors.stranger && place === 0 && !actors.role);
  values[at.roleConflict] = flag(actors.otherRole) * (leader > 0.5 ? 0.3 : 1);
  return {
    title,
    place,
    matched,
    lagDays: lag.days,
    lagMinutes: lag.minutes,
    dates,
    tags: tag.tags,
    link,
    actors,
  };
}
