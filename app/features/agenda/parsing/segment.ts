import { startsLikeEvent } from './event-words.ts';
import { type Heading, introduced } from './headings.ts';
import type { Line } from './lines.ts';
import type { Vocabulary } from './offices.ts';
import { startsLikePlace } from './place-words.ts';
import { type Tagged, tag } from './tag-lines.ts';
import { isGreeting } from './talk.ts';
import { dropTrailers } from './trailers.ts';

/** The lines of one activity, under the headings that hold for it. */
export type Item = { readonly lines: Line[]; readonly headings: readonly Heading[] };
export type Segments = {
  readonly items: readonly Item[];
  readonly notes: readonly Line[];
  readonly ignored: readonly Line[];
  readonly headings: readonly Heading[];
};

const signature = ({ line, timed }: Tagged): string => {
  if (line.marker === 'number' || line.marker === 'row') return line.marker;
  if (line.icon) return `i:${line.icon}`;
  if (line.label) return `l:${line.label}`;
  return line.marker ?? (timed ? 'timed' : 'plain');
};

/** The kind of line with which each item of a section begins. */
function openingOf(section: readonly Tagged[]): string {
  const content = section.filter((one) => !one.line.inner || one.line.opens);
  if (content.some((one) => one.line.marker === 'row')) return 'row';
  const numbered = content.filter((one) => one.line.marker === 'number');
  if (numbered.some((one) => !looksAttended(one))) return 'number';
  const first = content.findIndex((one) => one.timed);
  if (first < 0) return signature(content.find((one) => !one.field) ?? content[0] ?? section[0]!);
  let start = first;
  while (start > 0) {
    const above = content[start - 1]!;
    const joined =
      !content[start]!.line.blankBefore &&
      (above.line.label !== null ||
        content[first]!.timeOnly ||
        (above.line.marker !== null && content[start]!.line.marker === null));
    if (!joined || isGreeting(above.line)) break;
    start--;
  }
  return signature(content[start]!);
}

const looksAttended = (one: Tagged) => one.field && !one.timed && one.line.label === null;

const MOST_HEADINGS = 6;

type Open = {
  lines: Line[];
  bullet: string | null;
  time: boolean;
  title: boolean;
  place: boolean;
  labels: Set<string>;
};
const fresh = (): Open => ({
  lines: [],
  bullet: null,
  time: false,
  title: false,
  place: false,
  labels: new Set(),
});

function startsItem(one: Tagged, open: Open | null, opening: string, next: Tagged | undefined): boolean {
  if (!open) return true;
  const { line } = one;
  if (line.opens && line.label === null && line.icon === null) return true;
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
  else if (full || one.line.label === 'title') {
    open.title = true;
    open.bullet = one.line.marker;
  }
}

/** Lines above the first activity of a section that belong to none. */
function prefaceOf(section: readonly Tagged[], opening: string): readonly Tagged[] {
  const first = section.findIndex((one) => one.kind === 'content' && signature(one) === opening);
  const end = section.findIndex(
    (one, index) =>
      one.timed || one.line.opens || index >= first || (one.line.label !== null && opening.startsWith('l:')),
  );
  return section.slice(0, end);
}

/** A second activity under one clock time, with the bullet of the first. */
const listedAgain = ({ line, field }: Tagged, open: Open): boolean =>
  line.marker?.startsWith('b:') === true &&
  line.marker === open.bullet &&
  line.label === null &&
  !field &&
  startsLikeEvent(line.text) &&
  !startsLikePlace(line.text);

function itemsOf(section: readonly Tagged[], opening: string, headings: readonly Heading[]): Item[] {
  const items: Item[] = [];
  let open: Open | null = null;
  let clock: Line | null = null;
  for (const [index, one] of section.entries()) {
    const shared =
      open?.title &&
      clock !== null &&
      !one.timed &&
      (one.leads || (open.lines[0] === clock && listedAgain(one, open)));
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
  const lasts = new Set<Item>();
  let section: Tagged[] = [];
  let current: Heading[] = [];
  const flush = () => {
    if (section.length > 0) {
      const opening = openingOf(section);
      const preface = prefaceOf(section, opening);
      ignored.push(...preface.map((one) => one.line));
      if (items.length === 0) current = introduced(current, ignored, sent, vocabulary);
      items.push(...itemsOf(section.slice(preface.length), opening, current));
      const last = items.at(-1);
      if (last) lasts.add(last);
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
  notes.push(...dropTrailers(items, lasts));
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
