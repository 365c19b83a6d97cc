import { type Attendance, readAttendance } from './attendance.ts';
import { type DateFound, findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { isDress, isInternalOnly, isStatusOnly, saysInternal, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { isAddress, startsLikePlace, tidyPlace } from './places.ts';
import { changedTime, readTitle, type TitleRead, takeField, tidyTitle } from './read-title.ts';
import { findTime, findVagueTime, type TimeFound } from './times.ts';

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

type Gathering = {
  item: ItemRead;
  plain: string[];
  titleLabel: string | null;
  attendees: boolean;
  /** More plain lines follow in the item. */
  more: boolean;
  vocabulary: Vocabulary;
  sent: string;
};

const CONTINUES =
  /^(?:[\p{Ll}(&"]|(?:Dan|Dalam|Untuk|Dengan|Tingkat|Tahun|TA|Se-|Kota|Kabupaten|Provinsi|Kepada|Bagi|Tentang|Serta|Ke-)(?![\p{Ll}]))/u;
const UNFINISHED =
  /(?:\s(?:dan|di|ke|dari|untuk|dalam|dengan|pada|tentang|serta|tingkat|oleh|&|rangka|kepada|antara)|[,/–-])$/i;

function setPlace(item: ItemRead, words: string): void {
  const place = tidyPlace(words);
  if (place === '' || /^[-–]$/.test(place)) return;
  item.place = item.place === null ? place : isAddress(place) ? `${item.place}, ${place}` : item.place;
}

function setTime(item: ItemRead, words: string): string {
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

function setDate(item: ItemRead, words: string, sent: string): void {
  item.date ??= findDates(words, sent)[0] ?? null;
}

/** A remark may carry the status, who stands in, or that it is closed. */
function setNote(item: ItemRead, words: string, vocabulary: Vocabulary): void {
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  for (const part of words.split(/\s*[;,.]\s+/)) takeField(part, item, vocabulary);
  const status = statusIn(words);
  if (status) item.status ??= status.status;
  if (isInternalOnly(words) || saysInternal(words)) item.internal = true;
  if (!item.notes.includes(words)) item.notes.push(words);
}

function setAttendance(item: ItemRead, attendance: Attendance): void {
  item.attendances.push(attendance);
  if (attendance.units) item.pic ??= attendance.units;
}

function attendList(words: string, vocabulary: Vocabulary): Attendance | null {
  const whole = readAttendance(words, vocabulary);
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
  if (place && !takeField(place[1]!, item, into.vocabulary)) setPlace(item, place[1]!);
}

/** "Tempat: Aula. Internal": what follows a full stop or stands in brackets may be a field. */
function takePlaceValue(words: string, into: Gathering): void {
  const parts = words.split(/(?<=\p{L}{3,})\.\s+(?=\p{L})|\s*[()]\s*|\s+–\s+/u).filter(Boolean);
  const [first = '', ...rest] = parts;
  const kept = rest.filter((part) => !takeField(part, into.item, into.vocabulary));
  if (into.item.place === null)
    into.item.place = tidyPlace(kept.length === rest.length ? words : [first, ...kept].join(', ')) || null;
}

function takeLabelled(line: Line, into: Gathering): void {
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
      takePlaceValue(words, into);
      return;
    case 'address':
      setPlace(item, words);
      return;
    case 'dress':
      item.dressCode ??= words || null;
      return;
    case 'attend': {
      into.attendees = words === '';
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

function takeIcon(line: Line, into: Gathering): boolean {
  const { item, vocabulary } = into;
  switch (line.icon) {
    case 'place':
      item.place === null ? setPlace(item, line.text) : setPlace(item, line.text);
      return true;
    case 'dress':
      item.dressCode ??= line.text;
      return true;
    case 'date':
      setDate(item, line.text, into.sent);
      return findDates(line.text, into.sent).length > 0;
    case 'note':
      setNote(item, line.text, vocabulary);
      return true;
    case 'person': {
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

/** Cuts date and time off a plain line; what is left is title, place or field. */
function takeWhen(words: string, into: Gathering): string {
  const { item } = into;
  let rest = words;
  const when = findDates(words, into.sent).find((one) => one.marked || one.from === 0);
  const status = statusIn(words);
  if (when && item.date === null && when.form === 'full' && !(status && status.at < when.from)) {
    item.date = when;
    rest = `${rest.slice(0, when.from)} ${rest.slice(when.to)}`.replace(/\(\s*[),]\s*/g, ' ').trim();
  }
  if (item.time === null || item.time.start === null) {
    const moved = statusIn(rest);
    const cutAt = moved?.status === 'postponed' && moved.at > 8 ? moved.at : rest.length;
    const changed = changedTime(rest);
    const clock = findTime(rest);
    const vague = item.time === null && into.plain.length === 0 ? findVagueTime(rest) : null;
    const time = clock && clock.from <= cutAt ? clock : vague;
    if (time) {
      item.time = changed ?? time;
      rest = `${rest.slice(0, time.from)} ${rest.slice(time.to)}`;
    }
  }
  return tidyTitle(
    rest.replace(/\(\s*(?:wib|wita|wit)?\s*\)/gi, ' ').replace(/^\s*(?:wib|wita|wit)(?![\p{L}])/iu, ' '),
  );
}

function takePlain(line: Line, into: Gathering): void {
  const { item, vocabulary } = into;
  if (into.attendees) {
    const listed = readAttendance(line.text, vocabulary);
    if (listed) {
      setAttendance(item, listed);
      return;
    }
    into.attendees = false;
  }
  const words = line.icon === 'time' ? tidyTitle(setTime(item, line.text)) : takeWhen(line.text, into);
  if (words === '' || /^(?:wib|wita|wit)$/i.test(words)) return;
  const bracketed = /^\(.*\)$/.test(line.text);
  const single = words.replace(/^\((.*)\)$/, '$1');
  const alone = words === tidyTitle(line.text) || item.time === null;
  const field =
    into.plain.length > 0 ||
    bracketed ||
    isStatusOnly(single) ||
    (isDress(single) && alone) ||
    (into.more && readAttendance(single, vocabulary) !== null);
  if (field && takeField(single, item, vocabulary)) return;
  if (/^(?:yang|yg)\s+hadir\s*:?$/i.test(words)) {
    into.attendees = true;
    return;
  }
  into.plain.push(words);
}

function isPlaceLine(words: string): boolean {
  return startsLikePlace(words) || /^(?:bertempat|tempat|lokasi|di\s|@|via\s|melalui zoom)/i.test(words);
}

/** Decides which of the plain lines are the title, and which the place. */
function settle(into: Gathering): string {
  const { item, plain } = into;
  const lines = into.titleLabel === null ? [...plain] : [into.titleLabel, ...plain];
  const title: string[] = lines.slice(0, 1);
  const rest = lines.slice(1);
  const later = rest.some(isPlaceLine) || item.place !== null;
  for (const [index, words] of rest.entries()) {
    const previous = title.at(-1) ?? '';
    const ends = UNFINISHED.test(previous);
    if (isPlaceLine(words) && !ends) {
      setPlace(item, words);
      for (const more of rest.splice(index + 1)) if (isAddress(more)) setPlace(item, more);
      break;
    }
    const isLast = index === rest.length - 1;
    if (!later && isLast && !ends && !CONTINUES.test(words) && words.split(/\s+/).length <= 8) {
      setPlace(item, words);
      break;
    }
    title.push(words);
  }
  return title.join(' ');
}

/** Reads one item: fields by label and pictogram, the rest by what it says. */
export function readItem(lines: readonly Line[], vocabulary: Vocabulary, sent: string): ItemRead {
  const item: ItemRead = {
    title: '',
    place: null,
    weakPlace: false,
    attendances: [],
    status: null,
    internal: false,
    dressCode: null,
    pic: null,
    notes: [],
    number: null,
    time: null,
    date: null,
    from: lines[0]?.no ?? 1,
    to: lines.at(-1)?.no ?? 1,
    struck: false,
  };
  const into: Gathering = {
    item,
    plain: [],
    titleLabel: null,
    attendees: false,
    more: false,
    vocabulary,
    sent,
  };
  const lastPlain = lines.findLastIndex((line) => line.label === null && line.icon === null);
  for (const [index, line] of lines.entries()) {
    into.more = index < lastPlain;
    item.number ??= line.number;
    if (line.struck) item.struck = true;
    if (line.label !== null) takeLabelled(line, into);
    else if (line.icon === null || !takeIcon(line, into)) takePlain(line, into);
  }
  const text = settle(into);
  const read = readTitle(
    into.titleLabel === null ? text : takeTitleTime(text, into),
    vocabulary,
    item.place !== null,
  );
  item.title = read.title;
  if (item.place === null) {
    item.place = read.place;
    item.weakPlace = read.weakPlace;
  }
  item.attendances.push(...read.attendances);
  item.status ??= read.status;
  item.internal ||= read.internal;
  item.dressCode ??= read.dressCode;
  item.pic ??= read.pic;
  item.notes.push(...read.notes);
  if (item.struck) item.status = 'cancelled';
  return item;
}

const takeTitleTime = (text: string, into: Gathering): string =>
  into.item.time === null ? takeWhen(text, into) : text;
