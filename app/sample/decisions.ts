import { fromDay, instant, toDay } from './calendar.ts';
import { makeRandom, seedOf } from './random.ts';
import type { LocalDate, SampleActivity, SampleDecision, SamplePost } from './types.ts';

/** What the coordinator decided in the queue: mostly yes, some no, on posts at least two days old. */
export function makeDecisions(
  seed: number,
  today: LocalDate,
  nowMinutes: number,
  activities: readonly SampleActivity[],
  posts: readonly SamplePost[],
): SampleDecision[] {
  const random = makeRandom(seedOf(seed, 'decisions'));
  const day = toDay(today);
  const old = posts.filter((post) => post.publishedAt < instant(day - 2, 0));
  const decide = (post: SamplePost, activity: string, answer: 'yes' | 'no'): SampleDecision => {
    const later = toDay(post.publishedAt.slice(0, 10)) + random.int(1, 2);
    const minutes = later === day ? nowMinutes : random.int(8 * 60, 16 * 60);
    const kind = answer === 'yes' ? post.truth.kind : null;
    return { post: post.key, activity, answer, kind, by: 'maya.pratiwi', at: instant(later, minutes) };
  };
  const reported = old.filter((post) => post.truth.activity !== null);
  const near = old.filter((post) => post.truth.near !== null);
  const plain = old.filter((post) => post.truth.activity === null && post.truth.near === null);
  const out = [
    ...random.sample(reported, 150).map((post) => decide(post, post.truth.activity as string, 'yes')),
    ...random.sample(near, 30).map((post) => decide(post, post.truth.near?.activity as string, 'no')),
  ];
  for (const post of random.sample(plain, 30)) {
    const date = fromDay(toDay(post.publishedAt.slice(0, 10)));
    const sameDay = activities.filter((activity) => activity.date === date && activity.status === 'done');
    if (sameDay.length > 0) out.push(decide(post, random.pick(sameDay).key, 'no'));
  }
  return out.sort((a, b) => (a.at < b.at ? -1 : 1));
}
