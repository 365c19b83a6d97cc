import type { ConnectorFailure } from '../connectors/failure.ts';
import { shortHash } from '../connectors/ledger.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const LATER_FIRST = 5 * MINUTE;
const LATER_MOST = 6 * HOUR;
const STUCK_FIRST = HOUR;
const STUCK_MOST = 24 * HOUR;

/** A share of the time, from -0.1 to 0.1, the same for one channel for ever: channels of one government don't all knock at once. */
export function jitterOf(channelId: string): number {
  const hash = [...shortHash(channelId)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2001, 7);
  return (hash / 1000 - 1) / 10;
}

/**
 * Seconds until the next visit after one that went well.
 * @param everyMinutes what the register says
 * @param atLeastMinutes what the network's manners ask for
 */
export function afterSuccess(channelId: string, everyMinutes: number, atLeastMinutes: number): number {
  const seconds = Math.max(everyMinutes, atLeastMinutes) * MINUTE;
  return Math.round(seconds * (1 + jitterOf(channelId)));
}

/**
 * Seconds until the next visit after a failure. What may pass by itself is tried again soon and doubling; what needs a person is
 * only looked at now and then. `Retry-After` is always kept, up to a day.
 * @param count failures in a row, this one included
 */
export function afterFailure(channelId: string, failure: ConnectorFailure, count: number): number {
  const passing = failure.class === 'later';
  const first = passing ? LATER_FIRST : STUCK_FIRST;
  const most = passing ? LATER_MOST : STUCK_MOST;
  const doubled = Math.min(first * 2 ** Math.min(Math.max(count, 1) - 1, 12), most);
  const asked = Math.min(failure.retryAfterSeconds ?? 0, STUCK_MOST);
  return Math.max(Math.round(doubled * (1 + jitterOf(channelId))), asked);
}
