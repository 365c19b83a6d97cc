import type { CheckedText, Span, WritingRule } from '../../finding.ts';
import { E29 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** A pair that does not belong together: the wrong half, behind its first half in the same sentence. */
type Pair = { readonly pattern: RegExp; readonly right: string };
const WORDS = String.raw`(?:[\p{L}\d-]+ ){1,9}?[\p{L}\d-]+`;
const PAIRS: readonly Pair[] = [
  // "Tidak A, tetapi B" and "bukan A, melainkan B".
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})tidak (?!hanya|saja|sekadar|semata)${WORDS}, (melainkan)(?= \p{L})`,
      'giu',
    ),
    right: 'tetapi',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})bukan(?:lah)? (?!hanya|saja|sekadar|semata|cuma|main|berarti|tidak|tak|kali)${WORDS}, (tetapi|namun)(?= \p{L})(?! juga)`,
      'giu',
    ),
    right: 'melainkan',
  },
  {
    pattern:
      /(?<!\p{L})(?:antara) (?!lain)(?:(?!dan |serta |hingga |sampai )[\p{L}\d-]+ ){1,6}(dengan)(?= \p{L})(?! (?:cara|adanya|tujuan|maksud))/giu,
    right: 'dan',
  },
  {
    pattern:
      /(?:(?<=^|[.!?]\s|\n)Baik|(?<=, )baik) (?!bagi|untuk|dan|pula|sekali|buruk)(?:[\p{L}\d-]+ ){1,5}(ataupun|atau|dan juga)(?= \p{L})/gu,
    right: 'maupun',
  },
];

/** One word for another, wherever the words around it stand. */
const SWAPS: readonly [RegExp, string][] = [
  [
    /(?<=(?:terima kasih|ucapan selamat|selamat) )(terhadap|pada)(?= (?:para|seluruh|semua|\p{Lu}|masyarakat|warga|petugas|panitia))/gu,
    'kepada',
  ],
  [/(?<=(?:[Pp]engawasan|[Aa]ncaman|[Pp]engaruh|[Pp]erlawanan) )(kepada)(?= \p{Ll})/gu, 'terhadap'],
  [/(?<=(?<!\p{L})sesuai )(kepada|akan|pada)(?= \p{Ll})/giu, 'dengan'],
  [/(?<=(?<!\p{L})terdiri )(atas dari|dari atas)(?= \p{L})/giu, 'atas'],
  [
    /(?<=(?:[Hh]asil|[Tt]ujuan|[Bb]agian|[Ss]alah satu|[Ss]ebagian|[Mm]aksud|[Ii]si|[Ff]ungsi|[Mm]anfaat|[Pp]eran|[Bb]entuk|[Ww]ujud|[Pp]elaksanaan|[Dd]ampak|[Aa]kibat|[Aa]rti|[Mm]akna|[Ii]nti|[Ss]yarat|[Pp]enyebab|[Kk]epentingan) )(daripada)(?= \p{L})/gu,
    'dari',
  ],
  [/(?<=[\p{Ll}\d)],? )(yang mana)(?= (?!yang|pun|saja|paling|lebih)\p{Ll})(?![^.!?\n]*\?)/gu, 'yang'],
];

/** "Gedung itu, di mana menjadi lokasi": a question word that joins clauses after the English "where". */
const WHERE =
  /(?<=[\p{Ll}\d)], )(?:di mana|dimana)(?= (?:\p{Ll}+ ){0,3}?(?:me|di|ber|ter|telah|sudah|akan|menjadi|ada|dapat|merupakan|adalah)\p{Ll}*)(?![^.!?\n]*\?)/gu;
/** "Karena jembatan rusak, maka kendaraan dialihkan": the first clause says it already. */
const THEN =
  /(?:^|(?<=[.!?]\s|\n))(?:Karena|Oleh karena|Oleh sebab|Sehubungan dengan|Mengingat|Berhubung|Untuk itu|Berdasarkan|Dengan demikian)(?:(?! maka )[^.!?\n]){0,140}?(,? maka)(?= \p{L})/gu;

