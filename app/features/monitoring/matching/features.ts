import type { ActivityIndex } from './activity-index.ts';
import {
  actsConflict,
  elsewhere,
  foreignGovernment,
  hereDegree,
  numberConflict,
  otherCircle,
  otherUnitPlace,
  placeConflict,
} from './conflicts.ts';
import { featureAt as at, type FeatureVector, featureNames, vectorOf } from './feature-names.ts';
import type { Gate } from './gate.ts';
import type { IndexedActivity } from './indexed-activity.ts';
import type { PreparedPost } from './prepare-post.ts';
import { type Support, supportOf } from './support.ts';

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
  /** The post tells of several activities. */
  readonly recap: boolean;
  readonly conflicts: {
    readonly number: string | null;
    readonly place: string | null;
    readonly government: string | null;
  };
};

/** The place that a recap names belongs to one of its activities only. */
const recapPlace = 0.4;

const flag = (value: boolean): number => (value ? 1 : 0);

/** What speaks for a report in the wording. */
function reportInto(values: Float64Array, { report }: PreparedPost, { actors }: Support): void {
  values[at.part] = flag(report.takesPart && actors.unit < 1);
  values[at.done] = report.done;
}

/** What the wording of the post as a whole says against a report of this activity. */
function wordingInto(
  values: Float64Array,
  activity: IndexedActivity,
  { cues, report }: PreparedPost,
  { dates }: Support,
): void {
  // A report may look ahead too.
  const reported = dates.same && report.done > 0 ? 0.3 : 0;
  values[at.before] = activity.rehearsal ? cues.before * 0.5 : Math.max(0, cues.before - reported);
  values[at.postponed] = flag(cues.postponed && !activity.postponed);
  values[at.followUp] = dates.same ? cues.followUp * 0.3 : cues.followUp;
  values[at.noEvent] = flag(cues.noEvent);
  values[at.service] = cues.service;
  values[at.memory] = flag(cues.memory);
}

/** Another number, place, government, level or act. */
function conflictsInto(
  values: Float64Array,
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  support: Support,
): Comparison['conflicts'] {
  const conflict = placeConflict(index, activity, post, support);
  const atUnit = support.actors.unit > 0;
  const other = elsewhere(index, activity, post, { here: values[at.here]!, atUnit });
  const foreign = foreignGovernment(index, activity, post);
  const number = numberConflict(activity, post);
  values[at.numberConflict] = flag(number !== null);
  values[at.placeConflict] = conflict.degree;
  values[at.unitPlace] = flag(otherUnitPlace(activity, post));
  values[at.elsewhere] = other.degree * (post.recap ? recapPlace : 1);
  values[at.ownPlace] = flag(other.own);
  values[at.foreign] = flag(foreign !== null);
  values[at.circle] = flag(otherCircle(activity, post) !== null);
  const otherDay = support.dates.other || (support.lagDays ?? 0) >= 2;
  values[at.actConflict] = actsConflict(activity, post, otherDay);
  return { number, place: conflict.name ?? other.name, government: foreign };
}

/** What may still speak for a match, step by step. */
const wordingAndPlace = ['part', 'done', 'here'] as const;
const place = ['here'] as const;
const none = [] as const;

/** Used again for each pair: most pairs come no farther than a sum. */
const scratch = new Float64Array(featureNames.length);

/**
 * Compares one post with one activity. Pure; the order of nothing matters.
 * @param gate stops as soon as the match can no longer come to anything
 */
export function compare(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  gate: Gate | null = null,
): Comparison | null {
  const values = scratch.fill(0);
  const support = supportOf(index, activity, post, values);
  // Whatever wording and places may say for it: they need not be read.
  if (gate?.closes(values, wordingAndPlace)) return null;
  reportInto(values, post, support);
  if (gate?.closes(values, place)) return null;
  values[at.here] = hereDegree(index, activity, post);
  // What is left only speaks against.
  if (gate?.closes(values, none)) return null;
  wordingInto(values, activity, post, support);
  const conflicts = conflictsInto(values, index, activity, post, support);
  return {
    features: vectorOf(values),
    matched: support.matched,
    lagDays: support.lagDays,
    lagMinutes: support.lagMinutes,
    sameDates: support.dates.same,
    otherDates: support.dates.other,
    tags: support.tags,
    link: support.link,
    recap: post.recap,
    conflicts,
  };
}

/** All that speaks for and against, whatever comes of it. */
export const compareFully = (
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
): Comparison => compare(index, activity, post)!;
