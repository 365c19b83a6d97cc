import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before } from './labels.ts';

const copy = PRIVACY_COPY.address;

const STREET =
  '(?:jalan|jln|jl|gang|gg|perumahan|perum|komplek|kompleks|kampung|kp|dusun|dukuh|lingkungan|griya|puri|villa|blok|lorong|lr|banjar)';
const HOUSE = String.raw`(?:no(?:mor|\.)? ?\d{1,4}(?: ?[a-z]\b)?|blok [a-z]{1,2} ?\d{0,3} ?(?:no(?:mor|\.)?|\/|-) ?\d{1,3}|no\.\d{1,4})`;
const RT = String.raw`(?:rt[ .]?0{0,2}\d{1,3}[ /,.]{0,3}(?:rw[ .]?)?0{0,2}\d{1,3})`;
/** A street, its name, a house number, and perhaps RT/RW. The name is bounded, so that a long line costs no more. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${STREET}\.? [\p{L}\p{N} .'-]{2,50}?[ ,]{1,2}${HOUSE}(?:[ ,]{1,3}${RT})?`,
  'giu',
);
const HAS_RT = new RegExp(RT, 'i');

const HOME =
  /(?<!\p{L})(?:tinggal|bertempat tinggal|berdomisili|domisili|beralamat|alamat(?:nya)?|rumah(?:nya)?(?! (?:sakit|makan|ibadah|dinas))|kediaman(?:nya)?|warga|milik|keluarga(?:nya)?|kontrakan|kos|indekos)(?!\p{L})/iu;
/** What stands there is open to the public. */
const PUBLIC =
  /(?<!\p{L})(?:kantor|balai|posko|sekretariat|masjid|musala|gereja|pura|vihara|sekolah|sd|smp|sma|smk|puskesmas|posyandu|klinik|rsud|rumah sakit|apotek|lapangan|gedung|gor|stadion|toko|warung|pasar|hotel|taman|dinas|bank|terminal|gerai|kedai|mal|aula|pos|kelurahan|kecamatan|polsek|rumah makan|rumah dinas|koperasi|bengkel|pabrik)(?!\p{L})/iu;

function isHome(words: string): boolean {
  const home = lastIndex(words, HOME);
  return home >= 0 && home > lastIndex(words, PUBLIC);
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
      if (!isHome(words) && !named) return [];
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      return [{ ...span, message: copy.message, fix: null, severity: 'error' as const }];
    }),
};
