import type { PlannedActivity } from './activities.ts';
import { dueOf } from './assignments.ts';
import { minutesOf, toDay } from './calendar.ts';
import { type Desk, pickChannel, put, speaks } from './desk.ts';
import type { Draft } from './post-draft.ts';
import type { SampleAssignment, SampleChannel, SampleUnit } from './types.ts';
import { cut } from './voice.ts';
import {
  type NearKind,
  type Occasion,
  type Written,
  writeActivity,
  writeNear,
  writeShare,
} from './writer.ts';

/** Networks whose posts others share or copy. */
const SHARABLE = new Set<string>(['instagram', 'facebook', 'x', 'threads', 'tiktok', 'bluesky', 'mastodon']);

/** Kinds to which the public is invited. */
const INVITING = new Set([
  'apel-stunting',
  'peresmian-puskesmas',
  'pangan-murah',
  'bursa-kerja',
  'malam-budaya',
  'hari-bebas-kendaraan',
  'doa-bersama',
  'posyandu-bulanan',
  'jumat-bersih',
  'hari-jadi',
  'pasar-umkm',
  'porkot',
  'literasi',
  'tanam-pohon',
  'penyuluhan-hukum',
  'vaksin-massal',
  'simulasi-bencana',
  'aduan-air',
  'paripurna',
]);

type Outcome = 'original' | 'late' | 'amplification' | 'copied' | 'none';

/** What the running week prescribes for single units, so that the first screens show every state. */
const SCRIPT: Readonly<Record<string, Outcome>> = {
  'kel-karang-tengah-lor/peresmian-puskesmas': 'none',
  'kel-karang-tengah-lor/bursa-kerja': 'none',
  'kel-karang-tengah-lor/tinjau-tanggul': 'copied',
  'kel-karang-tengah-lor/apel-stunting': 'original',
  'disdikbud/apel-stunting': 'late',
  'dlh/apel-stunting': 'late',
  'dpupr/apel-stunting': 'amplification',
  'dpupr/tinjau-tanggul': 'original',
  'kec-sukamulya/pangan-murah': 'original',
  'kel-muara-bening/peresmian-puskesmas': 'original',
  'dp3ap2kb/pangan-murah': 'none',
};

/** Local minutes since 1970 when there is something to post: the end, or well into a long event. */
function opening(plan: PlannedActivity): number {
  const start = minutesOf(plan.activity.start ?? '09:00');
  const end = minutesOf(plan.activity.end ?? plan.activity.start ?? '10:00');
  return toDay(plan.activity.date) * 1440 + Math.min(end, start + 90);
}

/** UTC text to local minutes since 1970. */
export const localMinutes = (instant: string): number =>
  toDay(instant.slice(0, 10)) * 1440 + minutesOf(instant.slice(11, 16)) + 420;

/** Nobody posts at night: a moment after 21.30 moves to the next morning. */
function awake(desk: Desk, at: number): number {
  const clock = at % 1440;
  if (clock > 1290) return at - clock + 1440 + desk.random.int(400, 560);
  return clock < 330 ? at - clock + desk.random.int(400, 520) : at;
}

function outcomeOf(desk: Desk, unit: SampleUnit, plan: PlannedActivity, isWeek: boolean): Outcome {
  const scripted = isWeek ? SCRIPT[`${unit.key}/${plan.kind.key}`] : undefined;
  if (scripted) return scripted;
  const willing = { keen: 0.94, steady: 0.9, thin: 0.7, silent: 0 }[unit.temper];
  if (!desk.random.chance(unit.key === plan.activity.host ? 0.99 : willing)) return 'none';
  if (unit.key === plan.activity.host) return 'original';
  const copies = unit.kind === 'kelurahan' ? 1.4 : 0.5;
  return desk.random.weighted([
    ['original', 7],
    ['late', 1.2],
    ['amplification', 1.5],
    ['copied', copies],
  ] as const);
}

