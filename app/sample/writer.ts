import type { PlannedActivity } from './activities.ts';
import { toDay, weekdayOf } from './calendar.ts';
import { fill, raise } from './grammar.ts';
import type { Random } from './random.ts';
import { activitySlots, dailySlots, hashtags, type Slots } from './slots.ts';
import * as act from './texts/activity-captions.ts';
import * as daily from './texts/daily-captions.ts';
import { EVERYDAY, GREETINGS } from './texts/greetings.ts';
import { AREA_TOPICS } from './topics/area.ts';
import { BAGIAN_TOPICS, BUMD_TOPICS } from './topics/balai-kota.ts';
import { CITY_TOPICS } from './topics/opd-city.ts';
import { OFFICE_TOPICS } from './topics/opd-office.ts';
import { PEOPLE_TOPICS } from './topics/opd-people.ts';
import type { Topic } from './topics/topic.ts';
import type { Network, SampleChannel, SampleNarrative, SampleUnit } from './types.ts';
import { finish, type Register, voiceOf } from './voice.ts';

export interface Written {
  readonly title: string | null;
  readonly text: string;
}

/** Where and when a unit posts. */
export interface Occasion {
  readonly unit: SampleUnit;
  readonly channel: SampleChannel;
  readonly day: number;
  readonly minutes: number;
}

const OWN_TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  ...PEOPLE_TOPICS,
  ...CITY_TOPICS,
  ...OFFICE_TOPICS,
  ...BAGIAN_TOPICS,
  ...BUMD_TOPICS,
};

export const topicsOf = (unit: SampleUnit): readonly Topic[] => OWN_TOPICS[unit.key] ?? AREA_TOPICS;

/** Topics that answer "when and where can I be served?". */
const SERVICE_TOPIC =
  /layanan|jadwal|pajak|perizinan|gangguan|bus kota|kredit|KTP|akta|identitas|lowongan|sambungan|PBB/;

const TERSE = new Set<Network>(['x', 'bluesky', 'threads', 'mastodon', 'telegram']);

const ACTIVITY_BANK: Readonly<Record<Register, readonly string[]>> = {
  formal: act.FORMAL_CAPTIONS,
  warm: act.WARM_CAPTIONS,
  plain: act.PLAIN_CAPTIONS,
  short: act.SHORT_CAPTIONS,
  own: act.FIRST_PERSON_CAPTIONS,
};

const DAILY_BANK: Readonly<Record<Register, readonly string[]>> = {
  formal: daily.DAILY_FORMAL,
  warm: daily.DAILY_WARM,
  plain: daily.DAILY_PLAIN,
  short: daily.DAILY_SHORT,
  own: daily.DAILY_OWN,
};

function registerFor(network: Network, unit: SampleUnit, random: Random): Register {
  if (TERSE.has(network))
    return random.weighted([
      ['plain', 3],
      ['short', 1],
    ] as const);
  if (network === 'tiktok' || network === 'youtube')
    return random.weighted([
      ['warm', 2],
      ['short', 2],
    ] as const);
  return random.weighted(voiceOf(unit).registers);
}

function render(template: string, title: string | null, slots: Slots, on: Occasion, random: Random): Written {
  const voice = voiceOf(on.unit);
  const { network } = on.channel;
  return {
    title:
      title === null
        ? null
        : finish(fill(title, slots, random), voice, 'website', random)
            .replace(/\s*\n+\s*/g, ' ')
            .replace(/[.,]$/, ''),
    text: finish(fill(template, slots, random), voice, network, random),
  };
}

function headline(bank: readonly string[], network: Network, random: Random): string | null {
  return network === 'website' || network === 'youtube' ? random.pick(bank) : null;
}

/** A post that reports the activity in the unit's own words. */
export function writeActivity(
  plan: PlannedActivity,
  host: SampleUnit,
  on: Occasion,
  random: Random,
): Written {
  const { network } = on.channel;
  const slots = activitySlots(plan, on.unit, host, on, random);
  slots.tagar = hashtags(plan.activity.hashtags, voiceOf(on.unit), random);
  const bank = network === 'website' ? act.RELEASES : ACTIVITY_BANK[registerFor(network, on.unit, random)];
  return render(random.pick(bank), headline(act.RELEASE_TITLES, network, random), slots, on, random);
}

export type NearKind = 'invitation' | 'follow-up' | 'notice';

const NEAR_BANK: Readonly<Record<NearKind, readonly string[]>> = {
  invitation: act.INVITATIONS,
  'follow-up': act.FOLLOW_UPS,
  notice: act.NOTICES,
};

const NEAR_TITLES: Readonly<Record<NearKind, string>> = {
  invitation: 'Undangan: {judul}, {hari}, {tgl}',
  'follow-up': 'Tindak lanjut {brief}, {unit} bergerak',
  notice: 'Pengumuman: {judul} {nasib}',
};

