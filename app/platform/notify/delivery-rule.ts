/** `urgent` reaches at once, also at night; `low` waits for the daily digest. */
export type Urgency = 'urgent' | 'normal' | 'low';
export type Channel = 'push' | 'mail';
export type ChannelMode = 'off' | 'each' | 'digest';
/** Minutes since local midnight, 0 to 1439. */
export type MinuteOfDay = number;

/** How a person wants to be reached. Equal `quietFrom` and `quietTo` mean no quiet hours. */
export type Preferences = {
  readonly push: ChannelMode;
  readonly mail: ChannelMode;
  readonly quietFrom: MinuteOfDay;
  readonly quietTo: MinuteOfDay;
  readonly digestAt: MinuteOfDay;
};

export const DAY_MINUTES = 1440;

/** Push at once, mail once a day at 07.00, quiet from 20.00 to 06.00. */
export const DEFAULT_PREFERENCES: Preferences = {
  push: 'each',
  mail: 'digest',
  quietFrom: 20 * 60,
  quietTo: 6 * 60,
  digestAt: 7 * 60,
};

export type Delivery =
  | { readonly when: 'now' }
  | { readonly when: 'later'; readonly inMinutes: number }
  | { readonly when: 'digest'; readonly inMinutes: number };

/** True in the quiet hours; the first minute belongs to them, the last does not. They may pass midnight. */
export function isQuiet(minute: MinuteOfDay, wish: Pick<Preferences, 'quietFrom' | 'quietTo'>): boolean {
  const { quietFrom, quietTo } = wish;
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? minute >= quietFrom && minute < quietTo
    : minute >= quietFrom || minute < quietTo;
}

/** Minutes from one time of day to the next coming of another: 1 to 1440, never 0. */
export function minutesUntil(from: MinuteOfDay, to: MinuteOfDay): number {
  return ((to - from + DAY_MINUTES - 1) % DAY_MINUTES) + 1;
}

/** The digest's time of day; when it lies in the quiet hours, their end. */
export function digestMinute(wish: Preferences): MinuteOfDay {
  return isQuiet(wish.digestAt, wish) ? wish.quietTo : wish.digestAt;
}

/**
 * When a notice goes out on a channel.
 * @param localMinute the government's local time of day
 * @returns null when the person does not want the channel
 */
export function decideDelivery(
  urgency: Urgency,
  mode: ChannelMode,
  wish: Preferences,
  localMinute: MinuteOfDay,
): Delivery | null {
  if (mode === 'off') return null;
  if (urgency === 'urgent') return { when: 'now' };
  if (urgency === 'low' || mode === 'digest')
    return { when: 'digest', inMinutes: minutesUntil(localMinute, digestMinute(wish)) };
  return isQuiet(localMinute, wish)
    ? { when: 'later', inMinutes: minutesUntil(localMinute, wish.quietTo) }
    : { when: 'now' };
}

/** The deliveries of one notice, one a channel at most. */
export function planDeliveries(
  urgency: Urgency,
  wish: Preferences,
  localMinute: MinuteOfDay,
): { channel: Channel; delivery: Delivery }[] {
  return (['push', 'mail'] as const).flatMap((channel) => {
    const delivery = decideDelivery(urgency, wish[channel], wish, localMinute);
    return delivery ? [{ channel, delivery }] : [];
  });
}

const RETRY_MINUTES = [1, 5, 15, 60, 180, 360, 720];

/**
 * Minutes to wait after so many failed tries; null when it is time to give up.
 * @param retryAfterSeconds what the other side asked for; at most a day is granted
 */
export function retryInMinutes(attempts: number, retryAfterSeconds: number | null = null): number | null {
  const own = RETRY_MINUTES[attempts - 1];
  if (own === undefined) return null;
  return Math.max(own, Math.min(DAY_MINUTES, Math.ceil((retryAfterSeconds ?? 0) / 60)));
}
