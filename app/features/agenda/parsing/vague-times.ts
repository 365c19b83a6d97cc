import { NIGHT_EVENT } from './clock.ts';
import type { TimeContext, TimeFound } from './times.ts';

const PRAYERS =
  "subuh|shubuh|dh?uha|dz?h?u[hz]h?ur|dz?uhur|zuhur|zhuhur|dzuhur|lohor|ash?ar|'?as[hr]ar|maghrib|magrib|mahgrib|isya'?|isak|jum'?at|jumatan|tarawih|taraweh";
const VAGUE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/jum/i, ['13.00', '13.30']],
  [/[dz]h?u[hzd]|lohor/i, ['12.30', '13.00']],
  [/as[hr]|asar/i, ['15.30', '16.00']],
  [/maghrib|magrib|mahgrib/i, ['18.15', '18.30']],
  [/isya|isak|taraw/i, ['19.30', '20.00']],
  [/subuh|shubuh/i, ['05.00', '05.30']],
  [/pagi/i, ['08.00', '09.00']],
  [/siang/i, ['13.00', '14.00']],
  [/sore|petang/i, ['15.30', '16.00']],
  [/malam|mlm/i, ['19.00', '19.30', '20.00']],
];
const PRAYER_TIME = new RegExp(
  `(?<![\\p{L}])(?:ba'?da|bakda|bakdo|setelah|sesudah|usai|habis|sehabis|selepas|selesai|menjelang|sebelum)\\s+(?:(?:sh?[oa]lat|ibadah|waktu)\\s+)?(?:${PRAYERS})(?![\\p{L}])(?:\\s*(?:[–-]|s\\.?/?d\\.?|sampai|hingga)\\s*(?:dengan\\s+)?se?le?sai(?![\\p{L}]))?`,
  'iu',
);
const OPEN_TIME =
  /^(?:(?:waktu|jam|pukul|pkl)\s*[:.]?\s*)?(?:akan\s+|masih\s+)?(?:menyusul|menyesuaikan|kondisional|fleksibel|tba|tbc|tentatif|belum ditentukan|dikonfirmasi|(?:setelah|usai|selesai|sesudah) (?:acara|kegiatan|agenda|rapat)[^,;|]{0,40})(?![\p{L}])/iu;
const PART_FIRST = new RegExp(
  `^(pagi|siang|sore|petang|malam|subuh)(?:\\s+(?:hari|ini|harinya))?(?![\\p{L}])(?=\\s*[:,–-]|\\s+\\p{L}|\\s*$)${NIGHT_EVENT}`,
  'iu',
);

/** A time said without a clock: after a prayer, a part of the day, or to be told later. */
export function findVagueTime(text: string, context: TimeContext = {}): TimeFound | null {
  const lead = /^\s*/.exec(text)![0].length;
  const rest = text.slice(lead);
  const found = PRAYER_TIME.exec(text) ?? OPEN_TIME.exec(rest) ?? PART_FIRST.exec(rest) ?? null;
  const all = context.labelled && !found && rest.trim() !== '' && rest.length < 60 && !/\d/.test(rest);
  if (!found && !all) return null;
  const words = (found?.[0] ?? rest)
    .trim()
    .replace(/[:,–-]+$/, '')
    .trim();
  const from = found ? found.index + (PRAYER_TIME.test(text) ? 0 : lead) : 0;
  const to = found ? from + found[0].length : text.length;
  const options = VAGUE.find(([pattern]) => pattern.test(words))?.[1] ?? ['08.00', '09.00', '13.00'];
  return { start: null, end: null, from, to, words, zone: null, options, also: null };
}
