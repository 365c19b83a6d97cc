import { readAttendance } from './attendance.ts';
import { findDates } from './dates.ts';
import { startsLikeEvent } from './event-words.ts';
import {
  type Gathering,
  type ItemRead,
  setAttendance,
  setPlace,
  setTime,
  takeIcon,
  takeLabelled,
} from './item-fields.ts';
import type { Line } from './lines.ts';
import { isDress, isStatusOnly, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { isAddress, startsLikePlace } from './place-words.ts';
import { readTitle } from './read-title.ts';
import { takeField } from './take-field.ts';
import { changedTime, findTime } from './times.ts';
import { tidyTitle } from './title-parts.ts';
import { findVagueTime } from './vague-times.ts';
import { continues, isUnfinished } from './wrapping.ts';

export type { ItemRead };

/** "... yang akan dilaksanakan pada" before the day or hour. */
const HELD =
  /\s(?:(?:yang|yg)\s+)?(?:akan\s+)?(?:dilaksanakan|diselenggarakan|diadakan|digelar|berlangsung)(?:\s+pada)?(?:\s+(?:hari|tanggal|tgl))*(?=\s*$|\s+(?:bertempat|di)\s)/gi;

/** Talk before the day or hour of a told activity: "oh iya lusa", "terus jam 10". */
const ASIDE =
  /^(?:oh (?:iya|ya)|oiya|o ya|nah|dan|lalu|terus|trus|trs|plus|juga|sama|untuk|utk|yg|yang)[\s,]+(?=(?:jam|pukul|pkl|lusa|besok|bsk|nanti|hari ini)(?![\p{L}]))/iu;

/** Cuts date and time off a plain line; what is left is title, place or field. */
function takeWhen(line: string, into: Gathering): string {
  const { item } = into;
  const words = line.replace(ASIDE, '');
  let rest = words;
  const when = findDates(words, into.sent).find((one) => one.marked || one.from === 0);
  const status = statusIn(words);
  const said = when?.form === 'full' || (when?.form === 'relative' && when.from === 0);
  if (when && item.date === null && said && !(status && status.at < when.from)) {
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
      const spans = changed && changed.from >= time.to ? [changed, time] : [time];
      for (const span of spans) rest = `${rest.slice(0, span.from)} ${rest.slice(span.to)}`;
    }
  }
  return tidyTitle(
    rest
      .replace(/,\s*[:–]\s*(?=\p{L})/gu, ' – ')
      .replace(HELD, ' ')
      .replace(/\(\s*[-–,;:|/]\s*(?=[^()]*\))/g, '(')
      .replace(/(?<=\([^()]*)\s*[-–,;:|/]\s*\)/g, ')')
      .replace(/\(\s*(?:wib|wita|wit)?\s*\)/gi, ' ')
      .replace(/^\s*(?:wib|wita|wit)(?![\p{L}])/iu, ' '),
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
    (into.more && !/^mendampingi/i.test(single) && readAttendance(single, vocabulary) !== null);
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

/** "08.00 | Halaman Balai Kota", and the activity on the line below. */
function placeFirst({ item, plain, titleLabel }: Gathering): boolean {
  const [first, second] = plain;
  if (titleLabel !== null || item.place !== null || first === undefined || second === undefined) return false;
  return startsLikePlace(first) && !startsLikeEvent(first) && startsLikeEvent(second) && !isPlaceLine(second);
}

/** Decides which of the plain lines are the title, and which the place. */
function settle(into: Gathering): string {
  const { item, plain } = into;
  if (placeFirst(into)) plain.splice(0, 2, plain[1]!, plain[0]!);
  const lines = into.titleLabel === null ? [...plain] : [into.titleLabel, ...plain];
  const title: string[] = lines.slice(0, 1);
  const rest = lines.slice(1);
  const later = rest.some(isPlaceLine) || item.place !== null;
  for (const [index, words] of rest.entries()) {
    const previous = title.at(-1) ?? '';
    const ends = isUnfinished(previous);
    if (isPlaceLine(words) && !ends) {
      setPlace(item, words.replace(/^(?:via|melalui|lewat)\s+/i, ''), into.vocabulary);
      for (const more of rest.splice(index + 1)) if (isAddress(more)) setPlace(item, more, into.vocabulary);
      break;
    }
    const isLast = index === rest.length - 1;
    if (!later && isLast && !ends && !continues(words) && words.split(/\s+/).length <= 8) {
      setPlace(item, words, into.vocabulary);
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
  item.title = lines[0]?.opens ? read.title.replace(/^(?:menghadiri|mengikuti)\s+/i, '') : read.title;
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
