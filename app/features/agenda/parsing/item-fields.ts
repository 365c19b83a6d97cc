import { type Attendance, readAttendance } from './attendance.ts';
import { type DateFound, findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { isInternalOnly, saysInternal, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { isAddress, tidyPlace } from './place-words.ts';
import { saysMode, type TitleRead, takeField } from './take-field.ts';
import { changedTime, findTime, type TimeFound } from './times.ts';
import { findVagueTime } from './vague-times.ts';

/** What the lines of one item say, before headings and the rest of the message are weighed. */
export type ItemRead = TitleRead & {
  number: number | null;
  time: TimeFound | null;
  date: DateFound | null;
  /** A place was written out as such, by a label or a pin. */
  from: number;
  to: number;
  struck: boolean;
};

/** An item while its lines are read. */
export type Gathering = {
  item: ItemRead;
  plain: string[];
  titleLabel: string | null;
  attendees: boolean;
  /** More plain lines follow in the item. */
  more: boolean;
  vocabulary: Vocabulary;
  sent: string;
};

const BEHIND = /(\s*[()]\s*|(?<=\p{L}{3,})\.\s+(?=\p{L})|\s+[–·•-]\s+|,\s+)/u;

/** "Aula Setda (tentatif)", "R. Rapat. Internal": a place, and fields behind it. */
function placeOnly(words: string, item: ItemRead, vocabulary: Vocabulary): string {
  const [first = '', ...rest] = words.split(BEHIND);
  let place = first;
  let open = false;
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const sign = rest[i]!;
    const part = rest[i + 1]!;
    const closes = sign.includes(')') && open;
    if (sign.includes('(')) open = false;
    const mode = sign.includes('(') && saysMode(part);
    if (part !== '' && (mode || takeField(part, item, vocabulary))) open = sign.includes('(');
    else place += closes ? ` ${part}` : sign + part;
  }
  return tidyPlace(place);
}

export function setPlace(item: ItemRead, words: string, vocabulary: Vocabulary): void {
  const place = placeOnly(words, item, vocabulary);
  if (place === '' || /^[-–]$/.test(place)) return;
  item.place = item.place === null ? place : isAddress(place) ? `${item.place}, ${place}` : item.place;
}

export function setTime(item: ItemRead, words: string): string {
  if (item.time?.start) return words;
  const time =
    changedTime(words) ?? findTime(words, { labelled: true }) ?? findVagueTime(words, { labelled: true });
  if (!time) return words;
  if (item.time === null || time.start) item.time = time;
  const rest = words.slice(0, time.from) + words.slice(time.to);
  const status = statusIn(rest);
  if (status) item.status ??= status.status;
  return rest;
}

export function setDate(item: ItemRead, words: string, sent: string): void {
  item.date ??= findDates(words, sent)[0] ?? null;
}

/** A remark may carry the status, who stands in, or that it is closed. */
export function setNote(item: ItemRead, words: string, vocabulary: Vocabulary): void {
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  for (const part of words.split(/\s*[;,.]\s+/)) takeField(part, item, vocabulary);
  const status = statusIn(words);
  if (status) item.status ??= status.status;
  if (isInternalOnly(words) || saysInternal(words)) item.internal = true;
  if (!item.notes.includes(words)) item.notes.push(words);
}

export function setAttendance(item: ItemRead, attendance: Attendance): void {
  item.attendances.push(attendance);
  if (attendance.units) item.pic ??= attendance.units;
}

const withoutBrackets = (words: string): string => words.replace(/\([^()]{0,80}\)/g, ' ').trim();

/** "Bupati (tentatif)": what stands in brackets behind who attends may be a field. */
function takeBrackets(words: string, item: ItemRead, vocabulary: Vocabulary): void {
  if (readAttendance(words, vocabulary)) return;
  for (const bracket of words.matchAll(/\(([^()]{2,80})\)/g)) takeField(bracket[1]!, item, vocabulary);
}

function attendList(words: string, vocabulary: Vocabulary): Attendance | null {
  const whole = readAttendance(words, vocabulary) ?? readAttendance(withoutBrackets(words), vocabulary);
  if (whole) return whole;
  const parts = words
    .split(/\s*(?:[,;]|\s[–-]\s)\s*/)
    .map((part) => readAttendance(part, vocabulary))
    .filter((one) => one !== null);
  const first = parts[0];
  return first ? { ...first, attend: parts.flatMap((one) => one.attend) } : null;
}

/** "Waktu dan tempat : Senin, pukul 09.00 di Aula" says more than the hour. */
function takeTime(words: string, into: Gathering): void {
  const { item } = into;
  const date =
    item.date === null ? (findDates(words, into.sent).find((one) => one.form === 'full') ?? null) : null;
  item.date ??= date;
  const rest = setTime(item, date ? `${words.slice(0, date.from)} ${words.slice(date.to)}`.trim() : words);
  if (rest === words) return;
  const place =
    /(?:^|[\s,])(?:bertempat\s+)?di\s+(\S.*)$/i.exec(rest) ?? /^\s*[/,–|]\s*(\p{L}{2}.*)$/u.exec(rest);
  if (place && !takeField(place[1]!, item, into.vocabulary)) setPlace(item, place[1]!, into.vocabulary);
}

export function takeLabelled(line: Line, into: Gathering): void {
  const { item, vocabulary } = into;
  const words = line.text;
  switch (line.label) {
    case 'time':
      takeTime(words, into);
      return;
    case 'date':
      setDate(item, words, into.sent);
      if (item.time === null && findTime(words)) setTime(item, words);
      return;
    case 'title':
      into.titleLabel = into.titleLabel === null ? words : `${into.titleLabel} ${words}`;
      return;
    case 'place':
      setPlace(item, words, vocabulary);
      return;
    case 'address':
      setPlace(item, words, vocabulary);
      return;
    case 'dress':
      item.dressCode ??= words || null;
      return;
    case 'attend': {
      into.attendees = words === '';
      takeBrackets(words, item, vocabulary);
      const attendance = attendList(words, vocabulary);
      if (attendance) setAttendance(item, attendance);
      else if (words) item.notes.push(words);
      return;
    }
    case 'standIn':
    case 'represents': {
      const said = line.label === 'standIn' ? `diwakili ${words}` : `mewakili ${words}`;
      const plain = /^(?:hadir|dihadiri|wali|menghadiri)/i.test(words)
        ? readAttendance(words, vocabulary)
        : null;
      const attendance = plain ?? readAttendance(said, vocabulary);
      if (attendance) setAttendance(item, attendance);
      else if (words) item.notes.push(words);
      return;
    }
    case 'status':
      setNote(item, words, vocabulary);
      return;
    case 'visibility':
    case 'note':
      setNote(item, words, vocabulary);
      return;
    case 'pic':
      item.pic ??= words || null;
      return;
    default:
      item.notes.push(words);
      return;
  }
}

/** "Koko dan sarung · diwakili Sekda". */
function takeDress(words: string, item: ItemRead, vocabulary: Vocabulary): void {
  const [dress = '', ...rest] = words.split(/\s+[·•|–]\s+/);
  item.dressCode ??= dress;
  for (const part of rest) if (!takeField(part, item, vocabulary)) item.notes.push(part);
}

export function takeIcon(line: Line, into: Gathering): boolean {
  const { item, vocabulary } = into;
  switch (line.icon) {
    case 'place':
      setPlace(item, line.text, vocabulary);
      return true;
    case 'dress':
      takeDress(line.text, item, vocabulary);
      return true;
    case 'date':
      setDate(item, line.text, into.sent);
      return findDates(line.text, into.sent).length > 0;
    case 'note':
      setNote(item, line.text, vocabulary);
      return true;
    case 'person': {
      takeBrackets(line.text, item, vocabulary);
      const attendance = attendList(line.text, vocabulary);
      if (attendance) setAttendance(item, attendance);
      else item.notes.push(line.text);
      return true;
    }
    case 'internal':
      item.internal = true;
      if (isInternalOnly(line.text) || saysInternal(line.text)) return true;
      return false;
    case 'cancelled':
      item.status ??= 'cancelled';
      return false;
    default:
      return false;
  }
}
