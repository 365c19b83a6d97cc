import type { CheckedText, WritingRule } from '../../finding.ts';
import { E01 as copy } from './copy.id.ts';
import { eachWord, isAllCaps, isCapital, nextOf, type Spot, wordSet } from './spot.ts';

/** Nouns of place, time and direction before which `di` and `ke` stand apart. None of them makes a passive by `di` alone. */
const PLACES = wordSet(
  'mana mana-mana antara atas bawah dalam luar samping depan belakang tengah tengah-tengah sini sana situ sebelah sekitar sekeliling seluruh',
  'lahan sepanjang masing-masing pelbagai seantero segala sisi puluhan belasan ratusan pertengahan penghujung setiap tiap tiap-tiap sela sela-sela balik tepi pinggir ujung pusat seberang hadapan bawahnya berbagai sejumlah beberapa semua suatu sebuah salah',
  'rumah rumah-rumah kantor sekolah sekolah-sekolah pasar pasar-pasar kota desa desa-desa kampung kecamatan kelurahan kabupaten provinsi negara negeri',
  'daerah daerah-daerah wilayah lokasi lapangan tempat tempat-tempat jalan jalanan gedung ruang ruangan aula halaman balai balaikota alun-alun taman',
  'puskesmas posyandu masjid musala gereja kampus kelas bandara pelabuhan terminal stasiun hotel bank sawah ladang kebun hutan laut pantai',
  'sungai gunung pulau dunia tingkat bidang sektor tahun bulan hari pagi siang sore malam saat masa tanggal era zaman awal akhir media internet',
  'museum pendopo stadion gelanggang perpustakaan apotek toko warung kafe mal kolam waduk bendungan jembatan trotoar halte dermaga perairan perbatasan',
  'perkotaan perdesaan pedesaan rt rw tps tpa kawasan lingkungan masyarakat lembaga instansi dinas sekretariat posko lereng kaki bukit lembah danau',
  'rusunawa permukiman pemukiman lapas rutan bengkel pabrik gudang garasi teras dapur kamar lantai meja mimbar panggung layar situs aplikasi laman kanal tangan sudut jalur rute titik area kompleks kedai pesisir perempatan pertigaan persimpangan lorong hilir hulu muara udara darat acara rapat papan dinding usia kantin pos mobil kereta kapal pesawat kursi tembok muka permukaan kedua ketiga tenda lobi loket pelosok penjuru ponsel gedung-gedung sana-sini bahu arah selatan utara barat timur bawahnya sekelilingnya bak bilik bilah pojok simpang bundaran gapura pagar halamannya pangkalan landasan serambi bantaran sempadan hamparan pekarangan emperan pelataran tikungan tanjakan turunan selokan gorong-gorong pematang pesantren asrama rumahnya kediaman kediamannya kantornya tengah-tengahnya pinggiran kepulauan pedalaman',
);
/** A passive verb or another word, though it begins like a place: `dijalan`kan no, `dimuka` yes. */
const NOT_DI = wordSet('dinas dinasnya dipan diri dialog dia diam dikit dini dian');
/** Of `ke`: words of their own that end like a place. */
const NOT_KE = wordSet(
  'keluar kearahan kedaerahan keseluruhan kelas ketua kebun kelereng kemal kemeja keruangan kerutan kebendungan ketaman kelingkungan ketengah kelembah kekaki',
);
/** Of `ke` only those that no derived word begins like. */
const NOT_AFTER_KE = wordSet(
  'luar salah tahun bulan hari saat masa tanggal era zaman awal akhir kaki rt rw sejumlah suatu semua sisi segala masing-masing tangan udara darat acara rapat usia mobil kereta kursi kedua ketiga muka pos papan titik rute kompleks ponsel kapal',
);
const TURNED = /^(?:satu|oleh|agar|lalu|kembali|perlahan|hingga|sampai|setiap|supaya|dua|dengan|saja)$/;
const ENDING = /(?:nya|pun|lah|kah)$/;

