import type { CheckedText, Span, Word, WritingRule } from '../../finding.ts';
import { COUNTED, MEASURES, NUMBERED, ORDINAL_NOUNS } from '../../words/counted.ts';
import { E09 as copy } from './copy.id.ts';
import { fromRoman, inWords } from './numerals.ts';
import { nextOf, previousOf, type Spot, wordSet } from './spot.ts';

const counted = wordSet(COUNTED);
const measures = wordSet(MEASURES);
const ordinalNouns = wordSet(ORDINAL_NOUNS);
const numbered = wordSet(NUMBERED);
const error = (start: number, end: number, fix: string | null, message: string): Spot => ({
  start,
  end,
  fix,
  severity: 'error',
  message,
});
const warning = (start: number, end: number, fix: string | null, message: string): Spot => ({
  start,
  end,
  fix,
  severity: 'warning',
  message,
});

/** Forms that a pattern tells alone, with how each is mended. */
const FORMS: readonly [RegExp, (found: RegExpExecArray) => string | null, (fix: string) => string][] = [
  [
    /(?<![\p{L}\d])abad (\d{1,2})(?![\d.,]\d)(?=[\s.,;)]|$)/gu,
    ([, value]) => `abad ke-${value}`,
    copy.ordinal,
  ],
  [
    /(?<![\p{L}\d.,])(\d{1,3}(?:,\d{1,6})?)(juta|ribu|miliar|triliun|persen|orang)(?![\p{L}\d])/gu,
    ([, value, unit]) => `${value} ${unit}`,
    copy.joined,
  ],
  [
    /(?<![\p{L}\d.,])(\d{1,3})(rb|jt)(?![\p{L}\d])/gu,
    ([, value, unit]) => `${value} ${unit === 'rb' ? 'ribu' : 'juta'}`,
    copy.joined,
  ],
  [
    /(?<![\p{L}\d])ke(?: [-–] ?|–|- )(\d{1,4})(?![\d.,]\d)/giu,
    ([all, value]) => `${all.slice(0, 2)}-${value}`,
    copy.ordinal,
  ],
  [/(?<![\d.,])\d{1,12}(?:[.,]\d{1,12}){0,5} %/g, ([all]) => all.replace(' ', ''), copy.percent],
  [
    /(?<![\d.,/])(\d{1,3})\.(\d{1,2})(?= ?(?:persen|%|juta|miliar|triliun|hektare|hektar|ha|kilometer|km|meter|kilogram|kg|ton|liter|derajat|poin)(?![\p{L}\d]))/gu,
    ([, a, b]) => `${a},${b}`,
    copy.decimal,
  ],
  [
    /(?<![\p{L}\d])(?:(?:tahun|era|dekade) )?(\d{2,4})[ ]?an(?![\p{L}\d])/gu,
    ([all]) => all.replace(/ ?an$/, '-an'),
    copy.decade,
  ],
  [/(?<![\p{L}\d])ke-([IVXLC]{1,7})(?![\p{L}\d])/gu, ([, roman]) => `ke-${fromRoman(roman!)}`, copy.roman],
  [
    /(?<![\p{L}\d])ke-(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?![\p{L}\d])/giu,
    ([all]) => all.replace('-', ''),
    copy.ordinal,
  ],
  [
    // "Bukit Duabelas" is a name.
    /(?<![\p{L}\d-])(?<!\p{Lu}\p{Ll}{1,20} (?=\p{Lu}))([Ss]atu|[Dd]ua|[Tt]iga|[Ee]mpat|[Ll]ima|[Ee]nam|[Tt]ujuh|[Dd]elapan|[Ss]embilan)(puluh|belas|ratus|ribu|juta)(?![\p{L}\d])/gu,
    ([, one, ten]) => `${one} ${ten}`,
    copy.joined,
  ],
  [
    /(?<![\p{L}\d-])\d[\d.,]{0,14}\d? (?:Km|Kg|Cm|Mm|KM|KG|Ml)(?![\p{L}\d])/gu,
    ([all]) => all.toLowerCase(),
    copy.unit,
  ],
  [
    /(?<![\p{L}\d.,/-])(\d{1,6}(?:,\d{1,3})?)([Kk][Mm]|[Kk][Gg]|cm|mm|[Hh]a|meter|hektare|liter|hari|jam|menit|tahun|bulan)(?![\p{L}\d/²³])/gu,
    ([, value, unit]) => `${value} ${unit!.toLowerCase()}`,
    copy.joined,
  ],
  [/(?<![\p{L}\d-])\d[\d.,]{0,14} Ha(?![\p{L}\d])/gu, ([all]) => all.toLowerCase(), copy.unit],
];

