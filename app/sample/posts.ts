import type { PlannedActivity } from './activities.ts';
import { postActivities } from './activity-posts.ts';
import { fromDay, instant, mondayOf, toDay, weekdayOf } from './calendar.ts';
import { isEcho } from './channels.ts';
import { channelWeight, type Desk, openDesk, pickChannel, put } from './desk.ts';
import { echoesAmong, postEchoes } from './echoes.ts';
import { type Draft, seal } from './post-draft.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import { OBSERVED_DAYS } from './texts/greetings.ts';
import type {
  SampleAssignment,
  SampleChannel,
  SampleNarrative,
  SamplePost,
  SampleReport,
  SampleRole,
  SampleUnit,
} from './types.ts';
import { writeDaily, writeGreeting, writeNarrative } from './writer.ts';

export interface PostsInput {
  readonly seed: number;
  readonly today: string;
  readonly nowMinutes: number;
  readonly from: string;
  readonly count: number;
  readonly units: readonly SampleUnit[];
  readonly roles: readonly SampleRole[];
  readonly channels: readonly SampleChannel[];
  readonly plans: readonly PlannedActivity[];
  readonly assignments: readonly SampleAssignment[];
  readonly narratives: readonly SampleNarrative[];
}

export interface PostsOutput {
  readonly posts: SamplePost[];
  readonly assignments: SampleAssignment[];
  readonly reports: SampleReport[];
}

function postGreetings(desk: Desk, first: number, units: readonly SampleUnit[]): void {
  for (let day = first; day <= desk.today; day += 1) {
    const observed = OBSERVED_DAYS[fromDay(day).slice(5)];
    if (!observed) continue;
    for (const unit of units) {
      if (!desk.random.chance(0.26)) continue;
      const channel = pickChannel(desk, unit.key);
      if (!channel) continue;
      put(
        desk,
        unit,
        channel,
        day * 1440 + desk.random.int(360, 660),
        (on) => writeGreeting(observed, on, desk.random),
        {},
      );
    }
  }
}

/** The version in force on the day, or 0 before the first. */
function versionOn(narrative: SampleNarrative, day: number): number {
  const date = fromDay(day);
  return narrative.versions.findLast((version) => version.validFrom <= date)?.number ?? 0;
}

function postNarratives(desk: Desk, input: PostsInput, covered: Map<string, Draft>): void {
  const { random } = desk;
  for (const narrative of input.narratives) {
    const own = input.assignments.filter((assignment) => assignment.narrative === narrative.key);
    const start = toDay(narrative.versions[0]!.validFrom);
    for (const assignment of own) {
      const unit = desk.unit(assignment.unit);
      if (unit.key === 'kel-karang-tengah-lor' && narrative.key === 'air-bersih') continue;
      const posts = { keen: random.int(1, 4), steady: random.int(0, 3), thin: random.int(0, 1), silent: 0 }[
        unit.temper
      ];
      for (let i = 0; i < posts; i += 1) {
        const day = random.int(start, desk.today);
        const version = versionOn(narrative, day);
        const channel = pickChannel(desk, unit.key);
        if (version === 0 || !channel) continue;
        const at = day * 1440 + random.int(440, 1200);
        const draft = put(desk, unit, channel, at, (on) => writeNarrative(narrative, version, on, random), {
          narrative: narrative.key,
          kind: 'original',
        });
        if (draft && fromDay(day) >= narrative.versions.at(-1)!.validFrom) covered.set(assignment.key, draft);
      }
    }
  }
}