function split(lower: string): [string, string] | undefined {
  const head = /^(di|ke|dari)-?(.{2,})$/.exec(lower);
  if (!head) return undefined;
  const [, preposition, rest] = head as unknown as [string, string, string];
  if (NOT_DI.has(lower) || NOT_KE.has(lower.replace(ENDING, ''))) return undefined;
  const bare = rest.replace(ENDING, '');
  // `dimasalah` is no place, `dimasa` is one; a clitic of two letters more proves nothing.
  if (/(?:lah|kah)$/.test(rest) && !PLACES.has(rest)) return undefined;
  const pun = rest.endsWith('pun') && PLACES.has(bare) ? `${bare} pun` : rest;
  if (preposition === 'dari')
    return /^(?:mana|mana-mana|sini|sana|situ|rumah|kantor|dalam|luar|atas|bawah)(?:pun)?$/.test(rest)
      ? ['dari', pun]
      : undefined;
  if (!PLACES.has(rest) && !PLACES.has(bare)) return undefined;
  if (preposition === 'ke' && (NOT_AFTER_KE.has(bare) || NOT_AFTER_KE.has(rest))) return undefined;
  return [preposition, pun];
}

/** `diJakarta`, `keSurabaya`, `di-Jakarta`: a preposition glued to a name. `di-PHK` and `di-Google` are verbs. */
const GLUED = /^(di|ke|dari)(-?)(\p{Lu}\p{Ll}{2,}.*)$/iu;
const VERBS_OF_NAMES = wordSet(
  'google whatsapp zoom photoshop instagram facebook telegram youtube tiktok twitter scan upload',
);

function unglue(text: string): string | undefined {
  const found = GLUED.exec(text);
  if (!found || !isCapital(found[3]!) || isAllCaps(found[3]!) || /-?kan$/.test(text)) return undefined;
  if (isAllCaps(text) || (found[2] === '' && isCapital(text))) return undefined;
  if (VERBS_OF_NAMES.has(found[3]!.toLowerCase())) return undefined;
  return `${found[1]} ${found[3]}`;
}

/** `dari pada`, `ke pada`, `keluar kota`, `ke luar dari`: two words where one is meant, or the other way. */
function rowSpot(text: CheckedText, at: number): Spot | undefined {
  const { start, end, text: written, lower } = text.words[at]!;
  const next = nextOf(text, at);
  if (!next) return undefined;
  if (next.lower === 'pada' && (lower === 'ke' || lower === 'dari')) {
    const fix = `${written}pada`;
    return { start, end: next.end, fix, severity: 'error', message: copy.joined(fix) };
  }
  if (lower === 'keluar' && /^(?:kota|negeri|daerah|provinsi|jawa|pulau|kabupaten)$/.test(next.lower)) {
    const fix = `${written.slice(0, 2)} luar`;
    return { start, end, fix, severity: 'error', message: copy.message(fix) };
  }
  if (lower === 'ke' && next.lower === 'luar' && nextOf(text, at + 1)?.lower === 'dari') {
    return {
      start,
      end: next.end,
      fix: `${written}luar`,
      severity: 'error',
      message: copy.joined(`${written}luar`),
    };
  }
  return undefined;
}

export const preposition: WritingRule = {
  id: 'E01-kata-depan',
  ...copy,
  severity: 'error',
  find: eachWord(({ start, end, text, lower }, at, whole) => {
    if (/^(?:di|ke)salah$/.test(lower) && nextOf(whole, at)?.lower !== 'satu') return undefined;
    // "Kartu dibalik satu per satu": turned over.
    if (lower === 'dibalik' && TURNED.test(nextOf(whole, at)?.lower ?? '')) return undefined;
    const row = rowSpot(whole, at);
    if (row) return row;
    // `Kampung Dibalik Bukit`: a capital inside a sentence is a name's.
    const { first, titled } = whole.words[at]!;
    if (isCapital(text) && !first && !titled && !isAllCaps(text)) return undefined;
    const parts = split(lower);
    const capital =
      parts && (isAllCaps(text) ? (part: string) => part.toUpperCase() : (part: string) => part);
    const fix = parts
      ? capital!(
          isCapital(text) && !isAllCaps(text)
            ? `${parts[0]!.charAt(0).toUpperCase()}${parts[0]!.slice(1)} ${parts[1]}`
            : parts.join(' '),
        )
      : unglue(text);
    return fix ? { start, end, fix, severity: 'error', message: copy.message(fix) } : undefined;
  }),
};
