import { dateIn } from '#app/platform/clock/local-time.ts';
import type { RuleSet } from '../../../types.ts';
import type { PostFact } from '../../facts.ts';

/** Why a post does not count as out at the time it states. */
export type Doubt = {
  /** `reported`: only the officer states its time, and it was reported later. `absent`: a visit of its account found it not there. */
  readonly why: 'reported' | 'absent';
  /** When it was reported, or the moment of that visit. */
  readonly proof: string;
  /** From when on it counts as out, in milliseconds, and by how much that is later than stated. */
  readonly at: number;
  readonly by: number;
};

const HOUR_MS = 3_600_000;
type Bound = Pick<Doubt, 'why' | 'proof' | 'at'>;

/**
 * The earliest moment at which a post can have been out, as far as the program knows by itself. What the network's server says is beyond
 * the unit's reach and needs none. A visit may have been shown a copy of some hours ago, and a link takes its time to be reported.
 */
function earliest(post: PostFact, reportHours: number, visitHours: number): Bound | null {
  if (post.timeBy !== 'unit' && post.timeBy !== 'officer') return null;
  const bound = (why: Bound['why'], proof: string | null, hours: number): Bound[] =>
    proof === null ? [] : [{ why, proof, at: Date.parse(proof) - hours * HOUR_MS }];
  const bounds = [
    ...bound('absent', post.absentAt, visitHours),
    ...(post.timeBy === 'officer' ? bound('reported', post.firstSeenAt, reportHours) : []),
  ];
  return bounds.reduce<Bound | null>((most, one) => (most === null || one.at > most.at ? one : most), null);
}

/** Written alike in UTC, moments sort as texts; in any other form nobody can tell by looking. */
const isUtc = (text: string): boolean => text.endsWith('Z');
const isLater = (text: string, than: string): boolean => text > than || !isUtc(text) || !isUtc(than);

/** Whether anything at all speaks against the stated time: of nearly all posts nothing does, and no clock is read for them. */
const isOpen = ({ timeBy, publishedAt, absentAt, firstSeenAt }: PostFact): boolean =>
  (absentAt !== null && isLater(absentAt, publishedAt)) ||
  (timeBy === 'officer' && firstSeenAt !== null && isLater(firstSeenAt, publishedAt));

/** Null: the stated time is believed. Where nothing speaks against it, and under rules of the first format, it always is. */
export function doubtOf(post: PostFact, rules: RuleSet): Doubt | null {
  if (rules.format === 1 || !post.timeKnown || !isOpen(post)) return null;
  const bound = earliest(post, rules.reportHours, rules.visitHours);
  if (bound === null) return null;
  const by = bound.at - Date.parse(post.publishedAt);
  return by > 0 ? { ...bound, by } : null;
}

/** The posts of a unit that count as out later than they state. */
export function doubtsOf(posts: readonly PostFact[], rules: RuleSet): Map<string, Doubt> {
  const doubts = new Map<string, Doubt>();
  if (rules.format === 1) return doubts;
  for (const post of posts) {
    const doubt = doubtOf(post, rules);
    if (doubt) doubts.set(post.id, doubt);
  }
  return doubts;
}

/** The local date from which on such a post counts as out. */
export const dayOf = ({ at }: Doubt, zone: string): string => dateIn(new Date(at).toISOString(), zone);

/** Longer than any day, also one on which clocks are set back. */
const A_DAY_MS = 26 * HOUR_MS;

/** Whether a post shows that the unit was there on the day it states: of a time that is hidden or not believed nobody can say so. */
export function provesDay(post: PostFact, doubt: Doubt | undefined, zone: string): boolean {
  if (!post.timeKnown || doubt === undefined) return post.timeKnown;
  return doubt.by < A_DAY_MS && dayOf(doubt, zone) === post.day;
}
