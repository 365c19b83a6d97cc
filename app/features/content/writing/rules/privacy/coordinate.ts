import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { around } from './labels.ts';

const copy = PRIVACY_COPY.coordinate;

const DECIMAL = /(?<![\d.,])-?\d{1,2}\.\d{3,8}°?\s?,\s?-?\d{2,3}\.\d{3,8}°?(?!\d)/g;
const DEGREES =
  /(?<!\d)\d{1,2}°\s?\d{1,2}['’′]\s?\d{1,2}(?:[.,]\d{1,3})?["”″]\s?(?:LS|LU|S|N)[\s,]{1,3}\d{1,3}°\s?\d{1,2}['’′]\s?\d{1,2}(?:[.,]\d{1,3})?["”″]\s?(?:BT|BB|E|W)(?!\p{L})/gu;
const HOME =
  /(?<!\p{L})(?:rumah(?:nya)?(?! (?:sakit|dinas|makan|ibadah|potong|susun))|kediaman|tempat tinggal|kontrakan|kos|pelapor|korban|saksi|warga bernama|tersangka)(?!\p{L})/iu;
const PLACE =
  /(?<!\p{L})(?:evakuasi|titik kumpul|posko|kantor|alun-alun|gempa|episentrum|pos|lokasi kegiatan)(?!\p{L})/iu;

export const coordinate: WritingRule = {
  id: 'P15-koordinat',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw }) =>
    [...raw.matchAll(DECIMAL), ...raw.matchAll(DEGREES)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const words = around(raw, span.start, span.end, 90);
      if (!HOME.test(words) || PLACE.test(words)) return [];
      return [{ ...span, message: copy.message, fix: null, severity: 'error' as const }];
    }),
};
