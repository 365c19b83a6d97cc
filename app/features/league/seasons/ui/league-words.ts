import { formatDate, formatInstant, localOf } from '#app/ui/format-date.ts';
import { REASON_WORDS, seasonsCopy } from '../copy.id.ts';
import type { HeadView, LeagueRow } from '../queries/league-view.server.ts';

const copy = seasonsCopy.page;

/** "2=" where the order would flip under small changes of the weights. */
export const rankWords = (row: { rank: number | null; shared: boolean }): string =>
  row.rank === null ? '' : `${row.rank}${row.shared ? '=' : ''}`;

export const reasonWords = (reason: string | null): string =>
  reason === null ? '' : (REASON_WORDS[reason] ?? reason);

export const dateOf = (instant: string, zone: string): string =>
  formatDate(localOf(instant, zone).date, 'plain');

/** Where a season stands, in one line. */
export function statusWords(season: HeadView, now: string): string | null {
  const { state, zone } = season;
  if (state === 'running')
    return copy.status.running(season.computedAt ? formatInstant(season.computedAt, zone, 'day') : null);
  if (state === 'sealed') return copy.status.sealed(dateOf(season.sealedAt ?? now, zone));
  if (state !== 'provisional') return null;
  const until = season.appealsUntil ?? now;
  return Date.parse(now) < Date.parse(until) + 1_000
    ? copy.status.provisional(dateOf(until, zone))
    : copy.status.deciding;
}

/** The second line of a unit in the phone's list. */
export function rowWords(row: LeagueRow, bandName: string | null): string {
  return [row.reason ? reasonWords(row.reason) : null, row.outcome === 'badge' ? copy.badge : bandName]
    .filter(Boolean)
    .join(' · ');
}
