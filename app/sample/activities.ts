import { fromDay, isDayOff, minutesOf, mondayOf, toDay, weeksShown } from './calendar.ts';
import { KECAMATANS, STREETS } from './government.ts';
import { type Context, fill, raise, tidy } from './grammar.ts';
import { CITY_KINDS } from './kinds/city-kinds.ts';
import { CIVIC_KINDS } from './kinds/civic-kinds.ts';
import type { ActivityKind } from './kinds/kind.ts';
import { CLEAN_UP_PLACES, ROLL_CALL_POINTS, SERIAL_KINDS } from './kinds/serial-kinds.ts';
import { WEEK_END_KINDS } from './kinds/week-end-kinds.ts';
import { WEEK_START_KINDS } from './kinds/week-start-kinds.ts';
import { ordinaryName } from './names.ts';
import { programmeOf } from './programmes.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type { LeaderKey, LocalDate, SampleActivity } from './types.ts';
import { kelurahanKey } from './units.ts';
import { WEEK, type WeekItem } from './week.ts';

export const KINDS: ReadonlyMap<string, ActivityKind> = new Map(
  [...WEEK_START_KINDS, ...WEEK_END_KINDS, ...SERIAL_KINDS, ...CITY_KINDS, ...CIVIC_KINDS].map((kind) => [
    kind.key,
    kind,
  ]),
);

/** What the generator knows of an activity beyond the activity itself. */
export interface PlannedActivity {
  readonly activity: SampleActivity;
  readonly kind: ActivityKind;
  readonly context: Context;
  readonly area: string;
  readonly include: readonly string[];
  /** Its units and hours are prescribed by the running week. */
  readonly prescribed: boolean;
  readonly dueOverride: { readonly time: string } | null;
}

const PICKS: Readonly<Record<string, readonly string[]>> = {
  topik: ['kualitas air sungai', 'kemacetan di Pasar Induk', 'gizi anak pesisir', 'sampah rumah tangga'],
  tamu: [
    'Forum Kerukunan Umat Beragama',
    'pengurus karang taruna',
    'Ikatan Bidan Wanasari',
    'perwakilan pedagang Pasar Lama',
    'komunitas tuli Wanasari',
    'panitia pekan seni pelajar',
  ],
  masjid: [
    'Masjid Al-Hikmah Sukamulya',
    'Masjid Baitul Wening Kalibening',
    'Masjid Jami Tanjung Asri',
    'Masjid Nurul Huda Wanaraya',
  ],
  rapat: [
    'kesiapan musim hujan',
    'percepatan belanja',
    'tindak lanjut aduan warga',
    'data keluarga miskin',
    'keterbukaan informasi',
  ],
  tertutup: ['evaluasi BUMD', 'pengisian jabatan', 'pembahasan aset', 'laporan hasil pemeriksaan'],
  cabang: ['bulu tangkis', 'futsal', 'voli', 'catur', 'sepak takraw'],
};

const INTERNAL_REASONS: Readonly<Record<string, string>> = {
  'rapat-tertutup': 'Membahas data pegawai dan rekanan yang belum boleh dibuka.',
  'rapat-inflasi': 'Angka pasokan belum diperiksa, diumumkan setelah rapat.',
};

function makeContext(random: Random, day: number, serial: number): { context: Context; area: string } {
  const [, kec, kels] = random.pick(KECAMATANS);
  const kel = random.pick(kels);
  const year = Number(fromDay(day).slice(0, 4));
  const rw = random.int(1, 14);
  const context: Record<string, string> = {
    kel,
    kec,
    kecNama: `Kecamatan ${kec}`,
    rw: `RW ${String(rw).padStart(2, '0')}`,
    rwAngka: String(rw).padStart(2, '0'),
    jalan: random.pick(STREETS),
    warga: ordinaryName(random),
    tahun: String(year),
    tahunDepan: String(year + 1),
    lokasi: CLEAN_UP_PLACES[serial % CLEAN_UP_PLACES.length] as string,
    arahan: ROLL_CALL_POINTS[serial % ROLL_CALL_POINTS.length] as string,
  };
  for (const [name, list] of Object.entries(PICKS)) context[name] = random.pick(list);
  return { context, area: kelurahanKey(kel) };
}

