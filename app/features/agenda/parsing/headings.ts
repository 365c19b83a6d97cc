import { type DateFound, findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { saysInternal, statusIn } from './marks.ts';
import { findOffices, type OfficeFound, type Vocabulary } from './offices.ts';
import type { RowStatus } from './row.ts';
import { findTime } from './times.ts';
import { findVagueTime } from './vague-times.ts';

/** A line that says for whom or for which day the next items are. */
export type Heading = {
  readonly dates: readonly DateFound[];
  readonly offices: readonly OfficeFound[];
  readonly status: RowStatus | null;
  readonly internal: boolean;
  /** Says "agenda", "jadwal" or the like. */
  readonly titled: boolean;
};

const AGENDA =
  /(?<![\p{L}])(?:ag[en]+da|jadwal|jadual|giat|rencana|rengiat|rangkaian|kegiatan|rundown|acara|dijadwalkan|diagendakan)(?![\p{L}])/iu;
const FILLER = new RegExp(
  `(?<![\\p{L}])(?:${[
    'agenda|agneda|jadwal|jadual|giat|kegiatan|acara|rencana|rengiat|rangkaian|rundown|pimpinan|daerah|harian|mingguan|kerja|update|updated|ralat|revisi|rev|terbaru|tambahan|tentatif|tentative',
    'internal|pemerintah|pemkot|pemkab|pemprov|kota|kabupaten|kab|provinsi|prov|hari|tanggal|tgl|periode|bapak|bpk|ibu|bapak/ibu|pak|bu|kami|berikut|ini|adalah|izin|ijin|menyampaikan|melaporkan',
    'sampaikan|laporkan|lapor|share|sharing|mohon|mhn|untuk|utk|pada|besok|ya|dari|dan|dgn|sekretariat|bagian|protokol|prokopim|kdh|wkdh|assalamu\\W?alaikum|assalamualaikum|ass|wr|wb|warahmatullahi|wabarakatuh|warohmatullahi',
    'wabarokatuh|selamat|pagi|siang|sore|malam|semua|semuanya|rekan|rekan-rekan|media|pers|wartawan|yth|yang|terhormat|dengan|hormat|kepala|opd|bersama|disampaikan|sebagai|selengkapnya|lengkap|di|minggu|pekan|bulan|tahun',
    'pertama|kedua|publikasi|peliputan|liputan|informasi|info|kehadiran|s\\.?d\\.?|s/d|sd|sampai|hingga|oleh|siap|nggih|njih|om|swastiastu|salam|sejahtera|kebajikan|shalom|namo|buddhaya|wib|wita|wit|perihal|hal',
    "serta|beserta|office|mayor's|the|of|daftar|list|undangan|pimpinan|kunjungan|resmi|dinas|luar|terkait|tsb|ndan|komandan|jend|dijadwalkan|diagendakan|forkopimda|sbb|antara|lain|akan|direncanakan|yg|utk|tim|humas|admin|grup|group|all|teman|teman-teman|bismillah|bismillahirrahmanirrahim",
  ].join('|')})(?![\\p{L}])`,
  'giu',
);
const GREETING =
  /^(?:ass?al?amu|ass?\.? ?w|ass(?![\p{L}])|wa'?alaikum|wassal|salam|selamat (?:pagi|siang|sore|malam|hari)|yth|kepada|dengan hormat|dgn hormat|hormat kami|hormat saya|mohon|mhn|demikian|dmk|sekian|terima ?kasih|trima ?kasih|terimakasih|makasih|matur|mtr|suwun|swn|nuwun|nuhun|hatur|dumm|monggo|silakan|silahkan|trims|peliputan|tks|thx|thanks|tq|tengkyu|atas (?:perhatian|kerja|kehadiran|perkenan)|berikut|izin|ijin|om swastiastu|om santi|shalom|syalom|namo|rahayu|siap|nggih|njih|diteruskan|forwarded|cc(?![\p{L}])|tembusan|ttd|t\.t\.d|sumber|dikirim|posted|http|www\.|kami tunggu|ditunggu|bagi (?:rekan|yang|opd)|rekan-rekan|diharapkan|dimohon|harap|agar|semoga|barakallah|jazakallah|jazakumullah|wallahu|alhamdulillah|bismillah|tabik|horas|sampurasun|punten|pesan ini|untuk (?:menjadi|diketahui|konfirmasi)|jadwal (?:dapat|bisa|sewaktu)|agenda (?:dapat|bisa|sewaktu)|sewaktu-waktu|perubahan|kabag|kasubag|ajudan|adc|bagian (?:protokol|prokopim|umum|humas)|bag\.|protokol|prokopim|sespri|humas|diskominfo|dinas kominfo|pemerintah (?:kota|kabupaten|provinsi|prov|kab)|pemkot|pemkab|pemprov|sekretariat|info lebih|narahubung|contact|#\p{L}|di tempat$)/iu;
const CLOSING =
  /^(?:demikian|dmk|sekian|terima ?kasih|trima ?kasih|terimakasih|makasih|matur|suwun|nuwun|nuhun|tks|thx|thanks|tq|atas (?:perhatian|kerja)|wassal|hormat kami|om santi|mohon dukungan|mohon kehadiran)/iu;
const NOTES =
  /^(?:catatan|cat|note|notes|nb|n\.b|ket|keterangan|perubahan|info tambahan|update|ralat|\*\))\s*[:.]?\s*$/iu;
const NOTHING =
  /^(?:nihil|tidak ada(?: agenda| kegiatan| giat)?|tdk ada(?: agenda| kegiatan)?|kosong|libur|cuti|off|free|belum ada(?: agenda| kegiatan)?|standby|stand by|dinas luar|dl|istirahat|ishoma|isoma|-)\.?$/iu;

/** The region's name alone above the agenda. */
export const isRegion = (text: string): boolean =>
  /^(?:pemerintah\s+)?(?:kota|kabupaten|kab\.?|provinsi|prov\.?)(?:\s+\p{L}+){1,3}$/iu.test(text);

/** Where talk and headings end and the first clock time begins on one line. */
export function cutAtFirstClock(text: string): string[] {
  if (!GREETING.test(text) && !/^\W*(?:update\s+)?(?:agenda|jadwal|giat|kegiatan)(?![\p{L}])/iu.test(text))
    return [text];
  const at = text.search(/\s(?:jam|pukul|pkl)[.\s]*\d/i);
  if (at < 0 || at > 200) return [text];
  const words = text
    .slice(at)
    .replace(/(?<![\p{L}])(?:jam|pukul|pkl|wib|wita|wit|sd|selesai)(?![\p{L}])|[^\p{L}]/giu, '');
  return words.length >= 4 ? [text.slice(0, at), text.slice(at)] : [text];
}

export const isGreeting = (line: Line): boolean =>
  line.label === null && line.icon === null && GREETING.test(line.text);
export const isClosing = (text: string): boolean => CLOSING.test(text);
export const opensNotes = (line: Line): boolean =>
  (line.label === 'note' && line.text === '') || (line.label === null && NOTES.test(line.text));
export const saysNothing = (text: string): boolean => NOTHING.test(text.trim());
export const saysAgenda = (text: string): boolean => AGENDA.test(text);

function without(text: string, spans: readonly { from: number; to: number }[]): string {
  let rest = text;
  for (const span of [...spans].sort((a, b) => b.from - a.from))
    rest = `${rest.slice(0, span.from)} ${rest.slice(span.to)}`;
  return rest;
}

/** Regional name and personal name after an office are no sign of an activity. */
function restWords(text: string): string[] {
  return text
    .replace(FILLER, ' ')
    .replace(/\([^()]{0,80}\)/g, ' ')
    .split(/[^\p{L}\p{N}'.]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Reads a line as a heading, or null when it holds more than leaders, days and words such as "agenda". */
export function readHeading(line: Line, sent: string, vocabulary: Vocabulary): Heading | null {
  const text = line.text;
  if (text === '' || text.length > 250) return null;
  const dateLabel = line.label === 'date' || line.icon === 'date';
  const titleLabel = line.label === 'title' || line.label === 'attend';
  if (line.label !== null && !dateLabel && !titleLabel) return null;
  if (line.icon !== null && line.icon !== 'person' && line.icon !== 'date' && line.icon !== 'note')
    return null;
  const dates = findDates(text, sent);
  const offices = findOffices(without(text, dates), vocabulary);
  const titled = AGENDA.test(text) || (line.label === 'title' && (dates.length > 0 || offices.length > 0));
  if (dates.length === 0 && offices.length === 0 && !titled) return null;
  const told = titled && (dates.length > 0 || offices.length > 0);
  const bare = told ? without(text, dates).replace(/\([^()]{0,40}\)/g, ' ') : without(text, dates);
  if (findTime(bare) !== null || (findVagueTime(bare) !== null && !titled && dates.length === 0)) return null;
  const rest = restWords(without(without(text, dates), offices));
  const proper = rest.filter((word) => /^\p{Lu}/u.test(word) || word.length <= 3).length;
  const strong = titled && (dates.length > 0 || offices.length > 0);
  const opensWithTalk = GREETING.test(text) && (titled || dates.length > 0);
  const talk = strong && line.number === null && line.marker === null && rest.length <= 6;
  const greeted = (opensWithTalk && rest.length <= 12) || talk;
  const region =
    titled &&
    /(?<![\p{L}])(?:pimpinan|kab|kabupaten|kota|prov|provinsi|pemerintah|harian)(?![\p{L}])/iu.test(text);
  const allowed = greeted
    ? 12
    : strong
      ? 4
      : offices.length > 0 || region
        ? 5
        : dates.some((one) => one.form === 'full')
          ? 1
          : 0;
  const fits =
    rest.length === 0 ||
    greeted ||
    (rest.length <= allowed && proper === rest.length && (line.number === null || titled));
  if (!fits || (titleLabel && rest.length > 0)) return null;
  if (line.label === 'attend' && dates.length === 0) return null;
  return { dates, offices, status: statusIn(text)?.status ?? null, internal: saysInternal(text), titled };
}