/** Chooses where an ordinary post appears; the same table serves the sample and the large variant. */
export function dailyPicker(desk: Desk, units: readonly SampleUnit[], first: number): () => void {
  const share = { keen: 2.6, steady: 1.1, thin: 0.4, silent: 0 };
  const table: { unit: SampleUnit; channel: SampleChannel; upTo: number }[] = [];
  let total = 0;
  for (const unit of units) {
    const own = desk.channelsOf(unit.key);
    const sum = own.reduce((all, channel) => all + channelWeight(channel), 0);
    for (const channel of own) {
      const seen = channel.grade === 'C' ? 0.4 : 1;
      total += (share[unit.temper] * channelWeight(channel) * seen) / sum;
      table.push({ unit, channel, upTo: total });
    }
  }
  const { random } = desk;
  return () => {
    const mark = random.next() * total;
    let low = 0;
    let high = table.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((table[middle] as { upTo: number }).upTo > mark) high = middle;
      else low = middle + 1;
    }
    const { unit, channel } = table[low] as { unit: SampleUnit; channel: SampleChannel };
    let day = random.int(first, desk.today);
    const office = unit.kind === 'opd' || unit.kind === 'bagian';
    for (let i = 0; i < 4 && weekdayOf(day) > 4 && random.chance(office ? 0.85 : 0.45); i += 1) {
      day = random.int(first, desk.today);
    }
    const at = day * 1440 + Math.round(430 + 780 * random.next() ** 1.25);
    put(desk, unit, channel, at, (on) => writeDaily(on, random), {});
  };
}

/** Every post of grade C was declared by an officer; a few others too. */
function reportOf(post: SamplePost, input: PostsInput, random: Random, now: number): SampleReport | null {
  if (post.grade !== 'C' && !random.chance(0.04)) return null;
  const officer = input.roles.find(
    (role) => role.unit === post.unit && role.kind === 'officer' && role.to === null,
  );
  if (!officer) return null;
  const day = toDay(post.publishedAt.slice(0, 10));
  const minutes = Number(post.publishedAt.slice(11, 13)) * 60 + Number(post.publishedAt.slice(14, 16)) + 420;
  const at = Math.min(now, day * 1440 + minutes + random.int(2, 320));
  const task = input.assignments.find(
    (assignment) =>
      assignment.unit === post.unit &&
      assignment.activity !== null &&
      assignment.activity === post.truth.activity,
  );
  return {
    post: post.key,
    url: post.url,
    assignment: task?.key ?? null,
    by: officer.person,
    at: instant(0, at),
    how: random.weighted([
      ['share', 4],
      ['paste', 4],
      ['whatsapp', 2],
    ] as const),
    screenshot: post.grade === 'C' && random.chance(0.7),
  };
}

function settle(
  assignment: SampleAssignment,
  draft: Draft | undefined,
  now: number,
  random: Random,
): SampleAssignment {
  if (!draft || assignment.state === 'excused') return assignment;
  const doneAt = instant(0, Math.min(now, draft.at + random.int(3, 90)));
  return { ...assignment, state: 'done', doneAt, acceptedAt: assignment.acceptedAt ?? instant(0, draft.at) };
}

/** All posts of the quarter in the order of time, the tasks they settle, and the officers' reports. */
export function makePosts(input: PostsInput): PostsOutput {
  const random = makeRandom(seedOf(input.seed, 'posts'));
  const now = toDay(input.today) * 1440 + input.nowMinutes;
  const live = input.units.filter((unit) => unit.state === 'live');
  const desk = openDesk(
    random,
    now,
    input.units,
    input.channels.filter((channel) => !isEcho(channel)),
  );
  const first = toDay(input.from);
  const covered = postActivities(desk, input.plans, input.assignments, fromDay(mondayOf(desk.today)));
  postNarratives(desk, input, covered);
  postGreetings(desk, first, live);
  const addDaily = dailyPicker(desk, live, first);
  while (desk.drafts.length < input.count - echoesAmong(input.count)) addDaily();
  postEchoes(desk, input.seed, live, input.channels);
  const drafts = desk.drafts
    .filter((draft) => draft.at >= first * 1440)
    .sort((a, b) => a.at - b.at || a.seconds - b.seconds);
  const keys = new Map<Draft, string>();
  const posts = drafts.map((draft, serial) => {
    const post = seal(draft, serial, now, keys, random);
    keys.set(draft, post.key);
    return post;
  });
  const assignments = input.assignments.map((assignment) =>
    settle(assignment, covered.get(assignment.key), now, random),
  );
  const reports = posts.map((post) => reportOf(post, input, random, now)).filter((report) => report !== null);
  return { posts, assignments, reports };
}