class Planner {
  readonly planned: PlannedActivity[] = [];
  private readonly busy = new Map<string, [number, number][]>();
  private readonly random: Random;
  private readonly now: { day: number; minutes: number };

  constructor(random: Random, now: { day: number; minutes: number }) {
    this.random = random;
    this.now = now;
  }

  private free(day: number, leaders: readonly LeaderKey[], start: number, end: number): boolean {
    return leaders.every((leader) =>
      (this.busy.get(`${day}/${leader}`) ?? []).every(([from, to]) => end <= from || start >= to),
    );
  }

  /** Looks for an hour and a leader without a clash; null when the day is full. */
  private slot(
    kind: ActivityKind,
    day: number,
  ): { leaders: LeaderKey[]; hours: readonly [string, string] } | null {
    for (let i = 0; i < 8; i += 1) {
      const leaders = kind.leaders.length === 0 ? [] : [this.random.pick(kind.leaders)];
      const hours = this.random.pick(kind.hours);
      if (this.free(day, leaders, minutesOf(hours[0]), minutesOf(hours[1]))) return { leaders, hours };
    }
    return null;
  }

  /** Plans an activity; `item` fixes what the running week prescribes. */
  add(kind: ActivityKind, day: number, serial: number, item?: WeekItem): PlannedActivity | null {
    const { random } = this;
    const slot = item
      ? {
          leaders: [...(item.leaders ?? kind.leaders)],
          hours: item.hours ?? (kind.hours[0] as readonly [string, string]),
        }
      : this.slot(kind, day);
    if (!slot) return null;
    const [start, end] = slot.hours;
    for (const leader of slot.leaders) {
      const own = this.busy.get(`${day}/${leader}`) ?? [];
      own.push([minutesOf(start), minutesOf(end)]);
      this.busy.set(`${day}/${leader}`, own);
    }
    const past = day < this.now.day || (day === this.now.day && minutesOf(end) <= this.now.minutes);
    const plan = describe(random, { kind, day, serial, past, ...slot }, item);
    this.planned.push(plan);
    return plan;
  }
}

interface Booked {
  readonly kind: ActivityKind;
  readonly day: number;
  readonly serial: number;
  readonly past: boolean;
  readonly leaders: readonly LeaderKey[];
  readonly hours: readonly [string, string];
}

/** The activity in words: title, place, facts. */
function describe(random: Random, booked: Booked, item: WeekItem | undefined): PlannedActivity {
  const { kind, day, leaders, hours } = booked;
  const { context, area } = makeContext(random, day, booked.serial);
  const internal = INTERNAL_REASONS[kind.key] ?? null;
  const write = (template: string): string => tidy(raise(fill(template, context, random)));
  const stoodIn = !item && leaders.length > 0 && random.chance(0.08);
  const activity: SampleActivity = {
    key: `keg-${fromDay(day)}-${kind.key}`,
    kind: kind.key,
    series: SERIAL_KINDS.includes(kind) ? kind.key : null,
    title: write(kind.title),
    date: fromDay(day),
    start: hours[0],
    end: hours[1],
    place: write(random.pick(kind.places)),
    leaders,
    standIn: item?.standIn ?? (stoodIn ? 'Asisten II' : null),
    host: kind.host,
    programme: programmeOf(kind.programme),
    visibility: internal ? 'internal' : !item && random.chance(0.1) ? 'press' : 'public',
    internalReason: internal,
    status: item?.status ?? (booked.past ? 'done' : 'planned'),
    movedFrom: null,
    statusNote: item?.statusNote ?? null,
    rehearsalOf: null,
    hashtags: kind.tags.map((tag) => fill(tag, context, random)),
    facts: kind.facts.map(write),
  };
  return {
    activity,
    kind,
    context,
    area,
    include: item?.include ?? [],
    prescribed: item !== undefined,
    dueOverride: item?.due ? { time: item.due } : null,
  };
}

function amend(list: PlannedActivity[], key: string, change: Partial<SampleActivity>): void {
  const at = list.findIndex((plan) => plan.activity.key === key);
  const plan = list[at];
  if (plan) list[at] = { ...plan, activity: { ...plan.activity, ...change } };
}

