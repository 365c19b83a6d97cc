import type { CheckedText, Span, WritingRule } from '../../finding.ts';
import { E28 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** Before these a clause of its own begins (EYD V, III.B.3). */
const OPPOSED = /(?<=\p{L}{3}|\d|\))(?<![,;:–-]) (?:melainkan|tetapi|sedangkan)(?= \p{L})/gu;
/** A sentence that begins with a clause under another (III.B.4). */
const UNDER =
  /^(?:Meskipun|Walaupun|Karena|Jika|Apabila|Bila|Kalau|Setelah|Sebelum|Ketika|Saat|Agar|Supaya|Sejak|Selama|Sementara|Meski|Walau|Sesudah|Seusai|Usai)(?= \p{Ll})/u;
/** Where the clause that follows may begin: who does it. */
const WHO =
  /(?<=^\p{L}+(?: [\p{L}\d-]+){2,8}) (?=(?:para|panitia|petugas|warga|pemerintah|dinas|polisi|peserta|tim|kami|kita|mereka|ia|dia|beliau|pihak|masyarakat|siswa|pelajar|guru|kader|relawan|petani|nelayan|pedagang|penumpang|pengunjung|bupati|gubernur|wali kota|camat|lurah|pembangunan|kegiatan|acara|lomba|rapat|pelayanan|layanan|jalan|jembatan|pasar|bantuan|pelatihan|program|upacara|pertandingan|pertunjukan|konser|pawai|sidang|pembahasan|proses|pengerjaan|jadwal|sekolah|murid|penonton|pasien|pengendara|arus|harga|pasokan|stok|jaringan|gedung|kantor|loket|antrean|kapal|bus|kereta|penerbangan|musyawarah|pemilihan|panen|perjalanan) (?:\p{Ll}+ ){0,3}?(?:me|di|ber|ter|akan|tetap|langsung|sudah|telah|tidak|masih|segera|kembali|mulai|dapat|bisa|harus|rampung|selesai|batal|ramai|lancar|wajib|siap|diminta)\p{Ll}*)/u;

/** "Sehubungan dengan hal tersebut kami mengundang": what leads over to the sentence ends with a comma. */
const LEADS =
  /(?<=^(?:Sehubungan dengan (?:hal|itu|maksud)|Berkaitan dengan (?:hal|itu)|Berkenaan dengan (?:hal|itu)|Untuk itu|Oleh karena itu|Oleh sebab itu|Dengan demikian|Selain itu|Sementara itu|Di samping itu|Meskipun demikian|Walaupun demikian|Akan tetapi|Namun demikian|Dalam hal ini)(?: (?:tersebut|itu|ini))?) (?=(?:kami|kita|para|pemerintah|panitia|warga|masyarakat|seluruh|peserta|ia|dia|beliau|mereka|dinas|petugas|pihak|diperlukan|perlu|diharapkan|dimohon|diimbau)(?!\p{L}))/u;

/** The list begins here, so what follows is no clause of its own. */
const LIST =
  /(?<!\p{L})(?:berupa|seperti|yaitu|yakni|antara lain|terdiri atas|meliputi|mencakup|berisi)(?: [\p{L}-]+){1,3}(?:, [\p{L}-]+(?: [\p{L}-]+){0,2}){1,8}?( [\p{L}-]+)(?= (?:dan|serta|atau) \p{L})/gu;

/** Three and more things in a row where the sentence begins with who has them: its first comma ends no clause then. */
const ROW =
  /(?<=\p{Ll}{3}) ?, ?(?<last>\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+)?)(?= (?:dan|serta) \p{Ll}+(?: \p{Ll}+)?(?:[.,;]| (?:di|ke|dari|untuk|bagi|pada|kepada|dengan|selama|sejak|yang|secara|bagi)(?!\p{L})))/gu;
const OPENS =
  /^(?:Meskipun|Walaupun|Karena|Jika|Apabila|Bila|Kalau|Setelah|Sebelum|Ketika|Saat|Agar|Supaya|Sejak|Selama|Sementara|Meski|Walau|Sesudah|Seusai|Usai|Selain|Dalam|Pada|Di|Ke|Dari|Untuk|Bagi|Menurut|Namun|Oleh|Dengan|Tanpa|Akibat|Berkat|Sebagai|Hingga|Sampai|Kemudian|Lalu|Selanjutnya|Kini|Sekarang|Kemarin|Besok|Bahkan|Terhadap|Mengenai|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ayo|Mari|Halo)(?!\p{L})/u;
const IS_VERB =
  /(?:^| )(?:me|di|ber|ter|akan|juga|tetapi|lalu|yang|agar|sehingga|karena|supaya|untuk|maka)\p{Ll}*/u;
/** "Kepala Dinas Sosial, Retno Wulansari mengatakan": what a name says more is between two commas. */
const APPOSED =
  /(?<!\p{L})(?:Kepala|Ketua|Sekretaris|Direktur|Camat|Lurah|Wakil|Bupati|Gubernur|Wali Kota|Asisten|Kapolres|Kapolsek|Rektor)(?: [\p{Lu}][\p{L}]+){1,6}, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}(?= (?:mengatakan|menyatakan|menjelaskan|menegaskan|menuturkan|menyampaikan|mengimbau|menambahkan|berharap|mengapresiasi|meminta|menyebut)(?!\p{L}))/gu;
