import type { PlannedActivity } from './activities.ts';
import {
  civil,
  dayMonth,
  longDate,
  MONTHS,
  minutesOf,
  slashDate,
  timeOf,
  toDay,
  weekdayName,
} from './calendar.ts';
import { KECAMATANS, PLACES, STREETS } from './government.ts';
import { fill, raise, tidy } from './grammar.ts';
import { ordinaryName } from './names.ts';
import { LEADERS } from './people.ts';
import type { Random } from './random.ts';
import type { SampleUnit } from './types.ts';
import { headOffice, spoken } from './units.ts';
import type { Voice } from './voice.ts';

export type Slots = Record<string, string>;

const EMOJI = [
  '✨',
  '📣',
  '🌿',
  '💪',
  '👏',
  '📌',
  '🏙️',
  '🙌',
  '🌞',
  '🔎',
  '📍',
  '🎉',
  '💧',
  '🤝',
  '📸',
] as const;
const EMOJI2 = ['🙏', '😊', '💚', '🤗', '🥰', '👍', '🌟', '❤️', '🇮🇩', '😄', '🙂', '💙'] as const;
const SAID = ['ujar', 'kata', 'tutur', 'pesan', 'ungkap', 'ucap'] as const;
const BRING = ['payung', 'jas hujan', 'topi', 'air minum', 'masker'] as const;
const COMMON_TAGS = [
  'Wanasari',
  'KotaWanasari',
  'WanasariMelayani',
  'PemkotWanasari',
  'InfoWanasari',
  'WargaWanasari',
] as const;

const dotted = (time: string): string => `${time.replace(':', '.')} WIB`;

interface DayWords {
  readonly hari: string;
  readonly tgl: string;
  readonly tglGaris: string;
  readonly tglPenuh: string;
  readonly pendek: string;
  readonly bulan: string;
  readonly tahun: string;
}

const days = new Map<number, DayWords>();

function dayWords(day: number): DayWords {
  let words = days.get(day);
  if (!words) {
    const c = civil(day);
    words = {
      hari: weekdayName(day),
      tgl: longDate(day),
      tglGaris: slashDate(day, false),
      tglPenuh: slashDate(day, true),
      pendek: dayMonth(day),
      bulan: MONTHS[c.month - 1] as string,
      tahun: String(c.year),
    };
    days.set(day, words);
  }
  return words;
}

function dateSlots(day: number, random: Random): Slots {
  const w = dayWords(day);
  return {
    hari: w.hari,
    hariKapital: w.hari.toUpperCase(),
    tgl: random.chance(0.75) ? w.tgl : w.pendek,
    tglGaris: random.chance(0.5) ? w.tglGaris : w.tglPenuh,
    hariTgl: random.pick([`${w.hari} (${w.tglGaris})`, `${w.hari} (${w.tglPenuh})`, `${w.hari}, ${w.tgl}`]),
    bulan: w.bulan,
    tahun: w.tahun,
  };
}

const partOfDay = (minutes: number): string =>
  minutes < 660 ? 'pagi' : minutes < 900 ? 'siang' : minutes < 1080 ? 'sore' : 'malam';

function unitSlots(unit: SampleUnit): Slots {
  const area = unit.kind === 'kelurahan' || unit.kind === 'kecamatan';
  const code = unit.shortName
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 3)
    .toLowerCase();
  return {
    unit: spoken(unit),
    kepala: headOffice(unit),
    kami: spoken(unit),
    wilayah: area ? unit.name : 'Kota Wanasari',
    alamat: unit.address,
    telepon: unit.phone,
    sandi: `${code}/humas`,
  };
}

const unitCache = new Map<string, Slots>();

function commonSlots(unit: SampleUnit, minutes: number, random: Random): Slots {
  const cacheKey = `${unit.key}/${unit.phone}`;
  let own = unitCache.get(cacheKey);
  if (!own) {
    own = unitSlots(unit);
    unitCache.set(cacheKey, own);
  }
  const [, kec, kels] = random.pick(KECAMATANS);
  const home = unit.kind === 'kelurahan' ? unit.name.slice('Kelurahan '.length) : null;
  const opens = random.pick(['07.30', '08.00', '08.30']);
  const closes = random.pick(['14.00', '15.00', '15.30', '16.00']);
  return {
    ...own,
    kec: unit.kind === 'kecamatan' ? unit.name.slice('Kecamatan '.length) : kec,
    kel: home ?? random.pick(kels),
    rw: `RW ${String(random.int(1, 16)).padStart(2, '0')}`,
    jalan: random.pick(STREETS),
    tempat: random.pick(PLACES),
    warga: ordinaryName(random),
    emoji: random.pick(EMOJI),
    emoji2: random.pick(EMOJI2),
    ujar: random.pick(SAID),
    bawaan: random.pick(BRING),
    salam: `selamat ${partOfDay(minutes)}`,
    jamLayanan: `pukul ${opens} sampai ${closes} WIB`,
  };
}

