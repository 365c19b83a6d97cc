import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before } from './labels.ts';

const copy = PRIVACY_COPY.address;

const STREET =
  '(?:jalan|jln|jl|gang|gg|perumahan|perum|komplek|kompleks|kampung|kp|dusun|dukuh|lingkungan|griya|puri|villa|blok|lorong|lr|banjar|jorong|nagari|lembang|btn|cluster|rusunawa|rusun|asrama)';
const HOUSE = String.raw`(?:[IVX]{1,4}\/\d{1,3}|no(?:mor|\.)? ?\d{1,4}(?: ?[a-z]\b)?|blok [a-z]{1,2} ?\d{0,3} ?(?:no(?:mor|\.)?|\/|-) ?\d{1,3}|no\.\d{1,4})`;
const RT = String.raw`(?:rt[ .]?0{0,2}\d{1,3}[ /,.]{0,3}(?:rw[ .]?)?0{0,2}\d{1,3})`;
/** A street, its name, a house number, and perhaps RT/RW. The name is bounded, so that a long line costs no more. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${STREET}\.? [\p{L}\p{N} .'-]{2,50}?[ ,]{1,2}(?:${HOUSE}(?:[ ,]{1,3}${RT})?|${RT}(?:[ ,]{1,3}${HOUSE})?)|(?<![\p{L}\p{N}])${RT},? (?:dusun|desa|kelurahan|kel\.|kampung|kp\.|lingkungan) [\p{L}]+(?: [\p{L}]+)?`,
  'giu',
);
const HAS_HOUSE = new RegExp(HOUSE, 'iu');
/** Directly said of a person. */
const DWELLS =
  /(?<!\p{L})(?:(?:pak|bu|bapak|ibu|mbah|warga|penerima|pemohon|korban|pelapor|pasien)(?!\p{L})[^.;]{0,40} beralamat di|tinggal di|menetap di|berdomisili di|alamat (?:pemohon|penerima|korban|pelapor|terlapor|pasien|warga|ybs|domisili|asal)(?:nya)?(?: adalah| di|:)?|(?:terlapor|pelapor|pemohon|nama|nik|penerima|pasien)(?!\p{L})[^.]{0,50} alamat ?:|(?:rumah|kediaman|kontrakan|kos)nya,?(?: yang (?:terletak|berada))?(?: di)?|rumah (?!(?:warga|penduduk|kami|mereka|itu|ini|tersebut|yang|reyot|sederhana|kosong)(?!\p{L}))(?:korban|tersangka|pelaku|pelapor|saksi|pasien|duka|almarhumah?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}),?(?: di)?) ?$/iu;
const HAS_RT = new RegExp(RT, 'i');

/** "SPPG Sukamaju": bodies are known by their capitals. */
const ACRONYM =
  /(?<!\p{L})(?!NIK|KTP|PKH|BLT|ODGJ|WNI|WNA|RT|RW|BPNT|PNS|ASN|TNI|TKI|PMI|DTKS)\p{Lu}{3,}(?!\p{L})/u;

/** Somebody lives there, whatever office is named before. */
const LIVES =
  /(?<!\p{L})(?:tinggal|bertempat tinggal|menetap|berdomisili|domisili|rumah(?:nya)?(?! (?:sakit|makan|ibadah|dinas|potong|susun|singgah|zakat|kreatif|produksi|baca|pompa|kompos|pintar|budaya|adat|tahfiz|belajar|sehat|layanan|kemasan|pangan|hijau|aspirasi|data|batik|tenun|aman|jabatan|bersalin|duka umum))|kediaman(?:nya)?|kontrakan|kos|indekos|alamat rumah|mengontrak|ngontrak|mengekos|ngekos|menumpang|jemput \p{L}{2,12} di|ktp(?:nya|-nya)?,? beralamat)(?!\p{L})/iu;
/** Persons or offices have these: they count only where no office is named. */
const PERHAPS =
  /(?<!\p{L})(?:beralamat|alamat(?:nya)?|warga|milik|keluarga(?:nya)?|korban|pelapor|saksi|tersangka|penerima|pasien|ibu|bapak|pak|bu)(?!\p{L})/iu;
/** What stands there is open to the public. */
const PUBLIC =
  /(?<!\p{L})(?:kantor|balai|posko|sekretariat|masjid|musala|gereja|pura|vihara|sekolah|sd|smp|sma|smk|puskesmas|posyandu|klinik|kios|ruko|usaha|cabang|lokasi|acara|kegiatan|perusahaan|pt|cv|yayasan|panti|pesantren|studio|museum|perpustakaan|gudang|rsud|rumah sakit|apotek|lapangan|gedung|gor|stadion|toko|warung|kafe|resto|restoran|salon|penatu|lapak|minimarket|pasar|hotel|taman|dinas|bank|terminal|gerai|kedai|mal|aula|pos|kelurahan|kecamatan|polsek|rumah makan|rumah dinas|koperasi|bengkel|pabrik)(?!\p{L})/iu;

function isHome(words: string): boolean {
  const office = Math.max(lastIndex(words, PUBLIC), ACRONYM.test(words) ? 0 : -1);
  const lives = lastIndex(words, LIVES);
  return lives >= 0 ? lives > office : office < 0 && PERHAPS.test(words);
}

function lastIndex(words: string, pattern: RegExp): number {
  let at = -1;
  for (const match of words.matchAll(new RegExp(pattern, 'giu'))) at = match.index;
  return at;
}

/** A house number makes a place a door; whether the door is somebody's home the words before it say. */
export const address: WritingRule = {
  id: 'P11-alamat',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(ADDRESS)].flatMap((match) => {
      const words = before(raw, match.index, 80);
      const named =
        HAS_RT.test(match[0]) &&
        /\p{Lu}\p{Ll}+,? (?:di |dari )?$/u.test(words) &&
        lastIndex(words, PUBLIC) < 0;
      // RT and RW alone are a neighbourhood of a hundred doors: a home only where somebody is said to live.
      const home = HAS_HOUSE.test(match[0]) ? isHome(words) || named : lastIndex(words, DWELLS) >= 0;
      if (!home) return [];
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      return [{ ...span, message: copy.message, fix: null, severity: 'error' as const }];
    }),
};