/** A comma or a colon that parts what belongs together (III.B, III.D). */
const SURPLUS: readonly [RegExp, string][] = [
  [
    /(?<=(?:mengatakan|menyatakan|menegaskan|menjelaskan|berharap|menambahkan|menyebutkan|menyampaikan)),(?= bahwa(?!\p{L}))/gu,
    copy.noComma,
  ],
  [/(?<=(?:adalah|ialah|meliputi|terdiri atas|antara lain|berupa)):(?= \p{Ll})/gu, copy.noColon],
];
/** A question ends with its mark. */
const ASKS =
  /^(?:Apakah|Di mana|Ke mana|Dari mana|Kapan|Mengapa|Berapa|Siapa|Bagaimana)(?![\p{L}-])(?! (?:pun|saja yang))[^,;:?!\n]{8,160}(\.)$/u;

const SAYS = 'kata|ujar|tutur|ucap|jelas|ungkap|tegas|imbuh|papar|terang|tambah|pungkas|sebut';
/** A quotation and who says it (III.B.6, III.I). Quotations are blanked in the prose, so the text itself is read. */
const INSIDE = new RegExp(
  String.raw`(?<=[\p{L}\d)])["”](?= (?:${SAYS})(?:nya)?(?!\p{L}))|["”],(?= (?:${SAYS})(?:nya)?(?!\p{L}))`,
  'gu',
);
const AHEAD =
  /(?<=(?:^|[^\p{L}])(?:berkata|berpesan|bertanya|menjawab|menegaskan|berseru|berujar))(?= ["“]\p{L})|(?<=(?:^|[^\p{L}])(?:mengatakan|menyatakan|menyampaikan|menuturkan|menjelaskan|menambahkan|mengungkapkan))(?= ["“]\p{Lu}\p{Ll}+ \p{Ll}[^"”\n]{3,200}[.!?][”"])/gu;
/** A quotation is a sentence of its own. */
const SMALL =
  /(?<=(?:berkata|berpesan|bertanya|menjawab|menegaskan|berseru|berujar),? ["“])\p{Ll}+(?= [^"”\n]{3,200}[.!?]["”])/gu;

function quoteSpots({ raw }: CheckedText): Spot[] {
  const inside = [...raw.matchAll(INSIDE)].map((found): Spot => {
    const end = found.index + found[0].length;
    const start = word(raw, found.index).start;
    const fix = `${raw.slice(start, found.index)},${found[0][0]}`;
    return { start, end, fix, severity: 'warning', message: copy.inQuote };
  });
  const ahead = [...raw.matchAll(AHEAD)].map((found): Spot => {
    const { start, end } = word(raw, found.index);
    return { start, end, fix: `${raw.slice(start, end)},`, severity: 'warning', message: copy.beforeQuote };
  });
  const small = [...raw.matchAll(SMALL)].map((found): Spot => {
    const [first] = found;
    const fix = first.charAt(0).toUpperCase() + first.slice(1);
    return {
      start: found.index,
      end: found.index + first.length,
      fix,
      severity: 'warning',
      message: copy.capital,
    };
  });
  return [...inside, ...ahead, ...small];
}

const word = (text: string, end: number): Span => {
  const start = end - (/[\p{L}\d)-]+$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0].length ?? 1);
  return { start, end };
};

/** The word behind which the comma is missing. */
const missing = (text: CheckedText, end: number, message: string): Spot => {
  const span = word(text.prose, end);
  return { ...span, fix: `${text.prose.slice(span.start, end)},`, severity: 'warning', message };
};

/** "Bukan hanya ... tetapi juga" and the like are one clause to many writers: left alone. */
const PAIR = /(?<!\p{L})(?:bukan|tidak) (?:hanya|saja|sekadar)(?!\p{L})/iu;

function underSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const words = text.prose.slice(start, end);
  if (!UNDER.test(words) || words.includes(',')) return [];
  const at = WHO.exec(words)?.index;
  return at === undefined ? [] : [missing(text, start + at, copy.under)];
}

function leadSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const found = LEADS.exec(text.prose.slice(start, end));
  return found ? [missing(text, start + found.index, copy.leads)] : [];
}

function opposedSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const words = text.prose.slice(start, end);
  if (PAIR.test(words)) return [];
  return [...words.matchAll(OPPOSED)].map((found) => missing(text, start + found.index, copy.opposed));
}

function rowSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const words = text.prose.slice(start, end);
  if (OPENS.test(words)) return [];
  return [...words.matchAll(ROW)].flatMap((found) => {
    const before = words.slice(0, found.index);
    const isList =
      before.split(' ').length >= 3 && !before.includes(',') && !IS_VERB.test(found.groups!.last!);
    return isList ? [missing(text, start + found.index + found[0].length, copy.list)] : [];
  });
}

function askSpots(text: CheckedText, { start, end }: Span): Spot[] {
  const words = text.prose.slice(start, end);
  const found = ASKS.exec(words);
  return found ? [{ start: end - 1, end, fix: '?', severity: 'warning', message: copy.question }] : [];
}

const surplusSpots = (text: CheckedText): Spot[] =>
  SURPLUS.flatMap(([pattern, message]) =>
    [...text.prose.matchAll(pattern)].map(
      ({ index }): Spot => ({ start: index, end: index + 1, fix: '', severity: 'warning', message }),
    ),
  );

export const comma: WritingRule = {
  id: 'E28-koma',
  ...copy,
  severity: 'warning',
  find: (text) => [
    ...text.sentences.flatMap((sentence) => [
      ...underSpots(text, sentence),
      ...leadSpots(text, sentence),
      ...opposedSpots(text, sentence),
      ...rowSpots(text, sentence),
      ...askSpots(text, sentence),
    ]),
    ...[...text.prose.matchAll(APPOSED)].map((found) =>
      missing(text, found.index + found[0].length, copy.apposed),
    ),
    ...surplusSpots(text),
    ...[...text.prose.matchAll(LIST)].map((found) => missing(text, found.index + found[0].length, copy.list)),
    ...quoteSpots(text),
  ],
};