function formSpots(text: CheckedText): Spot[] {
  return FORMS.flatMap(([pattern, mend, message]) =>
    [...text.prose.matchAll(pattern)].flatMap((found) => {
      const fix = mend(found);
      // `tahun 1980an`: the noun before it is not part of the slip.
      const from = found[0].search(/\d/) > 0 && /^\p{L}+ \d/u.test(found[0]) ? found[0].search(/\d/) : 0;
      return fix === null || fix === found[0]
        ? []
        : [
            error(
              found.index + from,
              found.index + found[0].length,
              fix.slice(from),
              message(fix.slice(from)),
            ),
          ];
    }),
  );
}

/** What is held in turns and also goes somewhere: "kunjungan ke 3 desa" is a way, "kunjungan ke 3 tahun ini" a turn. */
const HELD =
  /^(?:kunjungan|acara|kegiatan|pertemuan|rapat|gelaran|penyelenggaraan|festival|lomba|pelatihan|pameran|penghargaan)$/;
const IN_TURN =
  /^(?: (?:(?:tahun|bulan|pekan|minggu|hari|triwulan|semester) (?:ini|itu)|di(?:buka|gelar|tutup|laksanakan|selenggarakan|adakan|mulai)|berlangsung|itu|ini|tersebut|pada)(?!\p{L})|[.,;!?]|$)/u;

/** `HUT ke 81`, `kali ke 3`, `ke 2 kalinya`, `ke dua`: an ordinal written like a direction. */
function ordinal(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const next = word.lower === 'ke' ? nextOf(text, at) : undefined;
  if (!next) return undefined;
  const before = previousOf(text, at);
  const isNumbered =
    before !== undefined && (numbered.has(before.lower) || /^(?:RI|HUT|Kota|yang|untuk)$/.test(before.text));
  const after = text.prose.slice(next.end, next.end + 20);
  const held = before !== undefined && HELD.test(before.lower) && IN_TURN.test(after);
  const named = isNumbered || held;
  if (/^(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$/.test(next.lower)) {
    const follows = nextOf(text, at + 1)?.lower ?? '';
    if (!named && !/^(?:belah|orang|tersangka|pihak|tim|anak|korban|kalinya)$/.test(follows))
      return undefined;
    if (!named && follows !== 'kalinya' && !/^(?:belah|pihak)$/.test(follows)) return undefined;
    return error(word.start, next.end, word.text + next.lower, copy.ordinal(word.text + next.lower));
  }
  if (!/^\d{1,4}$/.test(next.text) && !/^[IVXLC]{2,6}$/.test(next.text)) return undefined;
  if (!named && !/^ (?:kali|kalinya|RI|Republik|Kemerdekaan|Masehi)\b/.test(after)) return undefined;
  if (
    named &&
    /^(?:yang|untuk|Kota)$/.test(before!.text) &&
    counted.has(nextOf(text, at + 1)?.lower ?? '') &&
    nextOf(text, at + 1)?.lower !== 'kali'
  )
    return undefined;
  const value = /^\d/.test(next.text) ? next.text : String(fromRoman(next.text));
  return error(word.start, next.end, `${word.text}-${value}`, copy.ordinal(`${word.text}-${value}`));
}

/** Sentences of a text, found by place; kept with the text, so that a text of numbers is still read once. */
type Lines = { readonly at: (start: number) => Span | undefined; readonly isRow: (start: number) => boolean };

/** Where numbers follow each other in a sentence they stay figures, says the guide. */
function linesOf({ sentences, prose }: CheckedText): Lines {
  const rows = new Map<number, boolean>();
  const at = (start: number) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    return found && found.start <= start ? found : undefined;
  };
  const isRow = (start: number) => {
    const sentence = at(start);
    if (!sentence) return true;
    const known = rows.get(sentence.start);
    if (known !== undefined) return known;
    const figures = prose.slice(sentence.start, sentence.end).match(FIGURES) ?? [];
    rows.set(sentence.start, figures.length > 1);
    return figures.length > 1;
  };
  return { at, isRow };
}

