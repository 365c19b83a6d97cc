import { jitterOf } from '../../rules/next-visit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const FIRST = 30;
const MOST = 30 * MINUTE;
const ASKED_MOST = 24 * HOUR;

/** What cannot be sent for so long after it was due is given up, and a person is told. */
export const GIVE_UP_HOURS = 48;
/** So late, what nobody waits for any more is held for a person's word instead of going out by itself. */
export const STALE_HOURS = 24;

/** Seconds until the next try after so many failures; `Retry-After` is kept, up to a day. */
export function backoffSeconds(deliveryId: string, tries: number, askedSeconds = 0): number {
  const doubled = Math.min(FIRST * 2 ** Math.min(Math.max(tries, 1) - 1, 12), MOST);
  const own = Math.round(doubled * (1 + 2 * jitterOf(`${deliveryId} ${tries}`)));
  return Math.max(own, Math.min(Math.max(askedSeconds, 0), ASKED_MOST));
}

/** When to look whether it went out: after a time to settle, then more and more seldom; null when looking is over. */
const LOOKS = [20, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE];
/** So many looks without an answer, and a person is asked; looking goes on, it costs nothing. */
export const LOOKS_BEFORE_PERSON = LOOKS.length;
const HOURLY_LOOKS = 48;
export const MOST_LOOKS = LOOKS.length + HOURLY_LOOKS;

export function lookSeconds(looks: number): number | null {
  if (looks >= MOST_LOOKS) return null;
  return LOOKS[looks] ?? HOUR;
}

/** A network may show a post a little after it took it: one absence proves nothing. */
export const ABSENCES_PROVE = 2;
/** The look that confirms it comes soon, however long looking has gone on. */
export const SECOND_LOOK_SECONDS = MINUTE;

const WAIT = { least: 1, usual: 10, most: 5 * MINUTE };

/** How long to leave what the network is still working at. */
export const processingSeconds = (asked: number | undefined): number =>
  Math.min(Math.max(asked ?? WAIT.usual, WAIT.least), WAIT.most);
