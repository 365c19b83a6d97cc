import type { CheckedText, WritingRule } from '../../finding.ts';
import { E07 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** `jam 9.30`, `pukul 09:30 Wib`, `Pkl. 09.30`, `09:30 WIB`: one spot for all that is wrong with one time. */
const TIME =
  /(?<![\p{L}\d:.,])(?:(jam|pukul|pkl\.?|pk\.?) ?)?(\d{1,2})([.:])(\d{2})(?![.:]?\d)(?:( ?(?:[-–]|s\.d\.|s\/d|sampai(?: dengan)?|hingga) ?)(\d{1,2})([.:])(\d{2})(?![\d.:]\d))?(?: ?(wib|wita|wit)\b)?/giu;
/** Zones by their hour, of those a government can choose. */
const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

type Parts = {
  lead: string;
  hour: string;
  dot: string;
  minute: string;
  until: string;
  hour2: string;
  dot2: string;
  minute2: string;
  zone: string;
};

const isTime = ({ lead, dot, zone }: Parts) => lead !== '' || zone !== '' || dot === ':';

function leadOf(lead: string): string {
  if (lead === '' || lead.toLowerCase() === 'pukul') return lead;
  return /^\p{Lu}/u.test(lead) ? 'Pukul' : 'pukul';
}

function timeSpots(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(TIME)].flatMap((found) => {
    const [
      whole,
      lead = '',
      hour = '',
      dot = '',
      minute = '',
      until = '',
      hour2 = '',
      dot2 = '',
      minute2 = '',
      zone = '',
    ] = found as unknown as string[];
    const parts = { lead, hour, dot, minute, until, hour2, dot2, minute2, zone } as Parts;
    if (!isTime(parts)) return [];
    // 1:20 is a proportion, 10:15 in a scripture a verse: without a word for time the hour has two digits.
    if (
      lead === '' &&
      zone === '' &&
      (hour.length < 2 || Number(hour) > 24 || Number(minute) > 59 || isReference(text, found.index))
    )
      return [];
    return spotOf(text, found.index, whole!, parts) ?? [];
  });
}

const isReference = (text: CheckedText, start: number) =>
  /(?:skala|skor|rasio|perbandingan|ayat|surah|qs\.?|hr\.?) ?[\p{L}-]{0,12} ?$/iu.test(
    text.prose.slice(Math.max(0, start - 30), start),
  );

function spotOf(text: CheckedText, at: number, whole: string, parts: Parts): Spot | undefined {
  const { lead, hour, dot, minute, until, hour2, dot2, minute2, zone } = parts;
  const span = (from: number, to: number) => ({ start: at + from, end: at + to, severity: 'error' as const });
  const hourAt = lead ? whole.indexOf(hour, lead.length) : 0;
  if (
    Number(hour) > 24 ||
    (Number(hour) === 24 && Number(minute) > 0) ||
    Number(minute) > 59 ||
    Number(hour2) > 24 ||
    Number(minute2) > 59
  ) {
    return { ...span(hourAt, hourAt + hour.length + 1 + minute.length), fix: null, message: copy.impossible };
  }
  const clock = (h: string, m: string) => `${h}.${m}`;
  const wrongLead = lead !== '' && lead.toLowerCase() !== 'pukul';
  const wrongDot = dot === ':' || dot2 === ':';
  const right = zone === 'Wita' || zone === 'Wit' ? zone : zone.toUpperCase();
  const wrongZone = zone !== '' && zone !== right;
  if (!wrongLead && !wrongDot && !wrongZone) return zone ? elsewhere(text, at, whole, zone) : undefined;
  // Only the part that is wrong, and all from the first to the last of several.
  const clockFrom = wrongLead ? 0 : wrongDot ? hourAt : whole.length - zone.length;
  const clockTo = wrongZone ? whole.length : wrongDot ? whole.length - zone.length : lead.length;
  const times = clock(hour, minute) + (until ? until + clock(hour2, minute2) : '');
  const tail = zone ? ` ${right}` : '';
  const fixed = `${lead ? `${leadOf(lead)} ` : ''}${times}${tail}`;
  if (wrongZone && !wrongLead && !wrongDot)
    return { ...span(clockFrom, whole.length), fix: right, message: copy.zone(right) };
  const to = wrongZone ? whole.length : wrongDot ? whole.length - (zone ? zone.length + 1 : 0) : clockTo;
  if (wrongLead && !wrongDot && !wrongZone && lead.toLowerCase() !== 'jam') {
    return { ...span(0, lead.length), fix: leadOf(lead), message: copy.lead };
  }
  if (wrongLead && !wrongDot && !wrongZone)
    return {
      ...span(0, hourAt + hour.length + 1 + minute.length),
      fix: `${leadOf(lead)} ${clock(hour, minute)}`,
      message: copy.lead,
    };
  const fix = fixed.slice(
    wrongLead ? 0 : lead ? lead.length + 1 : 0,
    wrongZone || !zone ? undefined : -tail.length,
  );
  return { ...span(wrongLead ? 0 : hourAt, to), fix, message: wrongDot ? copy.dot(fix) : copy.form(fix) };
}

/** A zone that is not the government's: perhaps right, for a guest or a broadcast. */
function elsewhere(text: CheckedText, at: number, whole: string, zone: string): Spot | undefined {
  const own = ZONES[text.options.zone ?? ''];
  if (!own || own === zone.toUpperCase() || text.prose.slice(at, at + 80).includes(own)) return undefined;
  const start = at + whole.length - zone.length;
  return { start, end: start + zone.length, fix: own, severity: 'warning', message: copy.elsewhere(own) };
}

/** `jam 9 pagi`, `jam 08 WIB`: an hour alone. */
const HOUR = /(?<![\p{L}\d])(jam|pkl\.?) (\d{1,2})(?= (?:pagi|siang|sore|malam|dini|wib|wita|wit)\b)/giu;

export const time: WritingRule = {
  id: 'E07-waktu',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...timeSpots(text),
    ...[...text.prose.matchAll(HOUR)].map(
      (found): Spot => ({
        start: found.index,
        end: found.index + found[0].length,
        fix: `${leadOf(found[1]!)} ${found[2]}`,
        severity: 'error',
        message: copy.lead,
      }),
    ),
  ],
};
