import { formatDate, localOf } from '#app/ui/format-date.ts';
import { paperCopy as copy } from './paper-copy.id.ts';

export type NotedSeason = {
  readonly name: string;
  readonly state: string;
  /** Local day. */
  readonly to: string;
  readonly appealsUntil: string | null;
  readonly sealedAt: string | null;
};

/** One sentence on the league in a period; null where there is nothing to say. The newest season comes first. */
export function leagueNote(
  seasons: readonly NotedSeason[],
  period: { readonly from: string; readonly to: string },
  zone: string,
): string | null {
  const local = (instant: string) => localOf(instant, zone).date;
  for (const season of seasons) {
    if (season.state === 'provisional' && season.appealsUntil)
      return copy.league.provisional(season.name, formatDate(local(season.appealsUntil), 'date'));
    if (season.state === 'sealed' && season.sealedAt) {
      const on = local(season.sealedAt);
      if (on >= period.from && on <= period.to)
        return copy.league.sealed(season.name, formatDate(on, 'date'));
    }
    if (season.state === 'running') return copy.league.running(season.name, formatDate(season.to, 'date'));
  }
  return null;
}
