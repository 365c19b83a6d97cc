import type { Span } from '../../finding.ts';
import { chatNames } from './chat-names.ts';
import { isBorne } from './given-names.ts';
import { HONORIFICS, NOT_A_NAME, ORDINARY, SECOND_NAMES } from './person-words.ts';
import type { PersonName } from './persons.ts';
import { OF_A_PLACE, PLACES } from './places.ts';
import {
  ACTS_BEHIND,
  CALLED_BEFORE,
  isCalling,
  isOffice,
  OFFICE_BEHIND,
  POST_BEFORE,
  SAID_BEFORE,
} from './posts.ts';

/** A row of capitals; a row may hold a title, a place and a name at once, so it is read word by word. */
const ROW =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’.-]*(?: (?:bin|binti|van|al|el|von) \p{Lu}[\p{L}'’.-]*| \p{Lu}[\p{L}'’.-]*)*/gu;
const isHonorific = (word: string) => HONORIFICS.has(word.toLowerCase().replaceAll('.', ''));
/** Words inside a row that the next capitals belong to: "Jalan Ahmad Yani", "RSUD Siti Aisyah", "Kapolres Andi". */
const takesNext = (word: string) =>
  NOT_A_NAME.has(word.toLowerCase()) ||
  isOffice(word) ||
  isCalling(word) ||
  (/^\p{Lu}{2,}$/u.test(word) && !/^[IVX]+$/.test(word) && (!isBorne(word) || word.length < 4));
/** "Siswi SMK Vina Oktaviani": a pupil's kind of school, not a school of that name. */
const PUPIL = /(?<!\p{L})(?:siswa|siswi|pelajar|murid|santri) $/iu;
const PUPIL_OF = /(?<!\p{L})(?:siswa|siswi|pelajar|murid|santri) \p{Lu}{2,5} $/iu;
const isPupil = (word: string) => PUPIL.test(`${word} `);

type Row = { readonly words: string[]; readonly start: number };
/** "Anaknya Bu Kokom", "putra pasangan Sugeng dan Wagiyem": the parent. */
export const PARENT_BEFORE =
  /(?<!\p{L})(?:anak|putra|putri)(?:nya)?(?: (?!pasangan)\p{Ll}+)? (?:dari )?(?:pak|bu|bapak|ibu) $|(?<!\p{L})pasangan (?:[\p{L}]+(?: [\p{L}]+)? dan )?$/iu;
/** A longer row of capitals is a heading, or no language at all. */
const MOST_WORDS = 6;

/** "ANDI TENRI ABENG": a name in capitals goes on in them. */
const isShouted = (last: string, word: string) =>
  [last, word].every((one) => /^\p{Lu}{3,}$/u.test(one)) &&
  !NOT_A_NAME.has(word.toLowerCase()) &&
  !isOffice(word);

const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);

