import type { CheckedText } from '../../finding.ts';
import { E22 as copy } from './copy.id.ts';
import { isAllCaps, isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

/** Of these the names of agencies are made; any other word ends the name. */
const FIELDS = wordSet(
  'kesehatan pendidikan sosial perhubungan komunikasi informatika lingkungan hidup pekerjaan umum penataan ruang perumahan permukiman pertanian pangan ketahanan perikanan kelautan peternakan',
  'perdagangan perindustrian koperasi usaha mikro kecil menengah tenaga kerja ketenagakerjaan pariwisata kebudayaan pemuda olahraga kependudukan pencatatan sipil pemberdayaan masyarakat perempuan',
  'perlindungan anak perpustakaan kearsipan penanaman modal pelayanan terpadu satu pintu kebakaran penyelamatan statistik persandian penanggulangan bencana daerah keuangan aset pendapatan kepegawaian',
  'pengembangan sumber daya manusia perencanaan pembangunan riset inovasi kesatuan bangsa politik narkotika nasional pusat dan',
);
const GOVERNED = wordSet('kota kabupaten provinsi');
/** Inside a name or a heading these stay small. */
const SMALL = wordSet('Dan Di Ke Dari Untuk Yang Dalam Pada Dengan Oleh Bagi');

const rise = (text: string) => text.replace(/(^| )(?!dan )\p{Ll}/gu, (letter) => letter.toUpperCase());

function spotOf(text: CheckedText, at: number, last: number): Spot {
  const start = text.words[at]!.start;
  const end = text.words[last]!.end;
  const fix = rise(text.raw.slice(start, end));
  return { start, end, fix, severity: 'warning', message: copy.place(fix) };
}

/** `pemerintah kota Wanasari`, `dinas kesehatan Kota Wanasari`: a name written small as a whole. */
export function agencySpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!/^(?:pemerintah|dinas|badan)$/.test(word.text)) return undefined;
  let last = at;
  for (let next = nextOf(text, last); next && FIELDS.has(next.text); next = nextOf(text, last)) last += 1;
  const next = nextOf(text, last);
  if (!next) return undefined;
  const place = nextOf(text, last + 1);
  if (word.text === 'pemerintah') {
    return last === at && GOVERNED.has(next.text) && place && isCapital(place.text)
      ? spotOf(text, at, at + 1)
      : undefined;
  }
  return last > at && /^(?:Kota|Kabupaten|Provinsi)$/.test(next.text) && place && isCapital(place.text)
    ? spotOf(text, at, last)
    : undefined;
}

/** `Petugas Dinas perhubungan`: a name begun with a capital goes on with one. */
export function restSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const before = previousOf(text, at);
  if (before?.text !== 'Dinas' || before.first || before.titled || !FIELDS.has(word.text)) return undefined;
  let last = at;
  for (let next = nextOf(text, last); next && FIELDS.has(next.text); next = nextOf(text, last)) last += 1;
  return spotOf(text, at, last);
}

/** Common words inside a sentence, between small ones, have no capital. */
const COMMON = wordSet(
  'Setiap Para Yang Untuk Dengan Pada Oleh Warga Masyarakat Peserta Panitia Siswa Pelajar Guru Pedagang Petani Nelayan Pengunjung Penumpang Bantuan Kegiatan Acara',
);
export function commonSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!COMMON.has(word.text) || word.first || word.titled) return undefined;
  const [before, next] = [previousOf(text, at), nextOf(text, at)];
  if (!before || !next || isCapital(before.text) || isCapital(next.text) || !/^\p{Ll}/u.test(before.text))
    return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: word.lower,
    severity: 'warning',
    message: copy.small(word.lower),
  };
}

/** `menjadi Camat pada ...`: a post without its holder has no capital. */
const POSTS = wordSet('Camat Lurah Bupati Gubernur Sekretaris Bendahara Ketua Direktur Bidan Guru Kepala');
export function bareSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!POSTS.has(word.text) || word.first || word.titled) return undefined;
  const [before, next] = [previousOf(text, at), nextOf(text, at)];
  if (!before || !next || !/^(?:menjadi|sebagai|jabatan|calon|seorang|para)$/.test(before.text))
    return undefined;
  if (!/^\p{Ll}/u.test(next.text)) return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: word.lower,
    severity: 'warning',
    message: copy.small(word.lower),
  };
}

/** `gula Jawa`, `kunci Inggris`: a kind of thing. */
const KINDS = new Set([
  'gula jawa',
  'kacang bogor',
  'pisang ambon',
  'jeruk bali',
  'kunci inggris',
  'petai cina',
  'asam jawa',
  'gula bali',
]);
export function kindSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const before = previousOf(text, at);
  if (
    !before ||
    isCapital(before.text) ||
    !isCapital(word.text) ||
    !KINDS.has(`${before.lower} ${word.lower}`)
  )
    return undefined;
  return {
    start: word.start,
    end: word.end,
    fix: word.lower,
    severity: 'warning',
    message: copy.small(word.lower),
  };
}

/** `Dinas Pemuda Dan Olahraga`, `Pasar Murah Di Alun-Alun`. */
export function smallSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  if (!SMALL.has(word.text) || word.first) return undefined;
  const before = previousOf(text, at);
  const next = nextOf(text, at);
  if (
    !before ||
    !next ||
    !isCapital(before.text) ||
    !isCapital(next.text) ||
    isAllCaps(before.text) !== isAllCaps(next.text)
  )
    return undefined;
  // Tuhan Yang Maha Esa; Yang Mulia.
  if (word.text === 'Yang' && /^(?:Maha|Mulia|Dipertuan)/.test(next.text)) return undefined;
  const fix = word.lower;
  return { start: word.start, end: word.end, fix, severity: 'warning', message: copy.small(fix) };
}
