import { type Attendance, leadingAttendance, readAttendance, trailingAttendance } from './attendance.ts';
import { isDress, isInternalOnly, isStatusOnly, saysInternal, statusIn, withoutDressWord } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import {
  destination,
  holdsVenue,
  isAddress,
  isOnline,
  placeIn,
  startsLikePlace,
  tidyPlace,
} from './places.ts';
import type { RowStatus } from './row.ts';
import { findTime } from './times.ts';

/** What a running text such as "Apel Satgas, halaman BPBD (Wawali)" says. */
export type TitleRead = {
  title: string;
  place: string | null;
  /** The place is only a name after a comma. */
  weakPlace: boolean;
  attendances: Attendance[];
  status: RowStatus | null;
  internal: boolean;
  dressCode: string | null;
  pic: string | null;
  notes: string[];
};

type Segment = { text: string; separator: string; bracketed: boolean };

const ABBREVIATION =
  /(?:^|[\s.(])(?:jl|jln|no|kec|kel|kab|r|rg|lt|dr|drs|ir|h|hj|prof|st|se|sh|gg|lap|ds|dsn|bpk|ka|pj|plt|plh|a\.n|s\.d|gd|ged|hlm|hal|pkl|tgl|sdr|alm|almh|u\.p|bid|bag|mr|mrs|km|prov|univ|psr|perum|blok|rp|dll|dsb|[a-z])$/i;
const PIC =
  /^(?:pic|leading sector|penanggung ?jawab|pj kegiatan|opd(?: pengampu)?|panitia|penyelenggara|cp)\s*[:.]?\s+(.+)$/i;

/** Cuts a text at commas, dashes, arrows, full stops and brackets. */
function segmentsOf(text: string): Segment[] {
  const out: Segment[] = [{ text: '', separator: '', bracketed: false }];
  const open = (separator: string, bracketed: boolean) => out.push({ text: '', separator, bracketed });
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    const here = out.at(-1)!;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (sign === '(' || sign === '[') {
      const close = text.indexOf(sign === '(' ? ')' : ']', i);
      if (close > i && close - i < 160) {
        out.push({ text: text.slice(i + 1, close), separator: sign, bracketed: true });
        open('', false);
        i = close;
      } else here.text += sign;
    } else if ((sign === ',' && !(/\d/.test(before) && /\d/.test(after))) || sign === ';')
      open(`${sign} `, false);
    else if ((sign === '–' || sign === '-') && /\s/.test(before) && /\s/.test(after)) open(' – ', false);
    else if (sign === '–' && /[\p{L}\s)]/u.test(before) && /[\p{L}\s]/u.test(after)) open(' – ', false);
    else if ((sign === '=' || sign === '-') && after === '>') {
      open(' – ', false);
      i++;
    } else if (sign === '→' || sign === '➡') open(' – ', false);
    else if (
      sign === '.' &&
      /\s/.test(after) &&
      /[\p{L}\d)]/u.test(before) &&
      /[\p{L}(]/u.test(text.slice(i + 1).trimStart()[0] ?? '') &&
      !ABBREVIATION.test(here.text)
    )
      open('. ', false);
    else here.text += sign;
  }
  return out.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text !== '');
}

const blank = (): TitleRead => ({
  title: '',
  place: null,
  weakPlace: false,
  attendances: [],
  status: null,
  internal: false,
  dressCode: null,
  pic: null,
  notes: [],
});

/** A segment that is a field of its own; false when it belongs to the title or is a place. */
export function takeField(words: string, read: TitleRead, vocabulary: Vocabulary): boolean {
  const attendance = readAttendance(words, vocabulary);
  const pic = PIC.exec(words);
  if (attendance) {
    read.attendances.push(attendance);
    if (attendance.units) read.pic ??= attendance.units;
  } else if (isStatusOnly(words)) {
    read.status = statusIn(words)?.status ?? read.status;
    if (words.split(/\s+/).length > 1) read.notes.push(words);
  } else if (isInternalOnly(words)) {
    read.internal = true;
    if (words.split(/\s+/).length > 1) read.notes.push(words);
  } else if (isDress(words)) read.dressCode ??= withoutDressWord(words);
  else if (pic) read.pic ??= pic[1]!.trim();
  else if (
    /^(?:confirmed|fix|ok|sudah konfirmasi|terkonfirmasi|terbuka(?: untuk)?(?: media| umum| liputan)?|semula|selesai|wib|wita|wit|bapak & ibu|bapak dan ibu|dimajukan|digeser|bergeser|berubah|menjadi|jadi (?=\d|jam|pukul)|dinas luar|dl|luar kota|luar daerah|dalam kota)(?![\p{L}])/iu.test(
      words,
    )
  )
    read.notes.push(words);
  else return false;
  return true;
}

/** "tentatif - Wabup" in one bracket: every part a field of its own. */
function takeParts(words: string, read: TitleRead, vocabulary: Vocabulary): boolean {
  const parts = words.split(/\s*[,;/–]\s*|\s+-\s+/).filter((part) => part !== '');
  const trial = blank();
  const several = parts.length >= 2 && parts.length <= 5 && readAttendance(words, vocabulary) === null;
  if (!several || !parts.every((part) => takeField(part, trial, vocabulary)))
    return takeField(words, read, vocabulary);
  read.attendances.push(...trial.attendances);
  read.status ??= trial.status;
  read.internal ||= trial.internal;
  read.dressCode ??= trial.dressCode;
  read.pic ??= trial.pic;
  read.notes.push(...trial.notes);
  return true;
}

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

/** Without list signs, stray punctuation and doubled spaces; the letters stay as written. */
export const tidyTitle = (words: string): string =>
  words
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.|@=>"–-]+/, '')
    .replace(/[\s:;,|@=<–-]+$/, '')
    .replace(/^([^"]*)"$/, '$1')
    .replace(/(?<=[\p{L}\d)]{2})\.$/u, '')
    .trim();

/** The time said last in "semula 11.00 menjadi 10.00". */
export function changedTime(text: string): ReturnType<typeof findTime> {
  const found =
    /(?:semula|sebelumnya)[^,;()]{0,40}?\s(?:menjadi|jadi|ke)\s+/i.exec(text) ??
    /(?<![\p{L}])(?:dimajukan|digeser|bergeser|berubah|pindah|ganti|menjadi)\s+(?:ke\s+|menjadi\s+|jadi\s+)?(?=(?:jam|pukul|pkl)?[.\s]*\d)/iu.exec(
      text,
    );
  return found ? findTime(text.slice(found.index + found[0].length)) : null;
}
