import { planActivities } from './activities.ts';
import { toDay } from './calendar.ts';
import { buildChannels } from './channels.ts';
import { openDesk, pickChannel, put } from './desk.ts';
import { buildPeople } from './people.ts';
import { type Draft, seal } from './post-draft.ts';
import { dailyPicker } from './posts.ts';
import { makeRandom, seedOf } from './random.ts';
import type { LocalDate, SampleChannel, SamplePost, SampleUnit } from './types.ts';
import { buildUnits } from './units.ts';
import { writeActivity } from './writer.ts';

export interface BulkOptions {
  readonly seed: number;
  readonly today: LocalDate;
  readonly count: number;
  /** Days before today over which the posts are spread; 365 unless told. */
  readonly days?: number;
  /** Units and channels to post as; Kota Wanasari's own unless told. */
  readonly units?: readonly SampleUnit[];
  readonly channels?: readonly SampleChannel[];
}

const BATCH = 500;

/**
 * As many varied posts as wanted, one after another, for benchmarks; the same options give the same posts.
 * They come in batches that are not sorted by time, and memory does not grow with `count`.
 */
export function* buildPosts(options: BulkOptions): Generator<SamplePost> {
  const { seed, today, count } = options;
  const random = makeRandom(seedOf(seed, 'bulk'));
  const units = options.units ?? buildUnits(seed, today);
  const channels =
    options.channels ?? buildChannels(seed, today, units, buildPeople(seed, today, units).roles).channels;
  const day = toDay(today);
  const now = day * 1440 + 1439;
  const live = units.filter((unit) => unit.state === 'live' && unit.temper !== 'silent');
  const known = new Map(units.map((unit) => [unit.key, unit]));
  const plans = planActivities(seed, today, 1439).filter(
    ({ activity }) =>
      activity.status === 'done' && activity.visibility !== 'internal' && known.has(activity.host),
  );
  const keys = new Map<Draft, string>();
  let serial = 0;
  while (serial < count) {
    const desk = openDesk(random, now, units, channels);
    const addDaily = dailyPicker(desk, live, day - (options.days ?? 365));
    while (desk.drafts.length < Math.min(BATCH, count - serial)) {
      const channel =
        plans.length > 0 && random.chance(0.2) ? pickChannel(desk, random.pick(live).key) : null;
      if (!channel) {
        addDaily();
        continue;
      }
      const plan = random.pick(plans);
      const host = known.get(plan.activity.host) as SampleUnit;
      const unit = known.get(channel.unit) as SampleUnit;
      const at = toDay(plan.activity.date) * 1440 + random.int(700, 1300);
      put(desk, unit, channel, at, (on) => writeActivity(plan, host, on, random), {
        activity: plan.activity.key,
        kind: 'original',
      });
    }
    for (const draft of desk.drafts) {
      if (serial < count) yield seal(draft, serial, now, keys, random);
      serial += 1;
    }
  }
}
