import type { ActivityIndex } from './activity-index.ts';
import { actsConflict, numberConflict, placeConflict } from './conflicts.ts';
import { containment, leaderDegree, matchTerms, rareCountOf } from './found-terms.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import { leadingRoles } from './vocabulary.ts';
import { compareDate } from './written-dates.ts';

/** The features in the order of the weights. All lie between 0 and 1; the sign of each is fixed. */
export const featureNames = [
  'title',
  'titleHigh',
  'rare',
  'place',
  'leader',
  'focus',
  'msg',
  'alone',
  'act',
  'tag',
  'date',
  'weekday',
  'near',
  'both',
  'unit',
  'done',
  'dateConflict',
  'early',
  'late',
  'before',
  'postponed',
  'followUp',
  'noEvent',
  'numberConflict',
  'placeConflict',
  'actConflict',
  'roleConflict',
] as const;
export type FeatureName = (typeof featureNames)[number];
/** Features that speak for a match; the others speak against. */
export const featuresFor: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'title',
  'titleHigh',
  'rare',
  'place',
  'leader',
  'focus',
  'msg',
  'alone',
  'act',
  'tag',
  'date',
  'weekday',
  'near',
  'both',
  'unit',
  'done',
]);
export type FeatureVector = Readonly<Record<FeatureName, number>>;

/** What the comparison found, kept for the reasons. */
export type Comparison = {
  readonly features: FeatureVector;
  /** How surely each of the activity's terms was found, in their order; 0 for not at all. */
  readonly matched: readonly number[];
  readonly lagDays: number | null;
  readonly lagMinutes: number | null;
  readonly sameDates: boolean;
  readonly otherDates: boolean;
  readonly tags: readonly string[];
  readonly link: boolean;
  readonly conflicts: { readonly number: string | null; readonly place: string | null };
};

function lagOf(
  activity: IndexedActivity,
  post: PreparedPost,
): { days: number | null; minutes: number | null } {
  const { published } = post;
  if (published === null) return { days: null, minutes: null };
  const { first, last } = activity.prepared;
  const days = published.day < first.day ? published.day - first.day : Math.max(0, published.day - last.day);
  if (published.minute === null || first.minute === null) return { days, minutes: null };
  return { days, minutes: (published.day - first.day) * 1440 + published.minute - first.minute };
}

function nearness(days: number | null): number {
  if (days === null || days < 0) return 0;
  return [1, 0.95, 0.8, 0.65, 0.5, 0.4, 0.35, 0.3][days] ?? (days <= 14 ? 0.15 : 0);
}

function earliness(days: number | null, minutes: number | null): number {
  if (minutes !== null && minutes < -30) return days === 0 ? 0.7 : 1;
  return days !== null && days < 0 ? 1 : 0;
}

type Dates = { same: boolean; planned: boolean; weekday: boolean; other: boolean; otherWeekday: boolean };

function readDates(activity: IndexedActivity, post: PreparedPost): Dates {
  const found: Dates = { same: false, planned: false, weekday: false, other: false, otherWeekday: false };
  const published = post.published?.day ?? null;
  for (const date of post.dates) {
    const verdict = compareDate(date, activity.prepared.first.day, activity.prepared.last.day, published);
    if (verdict === 'same' && !date.future) found.same = true;
    else if (verdict === 'same') found.planned = true;
    else if (verdict === 'weekday' && !date.future) found.weekday = true;
    else if (verdict === 'other' && date.kind === 'relative')
      found.otherWeekday ||= !date.future && date.offset === 0;
    else if (verdict === 'other') found.other = true;
    else if (verdict === 'other-weekday') found.otherWeekday = true;
  }
  return found;
}

function unitCloseness(index: ActivityIndex, activity: IndexedActivity, post: PreparedPost): number {
  if (post.unit === null) return 0;
  const own = activity.prepared.source.unit?.trim().toLowerCase();
  if (own !== undefined && own !== '' && own === post.source.unit?.trim().toLowerCase()) return 1;
  const { unit } = post;
  return activity.homeTerms.some((term) => unit.terms.has(term) && !index.isHome(term)) ? 0.7 : 0;
}

function focusOf(activity: IndexedActivity, post: PreparedPost): number {
  if (post.subject.length === 0) return 0.5;
  return post.subject.filter((term) => activity.known.has(term)).length / Math.max(2, post.subject.length);
}

