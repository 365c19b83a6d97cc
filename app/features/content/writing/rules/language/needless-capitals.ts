import type { CheckedText, Word } from '../../finding.ts';
import { E22 as copy } from './copy.id.ts';
import { isAllCaps, isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

/** Inside a name or a heading these stay small. */
const JOINTS = wordSet('Dan Di Ke Dari Untuk Yang Dalam Pada Dengan Oleh Bagi');
/** Common words that have no capital between small ones. */
const COMMON = wordSet(
  'Setiap Para Yang Untuk Dengan Pada Oleh Warga Masyarakat Peserta Panitia Siswa Pelajar Guru Pedagang Petani Nelayan Pengunjung Penumpang Bantuan Kegiatan Acara Jagung Padi Cabai Sayuran Beras Ikan Sapi Kambing Ayam Kualitas Kesejahteraan Pelayanan Kesehatan Infrastruktur Ekonomi Lingkungan Kebersihan Keamanan Ketertiban Orang Anak Ibu-Ibu Pemuda Wartawan Mahasiswa Dosen Dokter Perawat Relawan',
);
const PAIRED = new Set(
  'Kesejahteraan Masyarakat,Kesejahteraan Rakyat,Pelayanan Publik,Pembangunan Daerah,Perekonomian Daerah,Ekonomi Kreatif,Ekonomi Masyarakat,Kualitas Hidup,Kualitas Pelayanan,Kearifan Lokal,Ketahanan Pangan,Perubahan Iklim,Sumber Daya,Partisipasi Masyarakat,Kesehatan Masyarakat,Kebersihan Lingkungan,Kerukunan Umat'.split(
    ',',
  ),
);
const POSTS = wordSet('Camat Lurah Bupati Gubernur Sekretaris Bendahara Ketua Direktur Bidan Guru Kepala');
const KINDS = new Set(
  'gula jawa,gula bali,kacang bogor,pisang ambon,jeruk bali,kunci inggris,petai cina,asam jawa'.split(','),
);

const small = ({ start, end, lower }: Word): Spot => ({
  start,
  end,
  fix: lower,
  severity: 'warning',
  message: copy.small(lower),
});

/** `Dinas Pemuda Dan Olahraga`, `Pasar Murah Di Alun-Alun`. */
function isJoint(word: Word, before: Word, next: Word): boolean {
  // Tuhan Yang Maha Esa; Yang Mulia.
  if (!JOINTS.has(word.text) || (word.text === 'Yang' && /^(?:Maha|Mulia|Dipertuan)/.test(next.text)))
    return false;
  return isCapital(before.text) && isCapital(next.text) && isAllCaps(before.text) === isAllCaps(next.text);
}

const isSmall = (word: Word) => /^\p{Ll}/u.test(word.text);

/** `kepada Warga yang hadir`. */
const isCommon = (word: Word, before: Word, next?: Word): boolean =>
  COMMON.has(word.text) && !word.titled && isSmall(before) && !(next && isCapital(next.text));

/** `meningkatkan Kesejahteraan Masyarakat`: two words that offices like to raise, and no name. */
const isPaired = (word: Word, before: Word, next?: Word): boolean =>
  next !== undefined &&
  !word.titled &&
  PAIRED.has(`${word.text} ${next.text}`) &&
  /^(?:me(?:ningkat|wujud|mperkuat|ndorong|mbangun)\p{Ll}*|menjaga|mendukung|terhadap|pentingnya|tentang|demi|untuk)$/u.test(
    before.text,
  );

/** `menjadi Camat pada ...`: a post without its holder. */
const isBarePost = (word: Word, before: Word, next: Word): boolean =>
  POSTS.has(word.text) &&
  !word.titled &&
  /^(?:menjadi|sebagai|jabatan|calon|seorang|para)$/.test(before.text) &&
  isSmall(next);

/** `gula Jawa`, `kunci Inggris`: a kind of thing. */
const isKind = (word: Word, before: Word): boolean =>
  isCapital(word.text) && !isCapital(before.text) && KINDS.has(`${before.lower} ${word.lower}`);

/** A capital inside a sentence that nothing asks for. */
export function needlessSpot(text: CheckedText, at: number): Spot | undefined {
  const word = text.words[at]!;
  const before = previousOf(text, at);
  if (word.first || !before) return undefined;
  if (isKind(word, before)) return small(word);
  const next = nextOf(text, at);
  const needless =
    isPaired(word, before, next) ||
    isCommon(word, before, next) ||
    (next && (isJoint(word, before, next) || isBarePost(word, before, next)));
  return needless ? small(word) : undefined;
}
