import { leadingAttendance, readAttendance, trailingAttendance } from './attendance.ts';
import { startsLikeEvent } from './event-words.ts';
import { saysInternal, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { holdsVenue, isAddress, isOnline, startsLikePlace, tidyPlace } from './place-words.ts';
import { destination, placeIn } from './places.ts';
import { blank, bracketParts, saysMode, type TitleRead, takeField } from './take-field.ts';
import { isTalk } from './talk.ts';
import { type Segment, segmentsOf, tidyTitle } from './title-parts.ts';

const VERB_FIRST =
  /^(?:me(?:m|n|ng|ny)\p{L}{3,}|dan|serta|dalam|untuk|dengan|guna|yang|tentang|sekaligus|dilanjutkan|dilanjut|lanjut|terkait|bersama|pada|tahun|tingkat|oleh|dll|dst|ke|se)(?![\p{L}])/iu;

function looksLikeName(words: string): boolean {
  const count = words.split(/\s+/).length;
  return (
    count <= 6 && /^[\p{Lu}\d]/u.test(words) && !VERB_FIRST.test(words) && !/\d{1,2}[.:]\d{2}/.test(words)
  );
}

function takePlace(one: Segment, read: TitleRead, isLast: boolean): boolean {
  const words = one.text;
  if (read.place !== null) {
    if (one.bracketed || /^(?:dan|serta|sekaligus)\s/i.test(words)) return false;
    if (!isAddress(words) && !startsLikePlace(words) && !(looksLikeName(words) && !read.weakPlace))
      return false;
    read.place += `, ${words}`;
    return true;
  }
  const said =
    /^(?:bertempat|tempat|lokasi|di|@|start|via|melalui|titik kumpul)(?:\s+|\s*:\s*)(?:tetap\s+)?(?:di\s+|:\s*)?(\S.*)$/i.exec(
      words,
    );
  const online = isOnline(words) && words.split(/\s+/).length <= 4;
  if (said || startsLikePlace(words) || online || (holdsVenue(words) && looksLikeName(words))) {
    read.place = tidyPlace(said?.[1] ?? words);
    return true;
  }
  if (one.bracketed || !isLast || !looksLikeName(words) || one.separator === '. ') return false;
  read.place = tidyPlace(words);
  read.weakPlace = true;
  return true;
}

/** Words of a told sentence that lead to the activity: "dijadwalkan menghadiri", "yg", "acara". */
const LEAD_IN =
  /^(?:(?:[Yy]g|[Yy]ang|adalah|yaitu|yakni|ada|akan|rencananya|direncanakan|[Dd]ijadwalkan|[Dd]iagendakan)\s+)+(?:akan\s+)?(?:(?:menghadiri|mengikuti|hadir(?:i|\s+(?:di|pada|dalam))?)\s+)?(?=\p{L})/u;
const CALLED = /^(?:acara|kegiatan|agenda|giat)\s+(?=\p{L})/u;

function withoutLeadIn(text: string): string {
  const rest = text.replace(LEAD_IN, '');
  const called = CALLED.exec(rest)?.[0].length ?? 0;
  const name = rest.slice(called);
  return called > 0 && (/^\p{Lu}/u.test(name) || startsLikeEvent(name)) ? name : rest;
}

function cutCore(core: string, read: TitleRead, vocabulary: Vocabulary): string {
  let text = core;
  const status = statusIn(text);
  if (status && status.at > 3) {
    read.status ??= status.status;
    read.notes.push(text.slice(status.at));
    text = text.slice(0, status.at).replace(/(?:\s|[-–:])+$/, '');
  } else if (status) {
    const rest = text.replace(/^\S+\s*[:–-]\s*/, '');
    if (rest !== text) {
      read.status ??= status.status;
      text = rest;
    }
  }
  const open = /^(?:internal|tertutup)\s*[:–-]\s*/i.exec(text);
  if (open) {
    read.internal = true;
    text = text.slice(open[0].length);
  }
  const leading = leadingAttendance(text, vocabulary);
  if (leading) {
    read.attendances.push(leading.attendance);
    text = leading.rest.charAt(0).toUpperCase() + leading.rest.slice(1);
  }
  return cutTrailing(text, read, vocabulary);
}

const withoutClosed = (text: string): string =>
  saysInternal(text) ? text.replace(/\s(?:secara )?tertutup$/i, '') : text;

/** Takes "... oleh Wali Kota" off the end of a text. */
function cutTrailing(text: string, read: TitleRead, vocabulary: Vocabulary): string {
  const trailing = trailingAttendance(text, vocabulary);
  if (!trailing || text.slice(0, trailing.at).trim().length <= 3) return text;
  read.attendances.push(trailing.attendance);
  return text.slice(0, trailing.at).trim();
}

const FORMERLY = /^(?:semula|sebelumnya|tadinya|awalnya)(?![\p{L}])/iu;
/** "jika Bupati berkenan, dipindah ke Pendopo": no part of the name, nor what follows. */
const IF = /^(?:jika|bila|kalau|apabila)(?![\p{L}])/iu;
const SAID_PLACE = /^(?:bertempat|di)\s/i;

/** A text while it is read part by part. */
type Reading = {
  readonly read: TitleRead;
  readonly vocabulary: Vocabulary;
  readonly placeKnown: boolean;
  readonly kept: Segment[];
  /** A later part looks like a place. */
  readonly later: boolean;
  mode: string | null;
  /** The part before ended in a status, so that a bracket tells why. */
  reason: boolean;
};

/** "batal (hujan)". */
function isReason(one: Segment, into: Reading): boolean {
  const reason =
    into.reason &&
    one.bracketed &&
    !startsLikePlace(one.text) &&
    !takeField(one.text, blank(), into.vocabulary);
  into.reason = false;
  if (reason) into.read.notes.push(one.text);
  return reason;
}

/** Brackets and marks that are no part of the name; true when the part is done with. */
function takeMark(one: Segment, core: boolean, into: Reading): boolean {
  if (one.bracketed && FORMERLY.test(one.text)) return true;
  const mode =
    core && saysMode(one.text) && (one.bracketed || into.read.place !== null || !isOnline(one.text));
  if (mode) into.mode ??= one.text;
  return mode;
}

/** The first part of the text: the name of the activity, perhaps with its place; false when it only says who. */
function takeCore(one: Segment, into: Reading): boolean {
  const { read, vocabulary } = into;
  const words = withoutLeadIn(cutCore(one.text, read, vocabulary));
  const found = into.placeKnown || read.place !== null ? null : placeIn(words);
  const place =
    found && found.rest.length > 2 && !(into.later && (!found.strong || found.bare)) ? found : null;
  if (place) read.place = place.place;
  const name = withoutClosed(place ? cutTrailing(place.rest, read, vocabulary) : words);
  const who = one.text.endsWith(words) && words !== one.text ? readAttendance(name, vocabulary) : null;
  if (who) read.attendances.push(who);
  else into.kept.push({ ...one, text: name });
  return who === null;
}

/** "Rakor TPPS (aula) → buka & arahan": what follows the place after a dash tells no name. */
const isAfterthought = ({ separator, bracketed, text }: Segment, read: TitleRead): boolean =>
  read.place !== null &&
  !read.weakPlace &&
  !bracketed &&
  separator === ' – ' &&
  /^\p{Ll}/u.test(text) &&
  !startsLikePlace(text);

function takePart(one: Segment, isLast: boolean, into: Reading): void {
  const { read, vocabulary, placeKnown } = into;
  const words = one.bracketed ? one.text : cutCore(one.text, read, vocabulary);
  if (isAfterthought(one, read)) {
    read.notes.push(words);
    return;
  }
  if (!placeKnown && takePlace({ ...one, text: words }, read, isLast)) return;
  const inner = !placeKnown && read.place === null && !one.bracketed ? placeIn(words) : null;
  if (inner?.strong) read.place = inner.place;
  const rest = inner?.strong ? inner.rest.replace(/^(?:masih|tetap|juga|tempat|lokasi)$/i, '') : words;
  into.kept.push({ ...one, text: rest });
}

/** "bertempat di aula BKPSDM, pembekalan purna tugas": the place is said before the activity. */
function opensWithPlace([first, second]: readonly Segment[]): boolean {
  if (!first || !second || first.bracketed || second.bracketed) return false;
  if (SAID_PLACE.test(first.text)) return true;
  return startsLikePlace(first.text) && !startsLikeEvent(first.text) && startsLikeEvent(second.text);
}

/** A sentence of talk behind the activity, or a word of thanks after a comma. */
const isAside = ({ separator, text }: Segment): boolean =>
  separator === '. ' || (/^[,;]/.test(separator) && text.split(/\s+/).length <= 2);

/** "di Aula Setda memberikan pengarahan": nothing parts the place from the activity but its first word. */
function placeThenEvent(text: string): { place: string; event: string } | null {
  if (!SAID_PLACE.test(text)) return null;
  const words = text.split(/\s+/);
  const at = words.findIndex(
    (_, index) =>
      index >= 3 &&
      !/^(?:ruang(?:an)?|r\.?|gedung|aula|balai)$/i.test(words[index - 1]!) &&
      startsLikeEvent(words.slice(index, index + 3).join(' ')),
  );
  return at < 0 ? null : { place: tidyPlace(words.slice(0, at).join(' ')), event: words.slice(at).join(' ') };
}

/** Reads title, place, attendance and marks out of one running text. */
export function readTitle(text: string, vocabulary: Vocabulary, placeKnown: boolean): TitleRead {
  const read = blank();
  read.internal = saysInternal(text);
  const segments = segmentsOf(text).flatMap((one) => (one.bracketed ? bracketParts(one, vocabulary) : [one]));
  const later = segments.slice(1).some((one) => startsLikePlace(one.text) && !isAddress(one.text));
  const into: Reading = { read, vocabulary, placeKnown, kept: [], later, mode: null, reason: false };
  let core = false;
  if (!placeKnown && opensWithPlace(segments)) read.place = tidyPlace(segments.shift()!.text);
  const run = placeKnown || read.place !== null ? null : placeThenEvent(segments[0]?.text ?? '');
  if (run) {
    read.place = run.place;
    segments[0] = { ...segments[0]!, text: run.event };
  }
  for (const [index, one] of segments.entries()) {
    if (isReason(one, into)) continue;
    const before = read.status;
    if ((core || segments.length > 1) && takeField(one.text, read, vocabulary)) {
      into.reason = read.status !== before;
      continue;
    }
    if (takeMark(one, core, into)) continue;
    if (core && (IF.test(one.text) || (isTalk(one.text) && isAside(one)))) break;
    if (!core && !one.bracketed) {
      core = takeCore(one, into);
      into.reason = read.status !== before;
      continue;
    }
    const more = segments
      .slice(index + 1)
      .some((next) => !next.bracketed && !takeField(next.text, blank(), vocabulary));
    if (core) takePart(one, !more, into);
    else into.kept.push(one);
    into.reason = read.status !== before;
  }
  read.title = joined(into.kept);
  if (!read.place && !placeKnown) read.place = destination(read.title);
  if (!read.place && !placeKnown && into.mode && isOnline(into.mode)) read.place = into.mode;
  return read;
}

function joined(kept: readonly Segment[]): string {
  let out = '';
  for (const one of kept) {
    if (one.text === '') continue;
    if (one.bracketed) out += `${out ? ' ' : ''}(${one.text})`;
    else out += `${out ? one.separator || ' ' : ''}${one.text}`;
  }
  return tidyTitle(out);
}
