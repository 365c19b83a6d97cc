import { fromDay } from './calendar.ts';
import type { Draft } from './post-draft.ts';
import type { Random } from './random.ts';
import type { Network, SampleChannel, SampleUnit } from './types.ts';
import { cut, LIMITS } from './voice.ts';
import type { Occasion, Written } from './writer.ts';

const WEIGHT: Readonly<Record<Network, number>> = {
  instagram: 5,
  facebook: 3.2,
  website: 2.4,
  tiktok: 0.9,
  youtube: 0.4,
  x: 1.4,
  threads: 0.8,
  telegram: 1.1,
  'whatsapp-channel': 0.9,
  bluesky: 0.6,
  mastodon: 0.6,
  'whatsapp-number': 0,
};

/** What every part of the post generator shares: units, channels, the present moment, and what was written. */
export interface Desk {
  readonly random: Random;
  /** Local minutes since 1970. */
  readonly now: number;
  readonly today: number;
  readonly unit: (key: string) => SampleUnit;
  readonly channelsOf: (unit: string) => readonly SampleChannel[];
  readonly drafts: Draft[];
  readonly texts: Set<string>;
}

export function openDesk(
  random: Random,
  now: number,
  units: readonly SampleUnit[],
  channels: readonly SampleChannel[],
): Desk {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const today = Math.floor(now / 1440);
  const quarter = fromDay(today - 100);
  const byUnit = new Map<string, SampleChannel[]>();
  for (const channel of channels) {
    if (
      WEIGHT[channel.network] === 0 ||
      channel.private ||
      (channel.closed !== null && channel.closed < quarter)
    )
      continue;
    const own = byUnit.get(channel.unit) ?? [];
    own.push(channel);
    byUnit.set(channel.unit, own);
  }
  return {
    random,
    now,
    today,
    unit: (key) => byKey.get(key) as SampleUnit,
    channelsOf: (key) => byUnit.get(key) ?? [],
    drafts: [],
    texts: new Set(),
  };
}

export const channelWeight = (channel: SampleChannel): number => WEIGHT[channel.network];

/** True when the unit still posts on that day. */
export function speaks(desk: Desk, unit: SampleUnit, day: number): boolean {
  return (
    unit.state === 'live' &&
    unit.temper !== 'silent' &&
    (unit.silentDays === 0 || day <= desk.today - unit.silentDays)
  );
}

export function pickChannel(desk: Desk, unit: string, except?: SampleChannel): SampleChannel | null {
  const own = desk.channelsOf(unit).filter((channel) => channel !== except);
  return own.length === 0
    ? null
    : desk.random.weighted(own.map((channel) => [channel, WEIGHT[channel.network]] as const));
}

export interface Meaning {
  readonly activity?: string;
  readonly narrative?: string;
  readonly kind?: Draft['kind'];
  readonly of?: Draft;
  readonly near?: Draft['near'];
}

/** Posts what `write` gives, trying again while the wording was already used; null when the moment is not yet. */
export function put(
  desk: Desk,
  unit: SampleUnit,
  channel: SampleChannel,
  at: number,
  write: (on: Occasion) => Written,
  meaning: Meaning,
): Draft | null {
  if (at >= desk.now || !speaks(desk, unit, Math.floor(at / 1440))) return null;
  const on: Occasion = { unit, channel, day: Math.floor(at / 1440), minutes: at % 1440 };
  const limit = LIMITS[channel.network];
  const attempt = (): Written => {
    const written = write(on);
    return limit === undefined ? written : { ...written, text: cut(written.text, limit) };
  };
  let written = attempt();
  for (let i = 0; i < 5 && desk.texts.has(written.text); i += 1) written = attempt();
  desk.texts.add(written.text);
  const draft: Draft = {
    unit: unit.key,
    channel,
    at,
    seconds: desk.random.int(0, 59),
    title: written.title,
    text: written.text,
    activity: meaning.activity ?? null,
    narrative: meaning.narrative ?? null,
    kind: meaning.kind ?? null,
    of: meaning.of ?? null,
    near: meaning.near ?? null,
  };
  desk.drafts.push(draft);
  return draft;
}
