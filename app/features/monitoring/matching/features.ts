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
import type { FeatureVector } from './feature-names.ts';
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

/** What the wording of the post as a whole says for and against a report of this activity. */
function wordingOf(activity: IndexedActivity, { cues }: PreparedPost, { dates, actors }: Support) {
  // A report may look ahead too.
  const reported = dates.same && cues.done > 0 ? 0.3 : 0;
  return {
    part: flag(cues.takesPart && actors.unit < 1),
    done: cues.done,
    before: activity.rehearsal ? cues.before * 0.5 : Math.max(0, cues.before - reported),
    postponed: flag(cues.postponed && !activity.postponed),
    followUp: dates.same ? cues.followUp * 0.3 : cues.followUp,
    noEvent: flag(cues.noEvent),
    service: cues.service,
    memory: flag(cues.memory),
  };
}

/** Compares one post with one activity. Pure; the order of nothing matters. */
export function compare(
  index: ActivityIndex,
  activity: IndexedActivity,
  post: PreparedPost,
  support: Support = supportOf(index, activity, post),
): Comparison {
  const { dates, actors } = support;
  const here = hereDegree(index, activity, post);
  const conflict = placeConflict(index, activity, post, support.features);
  const other = elsewhere(index, activity, post, { here, atUnit: actors.unit > 0 });
  const foreign = foreignGovernment(index, activity, post);
  const number = numberConflict(activity, post);
  const otherDay = dates.other || (support.lagDays ?? 0) >= 2;
  const features: FeatureVector = {
    ...support.features,
    ...wordingOf(activity, post, support),
    here,
    numberConflict: flag(number !== null),
    placeConflict: conflict.degree,
    unitPlace: flag(otherUnitPlace(activity, post)),
    elsewhere: other.degree * (post.recap ? recapPlace : 1),
    ownPlace: flag(other.own),
    foreign: flag(foreign !== null),
    circle: flag(otherCircle(activity, post) !== null),
    actConflict: actsConflict(activity, post, otherDay),
  };
  return {
    features,
    matched: support.matched,
    lagDays: support.lagDays,
    lagMinutes: support.lagMinutes,
    sameDates: dates.same,
    otherDates: dates.other,
    tags: support.tags,
    link: support.link,
    recap: post.recap,
    conflicts: { number, place: conflict.name ?? other.name, government: foreign },
  };
}
