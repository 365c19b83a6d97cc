import type { PlannedActivity } from './activities.ts';
import { instant, minutesOf, nextWorkday, toDay } from './calendar.ts';
import { NARRATIVE_UNITS } from './narratives.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { Instant, LocalDate, SampleAssignment, SampleNarrative, SampleUnit } from './types.ts';

const EXCUSES = [
  'Petugas sedang menangani genangan di lapangan.',
  'Petugas sakit, surat keterangan menyusul.',
  'Bersamaan dengan pelayanan jemput bola di luar kantor.',
  'Jaringan di kantor putus sejak pagi.',
  'Unit sedang menerima tim pemeriksa.',
  'Seluruh personel dikerahkan ke lokasi pohon tumbang.',
] as const;

/** Units that a rule names, as the coordinator would choose them. */
export function unitsByRule(
  plan: PlannedActivity,
  units: readonly SampleUnit[],
  random: Random,
): SampleUnit[] {
  const [rule, base] = plan.kind.units;
  // The running week is as in the offices' drafts; earlier weeks were given to more units.
  const count = plan.prescribed ? base : Math.round(base * 1.5);
  if (plan.activity.visibility === 'internal' || base === 0) return [];
  const wanted = new Set<string>([plan.activity.host, ...plan.include]);
  const live = units.filter(
    (unit) => unit.state === 'live' && unit.key !== 'prokopim' && unit.key !== 'setda',
  );
  const area = live.find((unit) => unit.key === plan.area);
  if (rule === 'area' && area) {
    wanted.add(area.key);
    if (area.parent) wanted.add(area.parent);
  }
  const near = live.filter((unit) => unit.parent === area?.parent && rule === 'area');
  const pool = rule === 'opd' ? live.filter((unit) => unit.kind === 'opd') : near.length > 0 ? near : live;
  for (const unit of random.sample(pool, pool.length)) {
    if (wanted.size >= count) break;
    wanted.add(unit.key);
  }
  for (const unit of random.sample(live, live.length)) {
    if (wanted.size >= count) break;
    wanted.add(unit.key);
  }
  return live.filter((unit) => wanted.has(unit.key));
}

const RULE_WORDS: Readonly<Record<string, string>> = {
  all: 'OPD, kecamatan, dan kelurahan terpilih',
  opd: 'OPD',
  area: 'wilayah kegiatan dan sekitarnya',
  some: 'unit terkait',
};

/** Default: noon of the next working day. */
export function dueOf(plan: PlannedActivity): Instant {
  const day = toDay(plan.activity.date);
  if (plan.dueOverride) return instant(day, minutesOf(plan.dueOverride.time));
  return instant(nextWorkday(day), 12 * 60);
}

export interface AssignmentPlan {
  readonly assignments: SampleAssignment[];
  readonly unitsOfNarrative: (narrative: string) => readonly SampleUnit[];
}

function contentOf(plan: PlannedActivity, random: Random): SampleAssignment['content'] {
  if (plan.dueOverride) return ['story'];
  return random.weighted([
    [['photo', 'caption'], 8],
    [['photo', 'caption', 'release'], 2],
    [['video', 'caption'], 2],
  ] as const) as SampleAssignment['content'];
}

function activityTask(
  plan: PlannedActivity,
  unit: SampleUnit,
  now: Instant,
  random: Random,
): SampleAssignment {
  const eve = toDay(plan.activity.date) - 1;
  const given = instant(eve, 16 * 60 + 30);
  const known = given < now;
  const answer = instant(eve, 17 * 60 + random.int(0, 240));
  const accepted = known && unit.temper !== 'silent' && !random.chance(0.12) && answer < now;
  const excused = known && unit.temper !== 'silent' && random.chance(0.03);
  return {
    key: `tgs-${plan.activity.key.slice(4)}-${unit.key}`,
    activity: plan.activity.key,
    narrative: null,
    unit: unit.key,
    rule: RULE_WORDS[plan.kind.units[0]] as string,
    content: contentOf(plan, random),
    createdAt: known ? given : now,
    dueAt: dueOf(plan),
    state: excused ? 'excused' : accepted ? 'accepted' : 'assigned',
    acceptedAt: accepted ? answer : null,
    doneAt: null,
    excuse: excused ? { reason: random.pick(EXCUSES), at: answer < now ? answer : given } : null,
    cancelled: plan.activity.status === 'cancelled',
  };
}

function narrativeTask(narrative: SampleNarrative, unit: SampleUnit): SampleAssignment {
  const from = toDay(narrative.versions.at(-1)!.validFrom);
  return {
    key: `tgs-narasi-${narrative.key}-${unit.key}`,
    activity: null,
    narrative: narrative.key,
    unit: unit.key,
    rule: 'unit terpilih',
    content: ['caption'],
    createdAt: instant(from, 10 * 60),
    dueAt: instant(nextWorkday(from + 13), 12 * 60),
    state: 'assigned',
    acceptedAt: null,
    doneAt: null,
    excuse: null,
    cancelled: false,
  };
}

/**
 * Tasks of activities and narratives, before it is known who posted: `done` is set by the posts.
 * Tasks of an activity are given the afternoon before.
 */
export function planAssignments(
  seed: number,
  today: LocalDate,
  nowMinutes: number,
  plans: readonly PlannedActivity[],
  narratives: readonly SampleNarrative[],
  units: readonly SampleUnit[],
): AssignmentPlan {
  const random = makeRandom(seedOf(seed, 'assignments'));
  const now = instant(toDay(today), nowMinutes);
  const out = plans.flatMap((plan) =>
    unitsByRule(plan, units, random).map((unit) => activityTask(plan, unit, now, random)),
  );
  const chosen = new Map<string, SampleUnit[]>();
  const live = units.filter((unit) => unit.state === 'live' && unit.key !== 'setda');
  const always = live.filter((unit) => unit.key === 'kel-karang-tengah-lor');
  const others = live.filter((unit) => unit.key !== 'kel-karang-tengah-lor');
  for (const narrative of narratives) {
    const own = [...always, ...random.sample(others, NARRATIVE_UNITS - always.length)];
    chosen.set(narrative.key, own);
    out.push(...own.map((unit) => narrativeTask(narrative, unit)));
  }
  return { assignments: out, unitsOfNarrative: (key) => chosen.get(key) ?? [] };
}