/** Hashtags of a post: its own first, then common ones, as many as this admin uses. */
export function hashtags(own: readonly string[], voice: Voice, random: Random): string {
  const count = random.int(0, voice.tags);
  const all = [...new Set([...own, ...random.sample(COMMON_TAGS, 2)])];
  return all
    .slice(0, count)
    .map((tag) => `#${tag}`)
    .join(' ');
}

/** Slots of an ordinary day's post. */
export function dailySlots(unit: SampleUnit, day: number, minutes: number, random: Random): Slots {
  const slots = commonSlots(unit, minutes, random);
  const hour = Math.max(420, Math.min(minutes, 1020) - random.int(40, 150));
  return {
    ...slots,
    ...dateSlots(day, random),
    kapan: random.pick(['hari ini', `${partOfDay(Math.max(420, minutes - 60))} ini`]),
    jam: dotted(timeOf(hour - (hour % 15))),
  };
}

function whenWords(plan: PlannedActivity, day: number, minutes: number, random: Random): string {
  const start = minutesOf(plan.activity.start ?? '09:00');
  const held = toDay(plan.activity.date);
  const gap = day - held;
  if (gap === 0) {
    const part = partOfDay(start);
    return partOfDay(minutes) === part
      ? random.pick([`${part} ini`, 'hari ini'])
      : random.pick([`tadi ${part}`, 'hari ini']);
  }
  if (gap === 1) return random.pick(['kemarin', `kemarin ${partOfDay(start)}`]);
  const words = dayWords(held);
  return gap > 1 && gap < 6 ? `${words.hari} lalu` : `pada ${words.tgl}`;
}

function leaderSlots(plan: PlannedActivity, host: SampleUnit, random: Random): Slots {
  const { leaders, standIn } = plan.activity;
  const leader = leaders[0];
  if (leader === undefined) {
    const office = headOffice(host);
    return { pemimpin: office, tokoh: office, tokohPendek: office, pejabat: office, pendek: office };
  }
  const { office, name } = LEADERS[leader];
  if (standIn !== null) {
    const acting = `${standIn} mewakili ${office}`;
    return {
      pemimpin: acting,
      tokoh: standIn,
      tokohPendek: standIn,
      pejabat: `${standIn}, yang mewakili ${office}`,
      pendek: standIn,
    };
  }
  const full = `${office} Wanasari ${name}`;
  return {
    pemimpin: random.weighted([
      [office, 4],
      [`${office} Wanasari`, 2],
      [`${office} ${name}`, 3],
      [full, 1],
    ] as const),
    tokoh: random.pick([office, `${office} ${name}`, `${office} Wanasari`]),
    tokohPendek: office,
    pejabat: random.pick([full, `${office} ${name}`]),
    pendek: name.split(' ')[0] as string,
  };
}

/** Slots of a post about an activity, written by a unit at a moment. */
export function activitySlots(
  plan: PlannedActivity,
  unit: SampleUnit,
  host: SampleUnit,
  at: { readonly day: number; readonly minutes: number },
  random: Random,
): Slots {
  const { activity, kind, context } = plan;
  const facts = random.sample(activity.facts, 2);
  const slots: Slots = {
    ...context,
    ...commonSlots(unit, at.minutes, random),
    ...dateSlots(toDay(activity.date), random),
    ...leaderSlots(plan, host, random),
    kel: context.kel as string,
    kec: context.kec as string,
    rw: context.rw as string,
    jalan: context.jalan as string,
    warga: context.warga as string,
    judul: activity.title,
    tempat: activity.place,
    jam: dotted(activity.start ?? '09:00'),
    kapan: whenWords(plan, at.day, at.minutes, random),
    tuan: spoken(host),
    tuanKepala: headOffice(host),
    fakta: facts[0] ?? '',
    fakta2: facts[1] ?? '',
  };
  const write = (template: string): string => tidy(fill(template, slots, random));
  slots.brief = write(kind.brief);
  slots.did = write(random.pick(kind.did));
  slots.kutipan = random.pick(kind.quotes);
  slots.ramai = raise(write(random.pick(kind.people)));
  slots.ajak = raise(write(random.pick(kind.calls)));
  return slots;
}