/** A post about the activity that does not report it: an invitation, a follow-up, a notice of change. */
export function writeNear(
  kind: NearKind,
  plan: PlannedActivity,
  host: SampleUnit,
  on: Occasion,
  random: Random,
): Written {
  const slots = activitySlots(plan, on.unit, host, on, random);
  slots.tagar = hashtags(plan.activity.hashtags, voiceOf(on.unit), random);
  slots.nasib =
    plan.activity.status === 'cancelled' ? 'dibatalkan' : random.pick(['ditunda', 'dijadwalkan ulang']);
  if (kind === 'follow-up') slots.kapan = random.pick(['hari ini', 'pagi ini']);
  let bank = NEAR_BANK[kind];
  if (kind === 'invitation')
    bank = bank.filter((template) => !template.startsWith('Besok') || on.day + 1 === dayOf(plan));
  const title = headline([NEAR_TITLES[kind]], on.channel.network, random);
  return render(random.pick(bank), title, slots, on, random);
}

const dayOf = (plan: PlannedActivity): number => toDay(plan.activity.date);

/** A share of another account's post. */
export function writeShare(
  source: { readonly handle: string; readonly text: string },
  on: Occasion,
  random: Random,
): Written {
  const slots = dailySlots(on.unit, on.day, on.minutes, random);
  slots.tagar = hashtags([], voiceOf(on.unit), random);
  slots.asal = source.handle;
  slots.isi = source.text;
  return render(
    random.pick(act.AMPLIFICATIONS),
    headline(['Kabar dari @{asal}: {isi}'], on.channel.network, random),
    slots,
    on,
    random,
  );
}

/** An ordinary day's post on one of the unit's subjects. */
export function writeDaily(on: Occasion, random: Random): Written {
  const { unit, channel } = on;
  const slots = dailySlots(unit, on.day, on.minutes, random);
  const voice = voiceOf(unit);
  if (channel.network !== 'website' && random.chance(0.07)) {
    slots.tagar = hashtags([], voice, random);
    return render(
      random.pick(EVERYDAY),
      headline(['Kabar {hari} dari {unit}'], channel.network, random),
      slots,
      on,
      random,
    );
  }
  const topic = random.pick(topicsOf(unit));
  const infos = random.sample(topic.info, 2).map((info) => fill(info, slots, random));
  slots.topik = topic.name;
  slots.did = fill(random.pick(topic.did), slots, random);
  slots.info = raise(infos[0] ?? '');
  slots.info2 = raise(infos[1] ?? '');
  slots.call = fill(random.pick(topic.call), slots, random);
  slots.tagar = hashtags(topic.tags, voice, random);
  const serves = SERVICE_TOPIC.test(topic.name) && weekdayOf(on.day) < 5 && random.chance(0.4);
  const captions = serves ? daily.DAILY_SERVICE : DAILY_BANK[registerFor(channel.network, unit, random)];
  const bank = channel.network === 'website' ? daily.DAILY_RELEASES : captions;
  return render(
    random.pick(bank),
    headline(daily.DAILY_RELEASE_TITLES, channel.network, random),
    slots,
    on,
    random,
  );
}

/** Congratulations on an observed day. */
export function writeGreeting(
  day: readonly [name: string, wish: string, tag: string],
  on: Occasion,
  random: Random,
): Written {
  const slots = dailySlots(on.unit, on.day, on.minutes, random);
  slots.nama = fill(day[0], slots, random);
  slots.harapan = day[1];
  slots.tagar = hashtags([day[2]], voiceOf(on.unit), random);
  return render(
    random.pick(GREETINGS),
    headline(['Selamat {nama}'], on.channel.network, random),
    slots,
    on,
    random,
  );
}

/** A post that carries a narrative's message and points, from the version in force that day. */
export function writeNarrative(
  narrative: SampleNarrative,
  version: number,
  on: Occasion,
  random: Random,
): Written {
  const slots = dailySlots(on.unit, on.day, on.minutes, random);
  const current = narrative.versions[version - 1] ?? narrative.versions[0]!;
  const points = random.sample(current.points, 2);
  const answer = random.pick(current.answers);
  Object.assign(slots, {
    pesan: current.message,
    narasi: narrative.title,
    poin: points[0]?.text ?? '',
    poin2: points[1]?.text ?? '',
    tanya: answer.question,
    jawab: answer.answer,
    tagarUtama: current.hashtags[0] ?? 'Wanasari',
    tagar: hashtags(current.hashtags, voiceOf(on.unit), random),
  });
  return render(
    random.pick(daily.NARRATIVE_CAPTIONS),
    headline(['{narasi}: {poin}'], on.channel.network, random),
    slots,
    on,
    random,
  );
}
