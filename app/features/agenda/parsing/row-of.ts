import { parsingCopy } from './copy.id.ts';
import {
  addDays,
  type DateFound,
  daysBetween,
  longDate,
  nearestOn,
  weekdayName,
  weekdayNumber,
} from './dates.ts';
import type { Heading } from './headings.ts';
import { deputyOf, headOf, joinOffices, type OfficeFound, type Vocabulary } from './offices.ts';
import { isOnline } from './place-words.ts';
import type { ItemRead } from './read-item.ts';
import type { AgendaRow, ParseOptions, Unsure } from './row.ts';
import type { TimeFound } from './times.ts';

/** What the whole message says, against which one item is read. */
export type Message = {
  readonly options: ParseOptions;
  readonly vocabulary: Vocabulary;
  readonly headings: readonly Heading[];
  /** Some item names its own leader, so a heading with several leaders is only the message's title. */
  readonly anyNamed: boolean;
};

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};
const OFFSET: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** WIB, WITA or WIT for an Indonesian zone. */
export const zoneWord = (zone: string): string | null => ZONES[zone] ?? null;

type Doubt = { unsure: Unsure; words: string | null };

function dateOf(
  read: ItemRead,
  headings: readonly Heading[],
  message: Message,
  before: AgendaRow | null,
): { date: string; doubts: Doubt[] } {
  const { sent } = message.options;
  const headed = headings.flatMap((one) => one.dates);
  const found: DateFound | null =
    read.date ?? headed.find((one) => one.form === 'full') ?? headed.at(-1) ?? null;
  if (!found) {
    const date = before?.date ?? sent;
    const unsure: Unsure = { field: 'date', question: parsingCopy.noDate, options: [date, addDays(date, 1)] };
    return { date, doubts: [{ unsure, words: null }] };
  }
  const doubt = (question: string, options: string[]): Doubt => ({
    unsure: { field: 'date', question, options },
    words: null,
  });
  const { date, weekdayWritten: written } = found;
  const doubts: Doubt[] = [];
  if (found.form === 'full' && written !== null && weekdayNumber(date) !== written) {
    const question = parsingCopy.weekdayMismatch(
      longDate(date),
      weekdayName(weekdayNumber(date)),
      weekdayName(written),
    );
    doubts.push(doubt(question, [date, nearestOn(date, written)]));
  } else if (found.until) doubts.push(doubt(parsingCopy.dateRange, [date, found.until]));
  else if (found.form === 'full' && Math.abs(daysBetween(sent, date)) > 200) {
    const near = date.endsWith('-02-29') ? date : sent.slice(0, 4) + date.slice(4);
    doubts.push(doubt(parsingCopy.farDate(longDate(date)), near === date ? [date] : [date, near]));
  }
  return { date, doubts };
}

/** Who the heading gives as leader when the item names none. */
function headed(headings: readonly Heading[], message: Message): { leader: string | null; doubts: Doubt[] } {
  const offices = headings.flatMap((one) => one.offices).filter((one) => !one.unit || headings.length > 0);
  const doubt = (question: string, options: string[]): Doubt[] => [
    { unsure: { field: 'leader', question, options }, words: null },
  ];
  const distinct = [...new Map(offices.map((one) => [one.title, one])).values()];
  const joined = joinOffices(distinct);
  if (distinct.length > 1 && joined) {
    const options = joined.split(' + ');
    return {
      leader: message.anyNamed ? (options[0] ?? null) : joined,
      doubts: doubt(parsingCopy.sharedHeading, [...options, joined]),
    };
  }
  if (joined) return { leader: joined, doubts: [] };
  const { family } = message.vocabulary;
  if (family) return { leader: headOf[family], doubts: [] };
  const known = message.options.leaders?.map((one) => one.title) ?? [];
  return { leader: null, doubts: doubt(parsingCopy.noLeader, known.slice(0, 4)) };
}

/** An assistant or head of unit (or "dihadiri Sekda") who attends what stands in one leader's list goes for that leader. */
function sentInstead(attend: readonly OfficeFound[], headings: readonly Heading[], lowest: number): boolean {
  const listed = headings.flatMap((one) => one.offices);
  const [owner] = listed;
  return (
    attend.length > 0 &&
    attend.every((one) => one.rank >= lowest) &&
    owner !== undefined &&
    owner.rank >= 1 &&
    owner.rank < lowest &&
    owner.rank <= 3 &&
    listed.every((one) => one.title === owner.title)
  );
}

