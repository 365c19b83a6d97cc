import type { Span } from '../../finding.ts';
import { isBorne } from './given-names.ts';
import type { PersonName } from './persons.ts';

/** In a chat names have no capitals. Then a name counts where a word of kinship stands before it, or an age or a school behind it. */
const KIN =
  '(?:anak|anaknya|ank|adik|adek|dek|dik|ade|adk|ananda|bocah|bayi|balita|siswa|siswi|murid|santri|pelajar|cucu|keponakan|ponakan|ponakanku|putra|putri|korban|pasien|pelaku|kakak|teman|temen|istri|si)';
const OF = '(?:sy|saya|sya|kami|ku|nya|an|itu|ini|pertama|kedua|bungsu|sulung|yg|yang|bernama|namanya|nama)';
const TOKEN = String.raw`[\p{L}'’]{3,15}`;
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${KIN}(?: ${OF}){0,3} (${TOKEN}(?: (?:al |el |bin |binti )?${TOKEN}){0,3})`,
  'giu',
);
/** An age or a school; the row of names ends directly before it. */
const CUE =
  /(?<=[\p{L}'’]),? ?(?:\(?\d{1,2} ?(?:thn|th|tahun|bln|bulan)|(?:umur|usia|umurnya|usianya) \d|(?<= )(?:bayi|balita|bocah|anak (?:sm[pak]|sd|tk|pak|bu|kelas|kls)|kls|kelas|sisw[ai]|yg (?:kelas|kls|masih|anak))(?!\p{L}))/giu;
const ROW_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])${TOKEN}(?: ${TOKEN}){0,3}$`, 'iu');
/** Names that are more often a word of the language. */
const WORDS = new Set(
  'putri putra sari dewi indah mega bintang rama intan mutiara permata surya bulan jaya agung baik maya puspa kusuma budi adil setia satria wira purnama kurnia nugraha wulan ari adi ade ida ita nur mas anggun ayu bagus arif asri aulia mulia sri jaka tirta cahya cahyo untung hadi rahmat salam hidayah hidayat abdi anugerah aman sekar melisa kiki imam habib kasih kiri cucu eko dian nanda ananda putu wayan rini susanti pratama utami lestari dua satu iman ramadan sabar adik kakak gita puji restu rindu sukma tita tika titik yana yani dini dina tari naik kelas anak bayi pak nama pas dan amin said basri karo sandi jamal rahma dani umi musa laki yang lagi bapak bima'.split(
    ' ',
  ),
);
const isSmall = (word: string) => !/^\p{Lu}/u.test(word);
const inNames = (word: string) => isBorne(word) || /^(?:al|el|bin|binti)$/i.test(word);

/** As many words of a row as are names; one alone must be nothing but a name. */
function nameOf(words: readonly string[]): string | null {
  const end = words.findIndex((word) => !inNames(word));
  const name = end < 0 ? words : words.slice(0, end);
  const sure = name.some((word) => isBorne(word) && !WORDS.has(word.toLowerCase()));
  return name.some(isSmall) && (sure || name.length > 1) ? name.join(' ') : null;
}

/** Names without capitals of a sentence: those that follow a word of kinship, and those that an age or a school follows. */
export function chatNames(raw: string, { start, end }: Span): PersonName[] {
  const sentence = raw.slice(start, end);
  const found: PersonName[] = [];
  for (const match of sentence.matchAll(BEFORE)) {
    const name = nameOf(match[1]!.split(' '));
    const at = start + match.index + match[0].length - match[1]!.length;
    if (name) found.push({ name, start: at, end: at + name.length });
  }
  for (const cue of sentence.matchAll(CUE)) {
    const row = ROW_BEFORE.exec(sentence.slice(Math.max(0, cue.index - 64), cue.index))?.[0];
    const words = row?.split(' ') ?? [];
    // The row ends where the age begins, so it is read from its end.
    while (words.length > 0 && !words.every(inNames)) words.shift();
    const name = nameOf(words);
    const to = start + cue.index;
    if (name) found.push({ name, start: to - name.length, end: to });
  }
  return found.filter((one, at) => found.findIndex((other) => other.start === one.start) === at);
}