/** Rows of capitals without titles and honorifics; what follows a place or a post belongs to it. */
function personRows(row: string, from: number, pupil: boolean): Row[] {
  const found: Row[] = [];
  let now: Row | null = null;
  let taken = false;
  let at = from;
  let school = pupil;
  for (const written of row.split(' ')) {
    const word = written.replace(/[.'’-]+$/u, '');
    // "Naufal Hakim", "Gilang Ramadan": behind a name they are one.
    const goesOn =
      now !== null && (SECOND_NAMES.test(word) || isBorne(word) || isShouted(now.words.at(-1) ?? '', word));
    const stops = takesNext(word) && !goesOn;
    if (
      stops ||
      isHonorific(word) ||
      ((!now || now.words.every(isInitial)) && ORDINARY.has(word.toLowerCase()))
    ) {
      now = null;
      // "GOR Haji Agus Salim": an honorific within a place's name changes nothing.
      taken = stops ? !school : isHonorific(word) && taken;
    } else if (now) now.words.push(written);
    else if (!taken) {
      now = { words: [written], start: at };
      found.push(now);
    }
    school = isPupil(word);
    at += written.length + 1;
  }
  return found.filter(({ words }) => words.length <= MOST_WORDS);
}

/** What follows may be a person only by a name that people bear. */
const OFTEN_A_PLACE =
  /(?<!\p{L})(?:di|ke|dari|asal|perumahan|bumi|tanah|warga|orang|selat|teluk|hutan|pantai|wilayah|kawasan|daerah|lereng|pegunungan|waduk|bendungan|danau|air terjun|taman|wisata|muara|tol|simpang|bukit|lembah|alun-alun|jurusan|rute|arah|menuju|bergambar|bertuliskan|bertema|berjudul) $/iu;
/** An age of eighteen or more. */
const GROWN =
  /^,? ?\(?(?:usia |umur |berusia |berumur )?(?:1[89]|[2-9]\d|1\d\d)(?! ?(?:bulan|bln))(?: ?(?:tahun|thn|th))?(?:\)|,| )/u;
/** Heroes of the past are told of by name, whatever befell them. */
const PAST =
  /(?<!\p{L})(?:pahlawan|penjajah\p{L}*|kolonial|belanda|gerilya|berperang|perang|pejuang|kemerdekaan|abad|kerajaan|kesultanan|gugur|1[6-8]\d\d|19[0-4]\d)(?!\p{L})/iu;

const AGED_BEHIND =
  /^,? ?\(?\d{1,2} ?(?:tahun|thn|th|bulan|bln)|^, (?:siswa|siswi|pelajar|murid|santri|bocah|balita)(?!\p{L})/iu;

export const isPast = (sentence: string): boolean => PAST.test(sentence);

/** `borne`: a name that people bear is in it; else only its capitals tell. `grown`: eighteen or more by an age beside it. */
/** `stands`: speaks, acts for others or holds a post. */
export type Told = PersonName & {
  readonly grown: boolean;
  readonly borne: boolean;
  readonly stands: boolean;
};

/** "Keluarga almarhumah Puji berharap": who acts is the family. */
const FAMILY_OF =
  /(?<!\p{L})(?:keluarga|orang tua|ibu|ayah|kerabat|kuasa hukum|pengacara|suami|istri|anak)(?: (?:dari|almarhum|almarhumah|mendiang|korban)){1,2} $/iu;

/** "Skizofrenia yang dialami Tukiman membuat ...": somebody else acts. */
const OBJECT_BEFORE =
  /(?<!\p{L})(?:terhadap|dialami|diderita|menimpa|memaksa|kepada|oleh|atas|bagi|untuk|membuat|menyebabkan|orang tua|saksi anak|anak saksi|(?:di|me)\p{Ll}{4,}) $/iu;
/** "Warga setempat, Suparman, mendengar teriakan". */
const NEIGHBOUR =
  /(?:^|[.!?] |\n)(?:warga (?:setempat|sekitar|desa)|saksi mata|tetangga(?:nya)?|pemilik \p{Ll}+)(?: \p{Ll}+)?, $/iu;
/** "Halo Kak Wulan": who is spoken to. */
const GREETED =
  /(?:^|[^\p{L}])(?:halo|hallo|hai|hi|(?:balasan|jawaban|tanggapan) (?:untuk|kepada)|yth\.?|terima kasih,?|terimakasih,?|baik,?|mohon maaf,?|maaf,?|selamat (?:pagi|siang|sore|malam),?)(?: (?:kak|kakak|bapak|ibu|pak|bu|mas|mbak|bunda|ayah|saudara|saudari|sdri?\.?|kepada)){0,2} $/iu;

/** "Penyuluh kesehatan, Ns. Andi, melatih kader": a name between two commas acts as its post does. */
const SUFFERER =
  /(?<!\p{L})(?:korban|penyintas|anak|siswa|siswi|pelajar|bocah|gadis|pasien|penderita)(?!\p{L})[^.;]*$/iu;
const actsIn = (before: string, behind: string): boolean =>
  ACTS_BEHIND.test(behind) ||
  (behind.startsWith(',') &&
    /\p{L},(?: (?:\p{L}{1,5}\.|[Ii]bu|[Bb]apak|[Pp]ak|[Bb]u|[Mm]ama|[Kk]ak))* $/u.test(before) &&
    ACTS_BEHIND.test(behind.slice(1)) &&
    (!SUFFERER.test(before) || CALLED_BEFORE.test(before)));

/** Whether a person speaks, acts for others or holds a post here. */
export function stands(raw: string, start: number, end: number): boolean {
  const before = raw.slice(Math.max(0, start - 90), start);
  const behind = raw.slice(end, end + 110);
  return (
    POST_BEFORE.test(before) ||
    SAID_BEFORE.test(before) ||
    GREETED.test(before) ||
    OFFICE_BEHIND.test(behind) ||
    (actsIn(before, behind) && !FAMILY_OF.test(before) && !OBJECT_BEFORE.test(before)) ||
    NEIGHBOUR.test(before)
  );
}

/** `S.Pd`, `M.Kes`: no name. */
const DEGREE = /^\p{Lu}\.\p{L}[\p{L}.]*$|\p{Ll}\.\p{Lu}/u;
/** Whose life is history, wherever told. */
/** "Tegar, murid kelas 2": who it is says that it is a name. */
const YOUNG_BEHIND =
  /^, (?:seorang )?(?:siswa|siswi|pelajar|murid|santri|bocah|anak|gadis|remaja|balita)(?!\p{L})/iu;
export const HEROES =
  /^(?:(?:(?:R\.? ?)?A\.? |Raden Ajeng )?Kartini|Martha Christina Tiahahu|Cut Nyak (?:Dien|Meutia)|Pangeran Diponegoro|Tuanku Imam Bonjol|Dewi Sartika|Otto Iskandardinata|Pangeran Antasari)$/iu;

function told(raw: string, row: Row, first: number): Told | null {
  const name = row.words.join(' ').replace(/[.'’-]+$/u, '');
  const [start, end] = [row.start, row.start + name.length];
  const borne = row.words.some((word) => isBorne(word.replace(/\.+$/u, '')));
  const before = raw.slice(Math.max(0, start - 24), start);
  if ((OF_A_PLACE.test(before) && !PUPIL_OF.test(before)) || DEGREE.test(name) || HEROES.test(name))
    return null;
  const known = row.words.some((word) => PLACES.has(word.toLowerCase().replace(/[.'’-]+$/u, '')));
  if (known && OFTEN_A_PLACE.test(before)) return null;
  if (row.words.length === 1 && /^[IVX]+$/.test(name)) return null;
  // "Umur:" is a field, "Rp38" an amount.
  const field = /^(?:\s?:|\d)/.test(raw.slice(end, end + 2));
  // "RSUD Lakipadada, Makale.": where the place lies.
  const lies =
    row.words.length === 1 &&
    /\p{Lu}[\p{L}]+, $/u.test(before) &&
    /^(?:[.,;)]|$)/.test(raw.slice(end, end + 1));
  const byCapitals =
    !known &&
    !lies &&
    !field &&
    !OFTEN_A_PLACE.test(before) &&
    !/[–-]$/.test(before) &&
    (!/^[“"'(]*$/.test(raw.slice(first, start)) ||
      row.words.length > 1 ||
      YOUNG_BEHIND.test(raw.slice(end, end + 24))) &&
    name.length > 3;
  if (!borne && !byCapitals) return null;
  const grown = GROWN.test(raw.slice(end, end + 24));
  return { start, end, name, borne, grown, stands: stands(raw, start, end) };
}

/** Where most words have capitals, a capital says nothing: headings, lists of an agenda. */
function isHeading(sentence: string): boolean {
  const words = (sentence.match(/\p{L}{3,}/gu) ?? []).filter((word) => !isBorne(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capitals > 0.7 * words.length;
}

/** Persons of a sentence, but for those who speak in it, act for others, or hold a post. */
export const personsIn = (raw: string, sentence: Span): Told[] =>
  namedIn(raw, sentence).filter((person) => !person.stands);

/** Everybody whom a sentence names; nobody where it tells of the past. */
export function namedIn(raw: string, { start, end }: Span): Told[] {
  const sentence = raw.slice(start, end);
  if (isPast(sentence)) return [];
  const heading = isHeading(sentence);
  const found: Told[] = [];
  for (const match of sentence.matchAll(ROW)) {
    const at = start + match.index;
    const pupil = PUPIL.test(raw.slice(Math.max(0, at - 9), at));
    for (const row of personRows(match[0], at, pupil)) {
      const person = told(raw, row, start);
      // In a heading only an age behind it tells a name.
      if (person && (!heading || AGED_BEHIND.test(raw.slice(person.end, person.end + 24))))
        found.push(person);
    }
  }
  for (const person of chatNames(raw, { start, end })) {
    const grown = GROWN.test(raw.slice(person.end, person.end + 24));
    if (!found.some((other) => other.end >= person.end && other.start <= person.start))
      found.push({ ...person, borne: true, grown, stands: false });
  }
  return found;
}
