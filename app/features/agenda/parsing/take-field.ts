import { type Attendance, readAttendance } from './attendance.ts';
import { isDress, isInternalOnly, isStatusOnly, statusIn, withoutDressWord } from './marks.ts';
import type { Vocabulary } from './offices.ts';
import { startsLikePlace } from './place-words.ts';
import type { RowStatus } from './row.ts';
import type { Segment } from './title-parts.ts';

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

/** How an activity is held, said in brackets or alone; it is no place and no part of the name. */
const MODE =
  /^(?:(?:secara|digelar|format|mode)\s+)?(?:hybrid|hibrid|hibryd|virtual|daring|luring|online|offline|tatap muka|blended)(?:\s*(?:dan|&|\+|\/)\s*(?:virtual|daring|luring|online|offline|hybrid))?$/i;
export const saysMode = (words: string): boolean => MODE.test(words.trim());
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
    /^(?:confirmed|fix(?!\s+\p{L})|ok(?!\s+\p{L})|sudah konfirmasi|terkonfirmasi|terbuka(?: (?:untuk|utk|bagi))?(?: media| umum| liputan| masyarakat)?\W*$|semula|selesai|wib|wita|wit|bapak & ibu|bapak dan ibu|dimajukan|digeser|bergeser|berubah|menjadi|jadi (?=\d|jam|pukul)|(?:jadwal|waktu|tempat|lokasi)(?:nya)?(?: baru| pengganti)? (?:menyusul|menyesuaikan|akan |ditentukan|diinfo)|dinas luar|dl|luar kota|luar daerah|dalam kota)(?![\p{L}])/iu.test(
      words,
    )
  )
    read.notes.push(words);
  else return false;
  return true;
}

/** "r. sekda, internal" or "tentatif - Wabup" in one bracket: each part by itself when some part is a field. */
export function bracketParts(one: Segment, vocabulary: Vocabulary): Segment[] {
  const parts = one.text.split(/\s*[,;/–]\s*|\s+-\s+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 5 || readAttendance(one.text, vocabulary) !== null) return [one];
  const others = parts.filter((part) => !takeField(part, blank(), vocabulary));
  const mixed = others.length < parts.length && others.length <= 1 && others.every(startsLikePlace);
  return mixed ? parts.map((text) => ({ ...one, text })) : [one];
}
