import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { around, before } from './labels.ts';

const copy = PRIVACY_COPY.plate;

const PLATE =
  /(?<![\p{L}\p{N}])(A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[ABEGTSY]?|R|S|T|W|Z)[ -]?(\d{1,4})[ -]?([A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const VEHICLE =
  /(?<!\p{L})(?:pelat|plat|berpelat|nopol|bernopol|nomor polisi|nomor kendaraan|mobil|motor|sepeda motor|kendaraan|truk|pikap|pick ?up|minibus|pengendara|pengemudi|sopir|angkot|taksi|ojek|honda|yamaha|suzuki|toyota|daihatsu|avanza|beat|vario|scoopy|nmax|xenia|innova|mitsubishi|supra|jupiter|mio|revo|aerox|pcx|satria|vixion|ninja|kawasaki|vespa|agya|ayla|brio|jazz|fortuner|pajero|rush|terios|sigra|calya|ertiga|carry|gran ?max|l300|xpander|mengendarai|dikendarai|tertabrak|menabrak|ditabrak|bus|ambulans)(?!\p{L})/iu;
const LABEL = /(?:pelat|plat|berpelat|nopol|bernopol|polisi)(?: nomor)?[ :.]{0,3}$/iu;
/** Vehicles of the government and of the public carry no person. */
const PUBLIC =
  /(?<!\p{L})(?:pelat merah|berpelat merah|plat merah|dinas|operasional|ambulans?e?|damkar|pemadam|bus|trans|angkutan umum|angkot|patroli|truk sampah|derek|keliling|mobil layanan|mobil pelayanan|mobil jenazah|jemputan|samsat|trayek|rute|jurusan)(?!\p{L})/iu;

export const plate: WritingRule = {
  id: 'P08-pelat',
  title: copy.title,
  source: copy.source,
  severity: 'warning',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(PLATE)].flatMap((match) => {
      const [whole, area = '', number = ''] = match;
      const [start, end] = [match.index, match.index + whole.length];
      const named = LABEL.test(before(raw, start, 24));
      if (!named && !VEHICLE.test(around(raw, start, end, 90))) return [];
      // "kategori A 21 orang", "KELAS B 3 SD": short figures need the word itself.
      if (!named && number.length < 3) return [];
      if (PUBLIC.test(before(raw, start, 50))) return [];
      const masked = `${area} ${number.slice(0, 1)}${'*'.repeat(Math.max(1, number.length - 1))} **`;
      return [{ start, end, message: copy.message, fix: masked, severity: 'warning' as const }];
    }),
};
