import { ActivityIndex } from './activity-index.ts';
import { compare } from './features.ts';
import { Gate } from './gate.ts';
import { prepareActivity } from './prepare-activity.ts';
import { type PreparedPost, preparePost } from './prepare-post.ts';
import { bandLimits, contradicted, logitOf, type Ranked, rank, type Scored } from './rank.ts';
import { reasonsOf } from './reasons.ts';
import type { HardEvidence, Match, MatchActivity, MatchPost } from './types.ts';
import { type MatcherWeights, matcherWeights } from './weights.ts';

export type MatcherOptions = {
  /** Offset of the government's zone; 420 is WIB. */
  readonly utcOffsetMinutes?: number;
  readonly weights?: MatcherWeights;
};

/** Matches posts with the open activities. Holds an inverted index; no I/O, no clock. */
export type Matcher = {
  readonly size: number;
  /** Adds or replaces; false when the activity's date can't be read. */
  add(activity: MatchActivity): boolean;
  replace(activity: MatchActivity): boolean;
  remove(id: string): boolean;
  /** Matches of a post, best first; empty when nothing fits. */
  match(post: MatchPost): readonly Match[];
  matchPrepared(post: PreparedPost): readonly Match[];
};

/** A hashtag or link counts without judgement only this many days after the activity. */
const windowDays = 7;

function hardEvidenceOf(entry: Ranked): HardEvidence | null {
  const { comparison } = entry;
  if (contradicted(comparison) || comparison.features.early > 0 || comparison.features.before > 0.3)
    return null;
  if (comparison.lagDays !== null && comparison.lagDays > windowDays) return null;
  if (comparison.link) return 'link';
  return comparison.features.tag === 1 && comparison.lagDays !== null ? 'hashtag' : null;
}

/** Makes a matcher over the given activities; activities with an unreadable date are left out. */
export function createMatcher(activities: Iterable<MatchActivity>, options: MatcherOptions = {}): Matcher {
  const index = new ActivityIndex();
  const offset = options.utcOffsetMinutes ?? 420;
  const weights = options.weights ?? matcherWeights;
  const gates = {
    dated: new Gate(weights.dated, bandLimits.dated.unsure),
    undated: new Gate(weights.undated, bandLimits.undated.unsure),
  };
  const add = (activity: MatchActivity): boolean => {
    const prepared = prepareActivity(activity, offset);
    if (prepared === null) {
      index.remove(activity.id);
      return false;
    }
    index.add(prepared);
    return true;
  };
  for (const activity of activities) add(activity);
  const matchPrepared = (post: PreparedPost): readonly Match[] => {
    const mode = post.published === null ? 'undated' : 'dated';
    const scored: Scored[] = [];
    for (const activity of index.candidates(post)) {
      const comparison = compare(index, activity, post, gates[mode]);
      if (comparison !== null)
        scored.push({ activity, comparison, logit: logitOf(weights[mode], comparison.features) });
    }
    return rank(index, scored, bandLimits[mode]).map((entry) => ({
      activity: entry.activity.prepared.source.id,
      score: Math.round(entry.score * 1000) / 1000,
      band: entry.band,
      hardEvidence: hardEvidenceOf(entry),
      reasons: reasonsOf(entry.activity, post, entry.comparison),
    }));
  };
  return {
    get size() {
      return index.size;
    },
    add,
    replace: add,
    remove: (id) => index.remove(id),
    match: (post) => matchPrepared(preparePost(post, offset)),
    matchPrepared,
  };
}
