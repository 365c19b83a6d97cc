import type { Finding, Span, WritingRule } from '../../finding.ts';
import { GRAVE, isInvented, SEXUAL_CRIME } from './cases-of-law.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { around, before } from './labels.ts';
import { initials } from './masks.ts';
import { nameAt, nameBefore, type PersonName } from './persons.ts';
import { PLACES } from './places.ts';
import { POST_BEFORE } from './posts.ts';
import { HEROES, isPast, namedIn, PARENT_BEFORE, stands, type Told } from './story.ts';

const copy = PRIVACY_COPY.child;

const NUMBER_WORDS =
  'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas|tiga belas|empat belas|lima belas|enam belas|tujuh belas';
const YOUNG = `(?:(?:1[0-7]|[1-9])(?:[.,]5)?|${NUMBER_WORDS})`;
const CHILD =
  /(?<!\p{L})(?:siswa|siswi|pelajar|murid|santri(?:wati)?|anak|bocah|balita|bayi|remaja|abg|putra|putri|putranya|putrinya|anaknya|cucunya|adiknya|adik|adek|dek|siswanya|muridnya|ananda|di bawah umur|korban|pelaku|tersangka|(?:kelas|kls) [1-9IVX]+|sd|smp|tk|paud)(?!\p{L})/iu;

/** In good news too a figure in brackets behind a name is an age. */
const TALENT =
  /(?<!\p{L})(?:cilik|termuda|juara|peraih|meraih|medali|penyanyi|penari|hafi[zd]|atlet|lomba|olimpiade|tampil|pesilat|pecatur|perenang|duta|lolos|finalis|final|wisuda)(?!\p{L})/iu;

