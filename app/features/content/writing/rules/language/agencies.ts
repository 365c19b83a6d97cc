import type { CheckedText } from '../../finding.ts';
import { E22 as copy } from './copy.id.ts';
import { isCapital, nextOf, previousOf, type Spot, wordSet } from './spot.ts';

/** Of these the names of agencies are made; any other word ends the name. */
const FIELDS = wordSet(
  'kesehatan pendidikan sosial perhubungan komunikasi informatika lingkungan hidup pekerjaan umum penataan ruang perumahan permukiman pertanian pangan ketahanan perikanan kelautan peternakan',
  'perdagangan perindustrian koperasi usaha mikro kecil menengah tenaga kerja ketenagakerjaan pariwisata kebudayaan pemuda olahraga kependudukan pencatatan sipil pemberdayaan masyarakat perempuan',
  'perlindungan anak perpustakaan kearsipan penanaman modal pelayanan terpadu satu pintu kebakaran penyelamatan statistik persandian penanggulangan bencana daerah keuangan aset pendapatan kepegawaian',
  'pengembangan sumber daya manusia perencanaan pembangunan riset inovasi kesatuan bangsa politik narkotika nasional pusat dan',
);
const GOVERNED = wordSet('kota kabupaten provinsi');
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