const NOUN =
  'rapat|acara|kegiatan|kesempatan|pertemuan|sambutan|laporan|kunjungan|sidang|upacara|diskusi|forum|musyawarah|pelatihan|surat|penelitian|survei|putusan|arahan|pidato|paparan|data|gambar|tabel|video|foto|kasus|peristiwa|hasil|perjanjian|aturan|pengumuman';
/** "Dalam rapat tersebut membahas": the preposition takes the subject away. */
const NO_SUBJECT = new RegExp(
  String.raw`(?:^|(?<=[.!?]\s|\n))((?:Dalam|Pada|Di|Dari|Melalui|Dengan) (?:${NOUN})(?:nya)?(?: \p{Ll}{3,14})? (?:tersebut|itu|ini) )(?=(?:(?:telah|sudah|akan|juga) )?(?:mem(?:bahas|bicarakan|utuskan)|meng(?:hasilkan|usung|ambil|ungkapkan|imbau)|me(?:nunjukkan|nyepakati|nyebutkan|netapkan|njelaskan|nyatakan|nggambarkan|nyampaikan|lahirkan|wajibkan|minta)|bertujuan|berisi|diikuti oleh|dihadiri oleh))`,
  'gu',
);
/** "Bagi peserta yang terlambat tidak diperkenankan masuk". */
const ADDRESSED =
  /(?:^|(?<=[.!?]\s|\n))(Bagi|Kepada|Untuk)(?= (?:(?:para|seluruh|semua|segenap) (?:[\p{L}-]+ ){1,5}?|(?:[\p{L}-]+ ){1,3}?yang (?:[\p{L}\d-]+ ){1,7}?)(?:tidak diperkenankan|tidak boleh|tidak dapat|diharapkan|diharap|diwajibkan|wajib|dilarang|diimbau|diminta|diharuskan|harus|dapat (?:meng|men|mem|me)|dimohon|dipersilakan|berhak|akan (?:men|di)\p{Ll}+)(?!\p{L}*,))/gu;

const spotOf = (start: number, words: string, fix: string | null, message: string): Spot => ({
  start,
  end: start + words.length,
  fix,
  severity: 'warning',
  message,
});

const inside = (found: RegExpExecArray): number => found.index + found[0].lastIndexOf(found[1]!);

function pairSpots(prose: string): Spot[] {
  return PAIRS.flatMap(({ pattern, right }) =>
    [...prose.matchAll(pattern)].map((found) => spotOf(inside(found), found[1]!, right, copy.pair(right))),
  );
}

const swapSpots = (prose: string): Spot[] =>
  SWAPS.flatMap(([pattern, right]) =>
    [...prose.matchAll(pattern)].map((found) => spotOf(found.index, found[1]!, right, copy.swap(right))),
  );

function subjectSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const words = text.prose.slice(start, end);
  const lost = [...words.matchAll(NO_SUBJECT)].map((found) => {
    const [first = ''] = found[1]!.split(' ');
    return spotOf(start + found.index, first, null, copy.subject(first));
  });
  const addressed = [...words.matchAll(ADDRESSED)].map((found) =>
    spotOf(start + found.index, found[1]!, null, copy.subject(found[1]!)),
  );
  return [...lost, ...addressed];
}

/** What is no fault of spelling but of the sentence: pairs of conjunctions, a lost subject, a preposition of another verb. */
export const sentence: WritingRule = {
  id: 'E29-kalimat',
  ...copy,
  severity: 'warning',
  find: (text) => [
    ...pairSpots(text.prose),
    ...swapSpots(text.prose),
    ...[...text.prose.matchAll(WHERE)].map((found) => spotOf(found.index, found[0], 'yang', copy.where)),
    ...[...text.prose.matchAll(THEN)].map((found) => spotOf(inside(found), found[1]!, null, copy.cause)),
    ...text.sentences.flatMap((one) => subjectSpots(text, one)),
  ],
};
