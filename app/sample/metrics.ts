import { fromDay, toDay } from './calendar.ts';
import { makeRandom, seedOf } from './random.ts';
import type { LocalDate, Sample, SampleChannel, SamplePost } from './types.ts';

export type SampleMetric = {
  readonly post: string;
  readonly channel: string;
  readonly on: LocalDate;
  readonly likes: number;
  readonly shares: number;
  readonly replies: number;
};
export type SampleFollowers = {
  readonly channel: string;
  readonly day: LocalDate;
  readonly followers: number;
};

/** Networks whose figures anybody may read; others tell nothing without a token. */
const MEASURED = ['bluesky', 'mastodon'];
/** Measured once a day for so long. */
const DAYS = 14;

const measured = (sample: Sample): readonly SampleChannel[] =>
  sample.channels.filter((channel) => MEASURED.includes(channel.network) && channel.closed === null);

/** Followers grow a little every day, up to what the register shows today. */
export function followersOn(channel: SampleChannel, daysAgo: number): number {
  return Math.round(channel.followers * (1 - 0.0012 * daysAgo));
}

export function buildFollowers(sample: Sample): SampleFollowers[] {
  const [first, today] = [toDay(sample.from), toDay(sample.today)];
  return measured(sample).flatMap((channel) =>
    Array.from({ length: today - first + 1 }, (_, at) => ({
      channel: channel.key,
      day: fromDay(first + at),
      followers: followersOn(channel, today - first - at),
    })),
  );
}

/** What others did with a post by the last day on which it was measured. */
export function buildMetrics(sample: Sample): SampleMetric[] {
  const channels = new Map(measured(sample).map((channel) => [channel.key, channel]));
  const today = toDay(sample.today);
  return sample.posts.flatMap((post) => {
    const channel = channels.get(post.channel);
    if (!channel || post.deletedAt !== null || post.truth.kind === 'amplification') return [];
    const on = Math.min(today, toDay(post.publishedAt.slice(0, 10)) + DAYS);
    return [{ post: post.key, channel: channel.key, on: fromDay(on), ...reactionsTo(sample, post, channel) }];
  });
}

/** One to three in a hundred followers react; a report of an event pleases more than a reminder. */
function reactionsTo(sample: Sample, post: SamplePost, channel: SampleChannel) {
  const random = makeRandom(seedOf(sample.seed, `metric-${post.key}`));
  const rate = (post.truth.activity === null ? 0.008 : 0.016) * (0.4 + 1.4 * random.next());
  const all = Math.round(channel.followers * rate);
  const shares = Math.round(all * (0.1 + 0.1 * random.next()));
  const replies = Math.round(all * 0.08 * random.next());
  return { likes: Math.max(0, all - shares - replies), shares, replies };
}