/** The post names a leader of the government, but none of the activity's. */
function namesOtherLeader(activity: IndexedActivity, post: PreparedPost): boolean {
  if (activity.prepared.roles.size === 0 || post.roles.size === 0) return false;
  const own = [...activity.prepared.roles].filter((role) => leadingRoles.has(role));
  const named = [...post.roles].filter((role) => leadingRoles.has(role));
  return own.length > 0 && named.length > 0 && !own.some((role) => named.includes(role));
}

function ownTags(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
): { tags: string[]; degree: number } {
  if (post.text.hashtags.size === 0 || activity.prepared.tags.size === 0) return { tags: [], degree: 0 };
  const tags = [...activity.prepared.tags].filter(
    (tag) =>
      post.text.hashtags.has(tag) &&
      !activity.regions.has(tag.replace(/^(kota|kab|kabupaten|pemkot|pemkab)/, '')),
  );
  const degree = tags.reduce((best, tag) => Math.max(best, 1 / index.tagUse(tag)), 0);
  return { tags, degree };
}

/** Compares one post with one activity. Pure; the order of nothing matters. */
export function compare(index: ActivityIndex, activity: IndexedActivity, post: PreparedPost): Comparison {
  const matched = matchTerms(index, activity, post);
  const { parts } = activity;
  const title = containment(index, parts.title.length > 0 ? parts.title : parts.leader, matched);
  const place = containment(index, parts.place, matched);
  const lag = lagOf(activity, post);
  const dates = readDates(activity, post);
  const tag = ownTags(index, activity, post);
  const ownLinks = activity.prepared.source.links ?? [];
  const link = ownLinks.some((own) => own === post.source.url || post.text.links.includes(own));
  const near = nearness(lag.days);
  const early = earliness(lag.days, lag.minutes);
  const conflict = placeConflict(index, activity, post, { place, title });
  const number = numberConflict(activity, post);
  const sameAct = [...activity.prepared.acts].some((act) => post.acts.has(act));
  const time = Math.max(near, dates.same ? 1 : 0, dates.weekday ? 0.5 : 0);
  const otherRole = namesOtherLeader(activity, post);
  const flag = (value: boolean) => (value ? 1 : 0);
  const features: FeatureVector = {
    title,
    titleHigh: Math.max(0, title - 0.5) * 2,
    rare: 1 - 0.55 ** rareCountOf(index, activity, matched),
    place,
    leader: leaderDegree(index, parts.leader, matched),
    focus: focusOf(activity, post),
    msg: containment(index, parts.msg, matched),
    alone: Math.max(near, dates.same ? 1 : 0) / index.crowd(activity.prepared.first.day),
    act: flag(sameAct),
    tag: link ? 1 : tag.degree,
    date: flag(dates.same),
    weekday: flag(dates.weekday && !dates.same),
    near,
    both: Math.min(Math.max(title, (title + place) / 2), time),
    unit: unitCloseness(index, activity, post),
    done: post.cues.done,
    dateConflict: dates.same ? 0 : dates.other ? 1 : dates.otherWeekday && !dates.weekday ? 0.6 : 0,
    early: Math.max(early, dates.planned && !dates.same ? 0.7 : 0),
    late: lag.days === null ? 0 : Math.min(1, Math.max(0, lag.days - 3) / 12) * (dates.same ? 0.4 : 1),
    before: activity.rehearsal ? 0 : Math.max(0, post.cues.before - (dates.same ? 0.3 : 0)),
    postponed: flag(post.cues.postponed && !/tunda|undur|batal/.test(activity.prepared.title.plain)),
    followUp: dates.same ? post.cues.followUp * 0.3 : post.cues.followUp,
    noEvent: flag(post.cues.noEvent),
    numberConflict: flag(number !== null),
    placeConflict: conflict.degree,
    actConflict: actsConflict(activity, post, dates.other || (lag.days ?? 0) >= 2),
    roleConflict: flag(otherRole),
  };
  return {
    features,
    matched,
    lagDays: lag.days,
    lagMinutes: lag.minutes,
    sameDates: dates.same,
    otherDates: dates.other,
    tags: tag.tags,
    link,
    conflicts: { number, place: conflict.name },
  };
}