function copyOf(desk: Desk, source: Draft): Written {
  const { random } = desk;
  const text = source.text;
  const changed = random.weighted([
    [text, 3],
    [text.replace(/\n*(#\w+\s*)+$/u, '').trim(), 3],
    [`${text.replace(/\n*(#\w+\s*)+$/u, '').trim()}\n\n#Wanasari #InfoWarga`, 2],
    [`Info: ${text}`, 1],
    [text.replace(/^[^\n]{4,60}\n+/u, ''), 2],
  ] as const);
  return { title: source.title, text: changed.length < 12 ? text : changed };
}

/** Cover by the leaders' and the city's own accounts, which others then share. */
function coverCentrally(desk: Desk, plan: PlannedActivity): Draft[] {
  const out: Draft[] = [];
  const host = desk.unit(plan.activity.host);
  const centre = [desk.unit('prokopim'), desk.unit('diskominfo')];
  const chances = plan.activity.leaders.length > 0 ? [0.97, 0.6] : [0.1, 0.25];
  centre.forEach((unit, i) => {
    if (!desk.random.chance(chances[i] as number)) return;
    const first = pickChannel(desk, unit.key);
    if (!first) return;
    const at = awake(desk, opening(plan) + desk.random.int(8, 120));
    const meaning = { activity: plan.activity.key, kind: 'original' } as const;
    const draft = put(desk, unit, first, at, (on) => writeActivity(plan, host, on, desk.random), meaning);
    if (draft) out.push(draft);
    const second = desk.random.chance(0.5) ? pickChannel(desk, unit.key, first) : null;
    if (second)
      put(
        desk,
        unit,
        second,
        awake(desk, at + desk.random.int(2, 50)),
        (on) => writeActivity(plan, host, on, desk.random),
        meaning,
      );
  });
  return out;
}

interface Task {
  readonly unit: SampleUnit;
  readonly outcome: Outcome;
  readonly due: number;
}

/** In the unit's own words, on one account or two; late ones after the due time. */
function coverInOwnWords(
  desk: Desk,
  plan: PlannedActivity,
  task: Task,
  channel: SampleChannel,
): Draft | null {
  const { random } = desk;
  const { unit } = task;
  const late = task.outcome === 'late';
  const base = opening(plan);
  const host = desk.unit(plan.activity.host);
  const meaning = { activity: plan.activity.key, kind: 'original' } as const;
  const room = Math.max(30, task.due - base - 20);
  const wait = late
    ? room + 40 + random.int(0, 1700)
    : Math.min(room, Math.round(6 + 420 * random.next() ** 2.2));
  const at = late ? base + wait : Math.min(awake(desk, base + wait), task.due - 1);
  const draft = put(desk, unit, channel, at, (on) => writeActivity(plan, host, on, random), meaning);
  const second = draft && random.chance(0.42) ? pickChannel(desk, unit.key, channel) : null;
  if (draft && second) {
    const same = random.chance(0.12) && second.network !== 'website';
    const write = (on: Occasion): Written =>
      same ? { title: null, text: draft.text } : writeActivity(plan, host, on, random);
    put(desk, unit, second, awake(desk, at + random.int(1, 180)), write, meaning);
  }
  return draft;
}

function coverTask(
  desk: Desk,
  plan: PlannedActivity,
  task: Task,
  central: readonly Draft[],
  others: readonly Draft[],
): Draft | null {
  const { random } = desk;
  const { unit, outcome } = task;
  const channel = pickChannel(desk, unit.key);
  if (!channel) return null;
  if (outcome === 'original' || outcome === 'late') return coverInOwnWords(desk, plan, task, channel);
  const activity = plan.activity.key;
  const isShare = outcome === 'amplification';
  const pool = (isShare ? central : others).filter(
    (draft) => draft.unit !== unit.key && SHARABLE.has(draft.channel.network),
  );
  if (pool.length === 0) return null;
  const of = random.pick(pool);
  const at = awake(desk, of.at + random.int(12, 420));
  if (isShare) {
    const shared = { handle: of.channel.handle, text: cut(of.text, random.int(120, 260)) };
    return put(desk, unit, channel, at, (on) => writeShare(shared, on, random), {
      activity,
      kind: 'amplification',
      of,
    });
  }
  const target = channel.network === 'website' ? (pickChannel(desk, unit.key, channel) ?? channel) : channel;
  const copied = copyOf(desk, of);
  const title = target.network === 'website' || target.network === 'youtube' ? plan.activity.title : null;
  return put(desk, unit, target, at, () => ({ title, text: copied.text }), { activity, kind: 'copied', of });
}

function coverNear(desk: Desk, plan: PlannedActivity, tasks: readonly SampleAssignment[]): void {
  const { random } = desk;
  const { activity } = plan;
  if (activity.visibility === 'internal') return;
  const held = toDay(activity.date) * 1440;
  const host = desk.unit(activity.host);
  const fell = activity.status === 'postponed' || activity.status === 'cancelled';
  const near = (kind: NearKind, unit: SampleUnit, at: number): void => {
    const channel = pickChannel(desk, unit.key);
    if (!channel) return;
    put(desk, unit, channel, at, (on) => writeNear(kind, plan, host, on, random), {
      near: { activity: activity.key, relation: kind },
    });
  };
  const others = random.sample(tasks, 3).map((task) => desk.unit(task.unit));
  const inviting = INVITING.has(plan.kind.key);
  if (inviting && random.chance(0.95))
    near('invitation', host, held - 1440 * random.int(1, 2) + random.int(480, 1150));
  for (const unit of others)
    if (inviting && random.chance(0.5)) near('invitation', unit, held - 1440 + random.int(500, 1200));
  if (fell) {
    const moment = held - random.int(60, 900);
    near('notice', host, moment);
    for (const unit of others) near('notice', unit, moment + random.int(20, 300));
  } else if (activity.rehearsalOf === null && random.chance(0.4)) {
    near('follow-up', random.pick([host, ...others]), held + 1440 * random.int(5, 9) + random.int(500, 1000));
  }
}

/** Posts that belong to activities; returns the first covering post of each assignment. */
export function postActivities(
  desk: Desk,
  plans: readonly PlannedActivity[],
  assignments: readonly SampleAssignment[],
  weekStart: string,
): Map<string, Draft> {
  const covered = new Map<string, Draft>();
  const byActivity = Map.groupBy(assignments, (assignment) => assignment.activity);
  for (const plan of plans) {
    const own = byActivity.get(plan.activity.key) ?? [];
    coverNear(desk, plan, own);
    const { status, visibility } = plan.activity;
    if (status === 'cancelled' || status === 'postponed' || visibility === 'internal') continue;
    if (opening(plan) > desk.now) continue;
    const central = coverCentrally(desk, plan);
    const due = localMinutes(dueOf(plan));
    const isWeek = plan.activity.date >= weekStart;
    const tasks = own
      .filter((assignment) => assignment.state !== 'excused')
      .map((assignment) => {
        const unit = desk.unit(assignment.unit);
        return { key: assignment.key, unit, due, outcome: outcomeOf(desk, unit, plan, isWeek) };
      });
    const originals: Draft[] = [];
    for (const first of [true, false]) {
      for (const task of tasks) {
        if ((task.outcome === 'original' || task.outcome === 'late') !== first || task.outcome === 'none')
          continue;
        const draft = coverTask(desk, plan, task, central, originals);
        if (!draft) continue;
        covered.set(task.key, draft);
        if (first) originals.push(draft);
      }
    }
    if (isWeek && plan.kind.key === 'pangan-murah') remember(desk, plan, covered);
  }
  return covered;
}

/** The unsure post of the coverage board's first look. */
function remember(desk: Desk, plan: PlannedActivity, covered: Map<string, Draft>): void {
  const unit = desk.unit('dp3ap2kb');
  const channel = desk.channelsOf(unit.key).find((own) => own.network === 'instagram');
  if (!channel || !speaks(desk, unit, desk.today)) return;
  const at = toDay(plan.activity.date) * 1440 + 15 * 60 + 42;
  const text = 'Ibu-ibu kader ikut melayani warga di pangan murah Lapangan Sukamulya. Beras 5 kg Rp62.000.';
  const draft = put(desk, unit, channel, at, () => ({ title: null, text }), {
    activity: plan.activity.key,
    kind: 'original',
  });
  const task = `tgs-${plan.activity.key.slice(4)}-dp3ap2kb`;
  if (draft) covered.set(task, draft);
}