function peopleOf(read: ItemRead, headings: readonly Heading[], message: Message) {
  const all = <K extends 'attend' | 'along' | 'standIn' | 'represents'>(key: K): OfficeFound[] =>
    read.attendances.flatMap((one) => one[key]);
  const fallback = headed(headings, message);
  const represents = joinOffices(all('represents'));
  const attend = all('attend');
  let standIn = joinOffices(all('standIn'));
  let leader = represents ?? joinOffices(attend) ?? fallback.leader;
  const lowest = read.attendances.some((one) => one.attends) ? 3 : 6;
  const leads = read.attendances.some((one) => one.leads);
  if (!represents && standIn === null && !leads && sentInstead(attend, headings, lowest)) {
    standIn = leader;
    leader = fallback.leader;
  }
  if (represents && standIn === null)
    standIn = joinOffices(attend) ?? (fallback.leader === represents ? null : fallback.leader);
  if (!represents && standIn !== null && standIn === leader) standIn = null;
  const along = all('along').filter((one) => !one.unit);
  if (along.length > 0 && leader)
    leader = joinOffices([...officesNamed(leader, headings, attend), ...along]) ?? leader;
  const doubts = represents || attend.length > 0 ? [] : fallback.doubts;
  if (standIn === null && read.attendances.some((one) => one.unnamedStandIn)) {
    const deputy = message.vocabulary.family ? [deputyOf(message.vocabulary.family)] : [];
    const options = [...deputy, 'Sekretaris Daerah', 'Asisten II'].filter((one) => one !== leader);
    doubts.push({
      unsure: { field: 'standIn', question: parsingCopy.noStandIn, options },
      words: 'diwakili',
    });
  }
  return { leader, standIn, doubts };
}

const RANK: readonly RegExp[] = [
  /^(?:\S+ )?(?:Wali Kota|Bupati|Gubernur)$/,
  /^(?:\S+ )?Wakil /,
  /Sekretaris Daerah$/,
];

function officesNamed(
  leader: string,
  headings: readonly Heading[],
  attend: readonly OfficeFound[],
): OfficeFound[] {
  const known = [...attend, ...headings.flatMap((one) => one.offices)];
  return leader.split(' + ').map((title) => {
    const rank = RANK.findIndex((one) => one.test(title)) + 1 || 4;
    return (
      known.find((one) => one.title === title) ?? { title, from: 0, to: 0, rank, family: null, unit: false }
    );
  });
}

/** A time written in two zones is read in the government's own. */
function timeOf({ time }: ItemRead, zone: string): TimeFound | null {
  return time?.also && time.also.zone === zoneWord(zone) ? time.also : time;
}

function startDoubts(time: TimeFound | null, zone: string): Doubt[] {
  if (!time)
    return [
      {
        unsure: { field: 'start', question: parsingCopy.noTime, options: ['08.00', '09.00', '13.00'] },
        words: null,
      },
    ];
  const ask = (question: string, options: readonly string[]): Doubt => ({
    unsure: { field: 'start', question, options: options.map((one) => one.replace('.', ':')) },
    words: time.words,
  });
  if (time.start === null) return [ask(parsingCopy.vagueTime(time.words), time.options)];
  const own = zoneWord(zone);
  if (time.zone && own && time.zone !== own) {
    const [hour = 0, minute = 0] = time.start.split(':').map(Number);
    const moved = (hour + OFFSET[own]! - OFFSET[time.zone]! + 24) % 24;
    const local = `${String(moved).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return [ask(parsingCopy.otherZone(time.zone, own), [time.start, local])];
  }
  return time.options.length > 0
    ? [ask(parsingCopy.hourOfDay(time.words, time.start.replace(':', '.')), time.options)]
    : [];
}

/** Weighs what an item says against its headings and gives the row with its doubts. */
export function rowOf(
  read: ItemRead,
  headings: readonly Heading[],
  message: Message,
  before: AgendaRow | null,
): AgendaRow {
  const when = dateOf(read, headings, message, before);
  const who = peopleOf(read, headings, message);
  const time = timeOf(read, message.options.zone);
  const doubts = [...startDoubts(time, message.options.zone), ...when.doubts, ...who.doubts];
  if (read.weakPlace && read.place) {
    const unsure: Unsure = {
      field: 'place',
      question: parsingCopy.weakPlace(read.place),
      options: [read.place],
    };
    doubts.push({ unsure, words: read.place });
  }
  const start = time?.start ?? null;
  return {
    title: read.title,
    date: when.date,
    start,
    end: start === null ? null : (time?.end ?? null),
    place: read.place,
    online: isOnline(`${read.title} ${read.place ?? ''}`),
    leader: who.leader,
    standIn: who.standIn,
    status: read.status ?? headings.find((one) => one.status !== null)?.status ?? 'planned',
    visibility: read.internal || headings.some((one) => one.internal) ? 'internal' : 'public',
    dressCode: read.dressCode,
    note: [...new Set(read.notes)].join('; ') || null,
    pic: read.pic,
    unsure: doubts.map((one) => one.unsure),
    source: { from: read.from, to: read.to, doubt: doubts.find((one) => one.words !== null)?.words ?? null },
  };
}
