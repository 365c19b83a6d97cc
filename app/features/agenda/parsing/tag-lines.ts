import { leadingAttendance, readAttendance } from './attendance.ts';
import { legendOf } from './codes.ts';
import { findDates } from './dates.ts';
import { type Heading, readHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { isDress } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { startsLikePlace } from './place-words.ts';
import { isClosing, isContact, isGreeting, isRegion, isSigned, opensNotes } from './talk.ts';
import { findTime } from './times.ts';
import { findVagueTime } from './vague-times.ts';
import { isUnfinished } from './wrapping.ts';

export type Kind = 'heading' | 'noise' | 'note' | 'content';
export type Tagged = {
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
const PART_ALONE = /^(?:pagi|siang|sore|petang|malam)(?:\s+hari)?\s*:?$/i;
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

/** Says of each line whether it is heading, noise, remark or content. */
export function tag(lines: readonly Line[], sent: string, vocabulary: Vocabulary): Tagged[] {
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
    const next = lines[index + 1];
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
    else if (line.label === null && legendOf(line.text, vocabulary) !== null) kind = 'noise';
    else if (heading && !belongsToItem(line, heading, before, next)) kind = 'heading';
    else if (PART_ALONE.test(line.text) && next !== undefined && next.no !== line.no && findTime(next.text))
      kind = 'noise';
    else if (isRegion(line.text) && line.label === null && !begun) kind = 'noise';
    else if (before?.kind === 'content' && !line.blankBefore && !timed && isUnfinished(before.line.text))
      kind = 'content';
    else if (isGreeting(line) && line.number === null && !timed) kind = 'noise';
    else if (isSigned(line) && line.number === null && !timed && (!begun || line.blankBefore)) kind = 'noise';
    else if (isContact(line) && line.number === null && !timed && (begun || line.label === null))
      kind = 'noise';
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