function planEarlierWeeks(planner: Planner, random: Random, monday: number, weeks: number): void {
  const [rollCall, posyandu, cleanUp] = SERIAL_KINDS as [ActivityKind, ActivityKind, ActivityKind];
  const queue: ActivityKind[] = [];
  for (let week = 0; week < weeks - 1; week += 1) {
    const start = monday - (weeks - 1 - week) * 7;
    if (!isDayOff(start)) planner.add(rollCall, start, week);
    const visit = start + random.pick([1, 2, 3]);
    if (!isDayOff(visit)) planner.add(posyandu, visit, week);
    if (!isDayOff(start + 4)) planner.add(cleanUp, start + 4, week);
    for (let i = 0; i < (week % 2 === 0 ? 5 : 6); i += 1) {
      if (queue.length === 0) {
        const plain = [...CITY_KINDS, ...CIVIC_KINDS].filter((kind) => !kind.key.includes('hari-jadi'));
        queue.push(...random.sample(plain, plain.length));
      }
      const kind = queue.pop() as ActivityKind;
      const weekday = kind.key === 'safari-jumat' ? 4 : (i * 2 + week) % 6;
      const day = isDayOff(start + weekday) && weekday < 5 ? start + 2 : start + weekday;
      planner.add(kind, day, week * 7 + i);
    }
  }
}

function planFeast(planner: Planner, monday: number): void {
  const eve = monday - 5 * 7 + 1;
  const gladi = planner.add(KINDS.get('gladi-hari-jadi') as ActivityKind, eve, 0);
  const feast = planner.add(KINDS.get('hari-jadi') as ActivityKind, eve + 1, 0);
  if (gladi && feast) amend(planner.planned, gladi.activity.key, { rehearsalOf: feast.activity.key });
}

/** Two activities that did not happen as planned, and one that was moved. */
function disturb(list: PlannedActivity[], monday: number): void {
  const within = (from: number, to: number, except: readonly string[]): PlannedActivity[] =>
    list.filter(({ activity, kind }) => {
      const day = toDay(activity.date);
      return (
        day >= from &&
        day < to &&
        activity.series === null &&
        !kind.key.includes('jadi') &&
        activity.visibility === 'public' &&
        !except.includes(activity.key)
      );
    });
  const postponed = within(monday - 7, monday, []).at(-1);
  if (postponed) {
    amend(list, postponed.activity.key, {
      status: 'postponed',
      statusNote: 'Ditunda sampai ada kabar berikutnya karena cuaca.',
    });
  }
  const moved = within(monday - 28, monday - 21, []).at(-1);
  if (moved) {
    const from = { date: fromDay(toDay(moved.activity.date) - 6), start: moved.activity.start };
    amend(list, moved.activity.key, {
      movedFrom: from,
      statusNote: 'Dijadwal ulang satu pekan karena hujan lebat.',
    });
  }
  const called = within(monday - 49, monday - 42, []).at(-1);
  if (called) {
    amend(list, called.activity.key, {
      status: 'cancelled',
      statusNote: 'Dibatalkan karena narasumber berhalangan.',
    });
  }
}

/** About 120 activities of thirteen weeks or a few more, the last one with the mockups' week, and a few of the week ahead. */
export function planActivities(seed: number, today: LocalDate, nowMinutes: number): PlannedActivity[] {
  const random = makeRandom(seedOf(seed, 'activities'));
  const day = toDay(today);
  const monday = mondayOf(day);
  const planner = new Planner(random, { day, minutes: nowMinutes });
  planFeast(planner, monday);
  const weeks = weeksShown(day);
  planEarlierWeeks(planner, random, monday, weeks);
  for (const item of WEEK) {
    planner.add(KINDS.get(item.kind) as ActivityKind, monday + item.weekday, weeks - 1, item);
  }
  for (const [kind, weekday] of [
    ['apel-senin', 0],
    ['tps3r', 1],
    ['rakor-opd', 2],
    ['pasar-umkm', 5],
  ] as const) {
    planner.add(KINDS.get(kind) as ActivityKind, monday + 7 + weekday, weeks);
  }
  const find = (kind: string): string => planner.planned.find((p) => p.kind.key === kind)?.activity.key ?? '';
  amend(planner.planned, find('gladi-malam-budaya'), { rehearsalOf: find('malam-budaya') });
  disturb(planner.planned, monday);
  return planner.planned.sort((a, b) =>
    `${a.activity.date}${a.activity.start}` < `${b.activity.date}${b.activity.start}` ? -1 : 1,
  );
}