/** Age in brackets or after a comma, behind a name. */
const AGE_BEHIND = new RegExp(
  String.raw`(?: \((?:usia |umur )?${YOUNG}(?<unit> ?(?:tahun|thn|th|bulan|bln))?\)|,? (?:yang )?(?:masih |baru )?(?:berusia|berumur|usia|umur) ${YOUNG} (?:tahun|bulan)|, ?(?:(?:seorang )?(?:siswa|siswi|pelajar|murid|santri|anak|bocah|remaja|balita|bayi|putra|putri|gadis|pemuda)[\p{L}\d ]{0,40}? (?:berusia |umur |usia )?)?${YOUNG} (?:tahun|bulan))(?! (?:penjara|lalu|silam|terakhir|anggaran|berturut|berturut-turut|orang|lamanya|ke)(?!\p{L}))`,
  'giu',
);
/** A name behind the age: "bocah 7 tahun bernama Aulia", "siswa berusia 15 tahun, Rizky". */
const AGE_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])${YOUNG} (?:tahun|bulan)(?: (?:itu|tersebut|ini))?,? (?:(?:yang )?bernama |atas nama |yakni |yaitu |inisial )?`,
  'giu',
);
const CALLED =
  /(?<!(?:wali|orang tua) )(?<!\p{L})(?:bocah|balita|bayi|anak|siswa|siswi|pelajar|murid|santri|remaja)(?: (?:perempuan|laki-laki|kelas [\dIVX]+|sd|smp|sma|smk|mts|mi|ma|tk|itu|tersebut|di bawah umur|[Ii]bu|[Bb]apak|[Ss]audara|[Aa]nda|kami|saya|korban(?: \p{Ll}+){0,2}|pe\p{Ll}{4,12} \p{Ll}{3,12})){0,3}(?: diketahui)? (?:yang )?(?:bernama(?: lengkap)?|atas nama|a\.n\.) |(?<!\p{L})(?:[Tt]erlapor|[Pp]elapor|[Ss]aksi|[Kk]orban|[Pp]elaku|[Tt]ersangka)(?: \p{Ll}+)? anak ?: ?/giu;
/** "Bayi Aqila yang dibuang": a small child called by its name where that harms it. */
const SMALL =
  /(?<!\p{L})(?:[Bb]ayi|[Bb]alita|[Bb]ocah) (?!(?:Sehat|Cerdas|Ceria|Hebat|Stunting|Tabung|Petualang|Panda|Gajah|Harimau|Orang)(?!\p{L}))(?=\p{Lu})/gu;
/** "Pelajar SMP, Dion Saputra, diamankan": the pupil before the name. */
const PUPIL_BEFORE =
  /(?<!(?:[Oo]rang [Tt]ua|[Ww]ali) )(?<!\p{L})(?:[Ss]iswa|[Ss]iswi|[Pp]elajar|[Mm]urid|[Ss]antri)(?: kelas [\dIVX]+)?(?: (?:TK|PAUD|SDN?|SMPN?|MI|MTsN?|SMAN?|SMKN?)(?: (?:Negeri )?\d{1,3})?)?, (?=\p{Lu})/gu;
const PUPIL_BEHIND =
  /,? (?:seorang )?(?:siswa|siswi|pelajar|murid) (?:kelas [\dIVX]+ )?(?:TK|PAUD|SDN?|SMPN?|MI|MTsN?|SMAN?|SMKN?)(?!\p{L})/giu;

const UNIT = '(?:tahun|thn|th|bulan|bln)';
/** Small children are counted in months up to their fifth birthday. */
const AGE = `(?:${YOUNG} ?${UNIT}|[1-5]?\\d ?(?:bulan|bln))`;
/** An age said anywhere in the sentence, or in a form behind it. */
const AGED = new RegExp(
  String.raw`(?<!\p{L})(?:bocah|anak|gadis|remaja|siswa|siswi|pelajar|balita|bayi|putra|putri)(?:nya)?(?: (?:perempuan|laki-laki|berusia|berumur|itu))? ${AGE}(?!\p{L})|masing-masing (?:berusia |berumur )?${YOUNG}(?: tahun)?(?:,| dan)|belum(?: genap)? ${AGE}(?!\p{L})|belum (?:tamat|lulus) (?:SD|SMP|SMA|SMK)(?!\p{L})|(?:masih|baru)? ?duduk di (?:bangku )?kelas [\dIVX]+(?!\p{L})|yang (?:masih )?di bawah umur|(?<!\p{L})(?:usia|umur|berusia|berumur|usianya|umurnya)(?: (?:baru|masih|sekitar|kurang lebih|genap|menginjak|anak)|:){0,2} ?(?:${AGE}(?!\p{L})|${YOUNG}(?=[,.)]| (?!hari|minggu|jam|juta|ribu|km|kilo|persen|\d)\p{L}))|(?<!\p{L})(?:baru|masih)(?: genap)? ${AGE}(?!\p{L})|(?<!\p{L})(?:masih|baru|duduk di|sejak|saat|ketika)(?: bangku)? (?:(?:kelas|kls) (?:\d{1,2}|[IVX]+) )?(?:TK|PAUD|SD|SMP|MTs|MI|SMA|SMK)(?!\p{L})`,
  'iu',
);
/** Directly behind a name: an age, whatever the story. */
const AGE_HERE = new RegExp(
  String.raw`^(?:, (?:1[0-7]|[1-9])(?=,| dan | serta )|, (?:1[0-7]|[1-9]) dan (?:1[0-7]|[1-9]) (?:tahun|thn)| \((?:usia |umur )?(?:${AGE}|${YOUNG})\)|(?:,| /| [-–])? ?(?:(?:laki-laki|perempuan|lk|pr|[LP]),? ?/? ?)?${AGE}(?=[ ,.!)/;]|$)(?! (?:penjara|lalu|silam|terakhir|lamanya)))`,
  'iu',
);
/** Said of a small child alone, in whatever story. */
const SMALL_BEFORE =
  /(?<!\p{L})(?:[Ss]i kecil|[Bb]ocah|[Bb]alita|[Bb]ayi|[Aa]nanda|[Dd]edek)(?: (?:bernama|malang|mungil|cantik|kembar))? (?:\p{Lu}\p{Ll}+,? (?:dan )?){0,2}$/u;
const SMALL_BEHIND = /^(?:,| si)(?: seorang)? (?:bocah|balita|bayi)(?!\p{L})/iu;
/** Fields of a form go on in the next sentence. */
const FIELD = /^[ \n]{0,2}(?:Umur|Usia|Usianya|Umurnya)(?!\p{L})/u;

/** A young person in a sentence, not the child of a law, an office or a feast. */
const YOUNG_ONE =
  /(?<!(?:perlindungan|hari|layak|pemerhati|psikolog|spesialis|panti|komnas|forum|ramah|pemberdayaan perempuan dan|sahabat|dunia|hak|kesehatan) )(?<!\p{L})(?:siswa|siswi|pelajar|murid|santri(?:wati)?|anak(?:nya)?(?! (?:buah|tangga|sungai|perusahaan|usaha|cabang|muda hebat))|bocah|balita|bayi(?:nya)?|remaja|abg|putra(?:nya)?|putri(?:nya)?|cucu(?:nya)?|ananda|gadis|teman sekolah(?:nya)?|lpka|lpks|abh|diversi|pramuka (?:penggalang|siaga)|sekolah dasar|sepulang (?:dari )?sekolah|pulang sekolah|berangkat sekolah|antarpelajar|masuk sekolah|sekolahnya|teman sekelas|kakak kelas(?:nya)?|adek|dek|ank|si kecil|yatim|(?:korban|pelaku) (?:perundungan|bullying|tawuran)|di bawah umur|(?:kelas|kls) [1-9IVX]+)(?!\p{L})/iu;
/** Ages and school years have one of these. */
const A_NUMBER =
  /\d|(?<!\p{L})(?:tahun|bulan|kelas|duduk di|di bawah umur|lulus|tamat|masih|baru)(?!\p{L})/iu;
/** A child may speak too: its age behind the name says so, and no post before it. */
const isYoungSpeaker = (raw: string, start: number, end: number): boolean =>
  AGE_HERE.test(raw.slice(end, end + 24)) && !POST_BEFORE.test(before(raw, start, 90));

/** Young persons of a sentence that harms them, and everybody whose age is said to be one. */
function youngIn(raw: string, sentence: Span): Told[] {
  const field = FIELD.test(raw.slice(sentence.end, sentence.end + 10));
  const words = raw.slice(sentence.start, field ? sentence.end + 24 : sentence.end);
  // Most sentences tell of no child and no age: their names need not be looked for.
  if (!YOUNG_ONE.test(words) && !A_NUMBER.test(words)) return [];
  const everybody = namedIn(raw, sentence).filter(
    ({ grown, start }) => !grown && !PARENT_BEFORE.test(raw.slice(Math.max(0, start - 40), start)),
  );
  const persons = everybody.filter(
    ({ stands: does, start, end }) => !does || isYoungSpeaker(raw, start, end),
  );
  if (AGED.test(words)) return persons;
  // Putra and Putri are names too.
  const others = persons.reduce((text, { name }) => text.replace(name, ''), words);
  const praised = TALENT.test(words);
  const harmed = YOUNG_ONE.test(others) && GRAVE.test(words);
  return persons.filter(
    ({ start, end }) =>
      harmed ||
      (!praised && SMALL_BEFORE.test(raw.slice(Math.max(0, start - 40), start))) ||
      AGE_HERE.test(raw.slice(end, end + 24)) ||
      (!praised && SMALL_BEHIND.test(raw.slice(end, end + 24))),
  );
}

function finding(raw: string, person: PersonName): Omit<Finding, 'rule'>[] {
  // "Bocah Dayak": a people or a place.
  if (PLACES.has(person.name.toLowerCase()) || HEROES.test(person.name)) return [];
  const words = around(raw, person.start, person.end, 140);
  if (isInvented(raw, person.start, person.end)) return [];
  const severity = GRAVE.test(words) || SEXUAL_CRIME.test(words) ? 'error' : 'warning';
  const message = severity === 'error' ? copy.grave : copy.mild;
  return [{ start: person.start, end: person.end, message, fix: initials(person.name), severity }];
}

/** Two ways may find a name and a part of it: the longer stays. */
const once = <T extends Span>(spans: readonly T[]): T[] =>
  spans.filter(
    (span, at) =>
      !spans.some(
        (other, before) =>
          other.start <= span.start &&
          other.end >= span.end &&
          (other.end - other.start > span.end - span.start || before < at),
      ),
  );

/** Names of people under 18, told by an age, by "bocah bernama", or by a school year in a story that harms. */
export const child: WritingRule = {
  id: 'P12-anak',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw, sentences }) =>
    once([
      ...[...raw.matchAll(AGE_BEHIND)].flatMap((match) => {
        const person = nameBefore(raw, match.index);
        if (!person || isPast(around(raw, person.start, person.end, 140))) return [];
        const ahead = before(raw, person.start, 90);
        // "Menurut Kasat Reskrim, Andi (15)": behind a comma the child is told of.
        if (POST_BEFORE.test(ahead) && !ahead.endsWith(', ')) return [];
        const bare = match[0].startsWith(' (') && match.groups?.unit === undefined;
        const words = around(raw, person.start, match.index + match[0].length, 100);
        if (bare && ![CHILD, GRAVE, TALENT].some((cue) => cue.test(words))) return [];
        return finding(raw, person);
      }),
      ...[...raw.matchAll(AGE_BEFORE)].flatMap((match) => {
        if (!CHILD.test(before(raw, match.index, 60))) return [];
        const person = nameAt(raw, match.index + match[0].length);
        return person ? finding(raw, person) : [];
      }),
      ...[...raw.matchAll(CALLED)].flatMap((match) => {
        const person = nameAt(raw, match.index + match[0].length);
        return person ? finding(raw, person) : [];
      }),
      ...[...raw.matchAll(SMALL), ...raw.matchAll(PUPIL_BEFORE)].flatMap((match) => {
        const person = nameAt(raw, match.index + match[0].length);
        if (!person || stands(raw, person.start, person.end)) return [];
        return GRAVE.test(around(raw, person.start, person.end, 90)) ? finding(raw, person) : [];
      }),
      ...[...raw.matchAll(PUPIL_BEHIND)].flatMap((match) => {
        const person = nameBefore(raw, match.index);
        return person && GRAVE.test(around(raw, person.start, person.end, 140)) ? finding(raw, person) : [];
      }),
      ...sentences.flatMap((sentence) => youngIn(raw, sentence).flatMap((person) => finding(raw, person))),
    ]),
};
