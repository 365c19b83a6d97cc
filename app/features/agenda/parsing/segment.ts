import { leadingAttendance, readAttendance } from './attendance.ts';
import { findDates } from './dates.ts';
import { type Heading, isClosing, isGreeting, isRegion, opensNotes, readHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { isDress } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { startsLikePlace } from './places.ts';
import { findTime, findVagueTime } from './times.ts';

/** The lines of one activity, under the headings that hold for it. */
export type Item = { readonly lines: Line[]; readonly headings: readonly Heading[] };
export type Segments = {
  readonly items: readonly Item[];
  readonly notes: readonly Line[];
  readonly ignored: readonly Line[];
  readonly headings: readonly Heading[];
};

type Kind = 'heading' | 'noise' | 'note' | 'content';
type Tagged = {
  line: Line;
  kind: Kind;
  heading: Heading | null;
  timed: boolean;
  timeOnly: boolean;
  field: boolean;
  /** Opens with its leader and a colon. */
  leads: boolean;
};

const AMENDS =
  /(?:^|\s)(?:agenda|giat|kegiatan|acara|no|nomor|nmr|poin|point)\.?\s*(?:no\.?|nomor|ke-?|poin)?\s*\.?\s*\d{1,2}(?:\s*(?:,|dan|&|-)\s*\d{1,2})*\s+\p{L}/iu;
const LEADS = /^[^:|–]{4,50}\s?[:|–]\s/;
const MOST_HEADINGS = 6;
const ATTEND_HEAD = /^(?:yang|yg)?\s*(?:hadir|menghadiri|dihadiri)(?:\s+oleh)?\s*:?$/i;

function timing(line: Line): { timed: boolean; timeOnly: boolean } {
  if (line.label === 'time' || line.icon === 'time') return { timed: true, timeOnly: true };
  if (line.label !== null || (line.icon !== null && line.icon !== 'cancelled' && line.icon !== 'internal'))
    return { timed: false, timeOnly: false };
  const dates = findDates(line.text, '2000-01-01').filter((one) => one.from === 0);
  const text = dates[0] ? line.text.slice(dates[0].to).replace(/^[\s,:)–-]+/, '') : line.text;
  const time = findTime(text) ?? findVagueTime(text);
  if (!time || time.from > 14) return { timed: false, timeOnly: false };
  const rest = (text.slice(0, time.from) + text.slice(time.to)).replace(/[^\p{L}\p{N}]/gu, '');
  return { timed: true, timeOnly: rest.length < 3 || /^(?:tentatif|wib|wita|wit|t|hadir)$/i.test(rest) };
}

const looksLikeField = (line: Line, vocabulary: Vocabulary): boolean =>
  (line.label !== null && line.label !== 'title') ||
  (line.icon !== null && line.icon !== 'cancelled' && line.icon !== 'date') ||
  isDress(line.text) ||
  readAttendance(line.text, vocabulary) !== null;

