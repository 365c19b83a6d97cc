import { jitterOf } from '#app/features/channels/index.ts';

const HOUR = 60 * 60;
/** A little less than a day, so that a visit that takes its time never leaves a day out. */
const DAILY = 23 * HOUR;
const LATER_FIRST = HOUR;
const LATER_MOST = 24 * HOUR;

/** Days for which reactions are followed; after that a post has what it will have. */
export const MEASURED_DAYS = 14;
/** Posts measured at one visit, newest first. */
export const MOST_POSTS = 200;
/** A pass that took longer is believed lost. */
export const LEASE_MINUTES = 10;

/**
 * Seconds until an account is measured next: once a day, spread by the account's own jitter; after a failure doubling from an hour.
 * @param failures in a row, this one included; 0 after success
 */
export function nextMeasure(channelId: string, failures: number, askedSeconds = 0): number {
  const spread = jitterOf(channelId) * 3 * HOUR;
  if (failures === 0) return Math.round(DAILY + spread);
  const doubled = Math.min(LATER_FIRST * 2 ** Math.min(failures - 1, 8), LATER_MOST);
  return Math.max(Math.round(doubled * (1 + jitterOf(channelId))), Math.min(askedSeconds, LATER_MOST));
}
