import { type Attendance, readAttendance } from './attendance.ts';
import { isDress, isInternalOnly, isStatusOnly, statusIn, withoutDressWord } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import type { RowStatus } from './row.ts';

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

const PIC =
  /^(?:pic|leading sector|penanggung ?jawab|pj kegiatan|opd(?: pengampu)?|panitia|penyelenggara|cp)\s*[:.]?\s+(.+)$/i;

export const blank = (): TitleRead => ({
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
export function takeParts(words: string, read: TitleRead, vocabulary: Vocabulary): boolean {
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