/** A leader alone on a line below an open item is that item's leader, unless it is set as a heading. */
function belongsToItem(
  line: Line,
  heading: Heading,
  before: Tagged | undefined,
  after: Line | undefined,
): boolean {
  if (before?.kind !== 'content' || heading.titled) return false;
  if (heading.dates.length > 0) return line.label === 'date' && !line.blankBefore;
  if (line.marker === 'roman' || line.marker === 'letter' || line.text.endsWith(':')) return false;
  const opens =
    after !== undefined &&
    (after.number === 1 || (after.number === null && timing(after).timed && !after.blankBefore));
  if (line.blankBefore || line.bold) return line.icon === 'person' && !line.bold && !opens;
  return (
    line.icon === 'person' ||
    line.marker !== null ||
    /^[(=>-]/.test(line.text) ||
    !(opens && !before.timeOnly) ||
    before.field
  );
}

/** One or two last words that are neither place nor field are a signature, where items take one line each. */
function dropSignature(tagged: Tagged[]): void {
  const content = tagged.filter((one) => one.kind === 'content');
  const last = content.at(-1);
  const before = content.at(-2);
  if (!last || !before || last.timed || last.field || before.timeOnly) return;
  const { line } = last;
  const bare = line.marker === null && line.label === null && line.icon === null && !line.inner;
  const short = line.text.split(/\s+/).length <= 2 && !startsLikePlace(line.text) && !/\d/.test(line.text);
  const oneLiners = content.filter((one) => one.timed && !one.timeOnly).length >= (content.length - 1) * 0.7;
  if (bare && short && oneLiners && content.length > 2) last.kind = 'noise';
}

function tag(lines: readonly Line[], sent: string, vocabulary: Vocabulary): Tagged[] {
  const out: Tagged[] = [];
  let closed = false;
  let notes = false;
  let attendees = false;
  let begun = false;
  for (const [index, line] of lines.entries()) {
    const before = out.at(-1);
    const listed: boolean =
      attendees &&
      line.number === null &&
      line.label === null &&
      readAttendance(line.text, vocabulary) !== null;
    attendees = listed || (line.text === '' && line.label === 'attend') || ATTEND_HEAD.test(line.text);
    const heading = listed || attendees ? null : readHeading(line, sent, vocabulary);
    const { timed, timeOnly } = timing(line);
    let kind: Kind = 'content';
    if (opensNotes(line) && (line.blankBefore || !before || before.kind !== 'content')) {
      notes = true;
      kind = 'note';
    } else if (line.label === null && !heading && AMENDS.test(line.text) && !timed) kind = 'note';
    else if (
      line.label === null &&
      line.number !== null &&
      /^(?:di(?:tunda|batalkan|wakili)|batal|tentatif|masih|internal)/i.test(line.text)
    )
      kind = 'note';
    else if (heading && !belongsToItem(line, heading, before, lines[index + 1])) kind = 'heading';
    else if (isRegion(line.text) && line.label === null && !begun) kind = 'noise';
    else if (isGreeting(line) && line.number === null && !timed) kind = 'noise';
    else if (before?.heading && before.heading.offices.length > 0 && isPersonName(line, timed))
      kind = 'noise';
    else if (notes && !timed) kind = 'note';
    else if (closed && !timed && line.number === null && line.label === null) kind = 'noise';
    begun ||= kind === 'content';
    if (kind === 'heading' || (kind === 'content' && timed)) notes = false;
    if (kind === 'noise' && isClosing(line.text)) closed = true;
    else if (kind === 'heading' || kind === 'content') closed = false;
    const field = looksLikeField(line, vocabulary);
    const leads = LEADS.test(line.text) && leadingAttendance(line.text, vocabulary) !== null;
    out.push({ line, kind, heading: kind === 'heading' ? heading : null, timed, timeOnly, field, leads });
  }
  dropSignature(out);
  return out;
}

/** A personal name below the office of a heading. */
const isPersonName = (line: Line, timed: boolean): boolean =>
  !timed &&
  line.number === null &&
  line.label === null &&
  line.text.length < 80 &&
  (/^\([^()]+\)$/.test(line.text) ||
    /^(?:h|hj|dr|drs|dra|ir|prof|kh)\.\s/i.test(line.text) ||
    /,\s*(?:[A-Z]\.?){1,4}[a-z]{0,3}\.?/.test(line.text));

const signature = ({ line, timed }: Tagged): string => {
  if (line.marker === 'number' || line.marker === 'row') return line.marker;
  if (line.icon) return `i:${line.icon}`;
  if (line.label) return `l:${line.label}`;
  return line.marker ?? (timed ? 'timed' : 'plain');
};

/** The kind of line with which each item of a section begins. */
function openingOf(section: readonly Tagged[]): string {
  const content = section.filter((one) => one.kind === 'content' && !one.line.inner);
  if (content.some((one) => one.line.marker === 'row')) return 'row';
  const numbered = content.filter((one) => one.line.marker === 'number');
  if (numbered.some((one) => !looksAttended(one))) return 'number';
  const first = content.findIndex((one) => one.timed);
  if (first < 0) return signature(content.find((one) => !one.field) ?? content[0] ?? section[0]!);
  let start = first;
  while (start > 0) {
    const above = content[start - 1]!;
    const joined =
      !content[start]!.line.blankBefore && (above.line.label !== null || content[first]!.timeOnly);
    if (!joined || isGreeting(above.line)) break;
    start--;
  }
  return signature(content[start]!);
}

const looksAttended = (one: Tagged) => one.field && !one.timed && one.line.label === null;

type Open = { lines: Line[]; time: boolean; title: boolean; place: boolean; labels: Set<string> };
const fresh = (): Open => ({ lines: [], time: false, title: false, place: false, labels: new Set() });

function startsItem(one: Tagged, open: Open | null, opening: string, next: Tagged | undefined): boolean {
  if (!open) return true;
  const { line } = one;
  if (line.inner && line.marker === null && !(one.timed && !one.timeOnly && open.time)) return false;
  const own = signature(one);
  if (opening === 'number' || opening === 'row') {
    if (own === opening) return true;
    return (
      open.time && open.title && one.timed && !one.timeOnly && line.label === null && line.marker === null
    );
  }
  if (own === opening && opening !== 'plain') {
    return !opening.startsWith('l:') && one.field && !one.timed
      ? false
      : own !== 'timed' || open.time || !one.timeOnly || open.place;
  }
  if (one.timed && open.time && (line.label === null || open.labels.has('time') || line.blankBefore))
    return open.title || line.blankBefore;
  if (line.label && open.labels.has(line.label)) return ['title', 'time', 'date'].includes(line.label);
  if (opening !== 'plain' || one.field || one.timed || line.label) return false;
  if (line.blankBefore) return open.title && open.time;
  return (
    open.title &&
    open.time &&
    (open.place || next?.timeOnly === true) &&
    !startsLikePlace(line.text) &&
    !line.text.startsWith('(')
  );
}

function note(open: Open, one: Tagged): void {
  open.lines.push(one.line);
  if (one.timed) open.time = true;
  if (one.line.label) open.labels.add(one.line.label);
  const plain =
    one.line.label === null && (one.line.icon === null || one.line.icon === 'cancelled') && !one.field;
  const full = plain && !one.timeOnly;
  if (one.line.label === 'place' || one.line.icon === 'place') open.place = true;
  else if (full && open.title) open.place = true;
  else if (full || one.line.label === 'title') open.title = true;
}

function itemsOf(section: readonly Tagged[], headings: readonly Heading[], ignored: Line[]): Item[] {
  const opening = openingOf(section);
  const firstOpening = section.findIndex((one) => one.kind === 'content' && signature(one) === opening);
  const items: Item[] = [];
  let open: Open | null = null;
  let clock: Line | null = null;
  for (const [index, one] of section.entries()) {
    if (one.kind !== 'content') continue;
    const preface = !open && !one.timed && index < firstOpening;
    if (preface && !(one.line.label && opening.startsWith('l:'))) {
      ignored.push(one.line);
      continue;
    }
    const shared = open?.title && clock !== null && one.leads && !one.timed;
    if (shared || startsItem(one, open, opening, section[index + 1])) {
      open = fresh();
      if (shared && clock) note(open, { ...one, line: clock, timed: true, timeOnly: true });
      items.push({ lines: open.lines, headings });
    }
    if (one.timeOnly) clock = one.line;
    else if (one.timed) clock = null;
    if (open) note(open, one);
  }
  return items;
}

/** Cuts the lines of a message into sections by their headings, and the sections into items. */
export function segment(lines: readonly Line[], sent: string, vocabulary: Vocabulary): Segments {
  const ignored: Line[] = [];
  const notes: Line[] = [];
  const items: Item[] = [];
  const headings: Heading[] = [];
  let section: Tagged[] = [];
  let current: Heading[] = [];
  const flush = () => {
    if (section.some((one) => one.kind === 'content')) {
      items.push(...itemsOf(section, current, ignored));
    }
    section = [];
  };
  for (const one of tag(lines, sent, vocabulary)) {
    if (one.kind === 'heading') {
      flush();
      current = held(current, one.heading!);
      headings.push(one.heading!);
      ignored.push(one.line);
    } else if (one.kind === 'note') notes.push(one.line);
    else if (one.kind === 'noise') ignored.push(one.line);
    else section.push(one);
  }
  flush();
  return { items, notes, ignored, headings };
}

/** A heading takes the place of the earlier ones that said the same kind of thing. */
function held(current: readonly Heading[], next: Heading): Heading[] {
  const ends = (one: Heading) =>
    one.offices.length > 0 ? next.offices.length > 0 : one.dates.length > 0 && next.dates.length > 0;
  const kept = current.map((one) => ({
    ...one,
    offices: next.offices.length > 0 ? [] : one.offices,
    dates: next.dates.length > 0 ? [] : one.dates,
    status: ends(one) ? null : one.status,
    internal: ends(one) ? false : one.internal,
  }));
  const speaking = kept.filter(
    (one) => one.offices.length + one.dates.length > 0 || one.status || one.internal,
  );
  return [...speaking.slice(-MOST_HEADINGS), next];
}
