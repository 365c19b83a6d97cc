import { plainLongDate, shortDate, timeAgo } from '#app/platform/clock/indonesian-dates.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { formatDate, localOf } from '#app/ui/format-date.ts';

/** Now, in the government's zone: what view models need to say dates in words. */
export type Moment = { readonly now: string; readonly zone: string };

export const ago = (instant: string | null, { now, zone }: Moment): string | null =>
  instant === null ? null : timeAgo(Temporal.Instant.from(instant), Temporal.Instant.from(now), zone);

/** The same without the hour, for a list: "kemarin", "14 Nov". */
export const agoDay = (instant: string | null, moment: Moment): string | null =>
  ago(instant, moment)
    ?.replace(/^kemarin .*$/, 'kemarin')
    .replace(/^(?:Sen|Sel|Rab|Kam|Jum|Sab|Min) /, '') ?? null;

export const dayOf = (instant: string, { now, zone }: Moment): string => {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return shortDate(day, Temporal.Instant.from(now).toZonedDateTimeISO(zone));
};

/** "17 Mar 2027", for the narrow columns of a list. */
export const briefDayOf = (instant: string, { zone }: Moment): string =>
  formatDate(localOf(instant, zone).date, 'brief');

export const dateWords = (date: string | null): string | null =>
  date === null ? null : plainLongDate(Temporal.PlainDate.from(date));
