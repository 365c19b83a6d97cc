import { leadingAttendance, trailingAttendance } from './attendance.ts';
import { saysInternal, statusIn } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { holdsVenue, isAddress, isOnline, startsLikePlace, tidyPlace } from './place-words.ts';
import { destination, placeIn } from './places.ts';
import { blank, type TitleRead, takeField, takeParts } from './take-field.ts';
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
    /^(?:bertempat|tempat|lokasi|di|@|start|via|melalui|titik kumpul)(?:\s+|\s*:\s*)(?:di\s+|:\s*)?(\S.*)$/i.exec(
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

/** Takes "... oleh Wali Kota" off the end of a text. */
function cutTrailing(text: string, read: TitleRead, vocabulary: Vocabulary): string {
  const trailing = trailingAttendance(text, vocabulary);
  if (!trailing || text.slice(0, trailing.at).trim().length <= 3) return text;
  read.attendances.push(trailing.attendance);
  return text.slice(0, trailing.at).trim();
}

/** Reads title, place, attendance and marks out of one running text. */
export function readTitle(text: string, vocabulary: Vocabulary, placeKnown: boolean): TitleRead {
  const read = blank();
  read.internal = saysInternal(text);
  const kept: Segment[] = [];
  const segments = segmentsOf(text);
  const later = segments.slice(1).some((one) => startsLikePlace(one.text));
  let core = false;
  for (const [index, one] of segments.entries()) {
    if ((core || segments.length > 1) && (one.bracketed ? takeParts : takeField)(one.text, read, vocabulary))
      continue;
    if (one.bracketed && /^(?:semula|sebelumnya)/i.test(one.text)) continue;
    if (!core && !one.bracketed) {
      core = true;
      const words = cutCore(one.text, read, vocabulary);
      const place = placeIn(words);
      if (place && place.rest.length > 2 && !(later && !place.strong) && !(placeKnown && !place.strong)) {
        read.place = place.place;
        kept.push({ ...one, text: cutTrailing(place.rest, read, vocabulary) });
      } else kept.push({ ...one, text: words });
      continue;
    }
    const remaining = segments
      .slice(index + 1)
      .some((next) => !next.bracketed && !takeField(next.text, blank(), vocabulary));
    const words = one.bracketed ? one.text : cutCore(one.text, read, vocabulary);
    if (!placeKnown && core && takePlace({ ...one, text: words }, read, !remaining)) continue;
    const inner = !placeKnown && read.place === null && !one.bracketed ? placeIn(words) : null;
    if (inner?.strong) {
      read.place = inner.place;
      kept.push({ ...one, text: inner.rest });
    } else kept.push({ ...one, text: words });
  }
  read.title = joined(kept);
  if (!read.place && !placeKnown) read.place = destination(read.title);
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