const FIGURES = /(?<![\d.,/-])\d{1,12}(?:[.,]\d{1,12}){0,5}(?= \p{Ll})/gu;

/** A sentence that begins with a figure, in running text. */
function opening(text: CheckedText, word: Word, next: Word, lines: Lines): Spot | undefined {
  const sentence = word.first ? lines.at(word.start) : undefined;
  if (
    sentence?.start !== word.start ||
    !/^\p{Ll}/u.test(next.text) ||
    !/[.!?]["”’')]*$/.test(text.raw.slice(sentence.start, sentence.end))
  )
    return undefined;
  const value = Number(word.text.replaceAll('.', ''));
  const words = inWords(value);
  return warning(word.start, word.end, words && words.charAt(0).toUpperCase() + words.slice(1), copy.opening);
}

function plain(text: CheckedText, at: number, lines: Lines): Spot | undefined {
  const word = text.words[at]!;
  const next = nextOf(text, at);
  if (!/^\d+$/.test(word.text) || !next || /[\d.,/:-]/.test(text.prose[word.start - 1] ?? ' '))
    return undefined;
  if (/(?:^|[\s(])(?:no|nomor|nr)\.? ?$/i.test(text.prose.slice(Math.max(0, word.start - 8), word.start)))
    return undefined;
  const start = opening(text, word, next, lines);
  if (start) return start;
  const before = previousOf(text, at);
  if (before && (ordinalNouns.has(before.lower) || before.name || before.lower === 'ke')) return undefined;
  if (
    /^\d{4,}$/.test(word.text) &&
    !word.text.startsWith('0') &&
    counted.has(next.lower) &&
    !(word.text.length === 4 && before?.lower === 'sejak')
  ) {
    const fix = word.text.replace(/\B(?=(?:\d{3})+$)/g, '.');
    return word.text.length > 9 ? undefined : warning(word.start, word.end, fix, copy.thousand(fix));
  }
  if (
    !/^[1-9]$/.test(word.text) ||
    !counted.has(next.lower) ||
    measures.has(next.lower) ||
    lines.isRow(word.start)
  )
    return undefined;
  if (before && /^\d/.test(before.text)) return undefined;
  return warning(word.start, word.end, inWords(Number(word.text)), copy.small(inWords(Number(word.text))!));
}

/** `5,000 peserta`: three digits behind a comma and a thing that has no halves. */
function englishThousands(text: CheckedText): Spot[] {
  return [...text.prose.matchAll(/(?<![\d.,]|Rp ?)(\d{1,3}(?:,\d{3}){1,5})(?= (\p{Ll}{1,30}))/gu)].flatMap(
    (found) =>
      counted.has(found[2]!)
        ? [
            error(
              found.index,
              found.index + found[1]!.length,
              found[1]!.replaceAll(',', '.'),
              copy.thousand(found[1]!.replaceAll(',', '.')),
            ),
          ]
        : [],
  );
}

export const numbers: WritingRule = {
  id: 'E09-angka',
  ...copy,
  severity: 'error',
  find: (text) => {
    const lines = linesOf(text);
    return [
      ...formSpots(text),
      ...text.words.flatMap((_, at) => ordinal(text, at) ?? plain(text, at, lines) ?? []),
      ...englishThousands(text),
    ];
  },
};
