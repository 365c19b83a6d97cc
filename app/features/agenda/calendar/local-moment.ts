import type ICAL from 'ical.js';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { knownZone } from './zones.ts';

export type LocalMoment = { date: string; time: string | null; unknownZone: string | null };

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

function plainOf(time: ICAL.Time): Temporal.PlainDateTime {
  const { year, month, day, hour, minute } = time;
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: 'reject' });
}

/**
 * A time of a calendar file as date and hour in the government's zone. A zone that has a known name is taken by its name;
 * otherwise by the definition in the file; otherwise the hour is taken as a local one.
 */
export function localMoment(time: ICAL.Time, tzid: unknown, zone: string): LocalMoment {
  const plain = plainOf(time);
  if (time.isDate) return { date: plain.toPlainDate().toString(), time: null, unknownZone: null };
  const name = typeof tzid === 'string' && tzid !== '' ? tzid : null;
  const from = time.zone?.tzid === 'UTC' ? 'UTC' : name && knownZone(name);
  if (from) {
    const local = plain.toZonedDateTime(from).withTimeZone(zone);
    return { date: local.toPlainDate().toString(), time: clock(local.toPlainTime()), unknownZone: null };
  }
  const defined = time.zone && time.zone.tzid !== 'floating';
  if (name && defined) {
    const local = Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toZonedDateTimeISO(zone);
    return { date: local.toPlainDate().toString(), time: clock(local.toPlainTime()), unknownZone: null };
  }
  return { date: plain.toPlainDate().toString(), time: clock(plain.toPlainTime()), unknownZone: name };
}
