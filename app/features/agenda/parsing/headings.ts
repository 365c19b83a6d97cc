import { type DateFound, findDates } from './dates.ts';
import type { Line } from './lines.ts';
import { saysInternal, statusIn } from './marks.ts';
import { findOffices, type OfficeFound, type Vocabulary } from './offices.ts';
import type { RowStatus } from './row.ts';
import { isTalk, saysNothing } from './talk.ts';
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
  /(?<![\p{L}])(?:ag[en]+da|jadwal|jadual|giat|rencana|rengiat|rangkaian|kegiatan|rundown|acara|schedule|itinerary|dijadwalkan|diagendakan)(?![\p{L}])/iu;
const FILLER = new RegExp(
  `(?<![\\p{L}])(?:${[
    'agenda|agneda|schedule|itinerary|good|morning|afternoon|evening|hello|hallo|halo|hai|dear|slamat|met|temen|sobat|bosku|bapa|jadwal|jadual|giat|kegiatan|acara|rencana|rengiat|rangkaian|rundown|pimpinan|daerah|harian|mingguan|kerja|update|updated|ralat|revisi|rev|terbaru|tambahan|tentatif|tentative',
    'internal|pemerintah|pemkot|pemkab|pemprov|kota|kabupaten|kab|provinsi|prov|hari|tanggal|tgl|periode|bapak|bpk|ibu|bapak/ibu|pak|bu|kami|berikut|ini|adalah|izin|ijin|menyampaikan|melaporkan',
    'sampaikan|laporkan|lapor|share|sharing|mohon|mhn|untuk|utk|pada|besok|ya|dari|dan|dgn|sekretariat|bagian|protokol|prokopim|kdh|wkdh|assalamu\\W?alaikum|assalamualaikum|ass|wr|wb|warahmatullahi|wabarakatuh|warohmatullahi',
    'wabarokatuh|selamat|pagi|siang|sore|malam|semua|semuanya|rekan|rekan-rekan|media|pers|wartawan|yth|yang|terhormat|dengan|hormat|kepala|opd|bersama|disampaikan|sebagai|selengkapnya|lengkap|di|minggu|pekan|bulan|tahun',
    'pertama|kedua|publikasi|peliputan|liputan|informasi|info|kehadiran|s\\.?d\\.?|s/d|sd|sampai|hingga|oleh|siap|nggih|njih|om|swastiastu|salam|sejahtera|kebajikan|shalom|namo|buddhaya|wib|wita|wit|perihal|hal',
    "serta|beserta|office|mayor's|the|of|daftar|list|undangan|pimpinan|kunjungan|resmi|dinas|luar|terkait|tsb|ndan|komandan|jend|dijadwalkan|diagendakan|forkopimda|sbb|antara|lain|akan|direncanakan|yg|utk|tim|humas|admin|grup|group|all|teman|teman-teman|bismillah|bismillahirrahmanirrahim",
  ].join('|')})(?![\\p{L}])`,
  'giu',
);
/** Nothing but words that stand in headings: "INFO LIPUTAN". */
export const saysOnlyHeading = (text: string): boolean => restWords(text).length === 0;
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

/** "SEKDA : nihil" is the heading of a leader without activities. */
function withoutNothing(text: string): string {
  const at = text.search(/\s*[:–-]\s+[^:–-]*$/);
  return at > 0 && saysNothing(text.slice(at).replace(/^\s*[:–-]\s+/, '')) ? text.slice(0, at) : text;
}

/** Reads a line as a heading, or null when it holds more than leaders, days and words such as "agenda". */
export function readHeading(line: Line, sent: string, vocabulary: Vocabulary): Heading | null {
  const text = withoutNothing(line.text);
  if (text === '' || text.length > 250) return null;
  const dateLabel = line.label === 'date' || line.icon === 'date';
  const titleLabel = line.label === 'title' || line.label === 'attend';
  if (line.label !== null && !dateLabel && !titleLabel) return null;
  if (line.icon !== null && line.icon !== 'person' && line.icon !== 'date' && line.icon !== 'note')
    return null;
  const plainDates = findDates(text, sent);
  const short = plainDates.length === 0 && /^[^\d]*\d{1,2}\s?\/\s?\d{1,2}\W*$/.test(text);
  const dates = short ? findDates(text, sent, true) : plainDates;
  const offices = findOffices(without(text, dates), vocabulary);
  const titled = AGENDA.test(text) || (line.label === 'title' && (dates.length > 0 || offices.length > 0));
  if (dates.length === 0 && offices.length === 0 && !titled) return null;
  const told = titled && (dates.length > 0 || offices.length > 0);
  const bare = told ? without(text, dates).replace(/\([^()]{0,40}\)/g, ' ') : without(text, dates);
  if (findTime(bare) !== null || (findVagueTime(bare) !== null && !titled && dates.length === 0)) return null;
  const rest = restWords(without(without(text, dates), offices));
  const proper = rest.filter((word) => /^\p{Lu}/u.test(word) || word.length <= 3).length;
  const strong = titled && (dates.length > 0 || offices.length > 0);
  const opensWithTalk = isTalk(text) && (titled || dates.length > 0);
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

const OTHER_DAY =
  /paling lambat|selambat|sebelum tanggal|update|terakhir|diterbitkan|surat|nomor|dikirim|terlampir/i;

/**
 * Talk above the first activity may be all that says for whom and for which day they are: taken only where no
 * heading says it.
 */
export function introduced(
  current: readonly Heading[],
  talk: readonly Line[],
  sent: string,
  vocabulary: Vocabulary,
): Heading[] {
  const lines = talk.filter(
    (line) => line.label === null && line.text.length <= 250 && !OTHER_DAY.test(line.text),
  );
  const dates = lines.flatMap((line) => findDates(line.text, sent)).filter((one) => one.form !== 'weekday');
  const offices = lines
    .filter((line) => AGENDA.test(line.text) || /undangan|^(?:pak|bu|bapak|ibu|bpk)\s/i.test(line.text))
    .flatMap((line) => findOffices(line.text, vocabulary))
    .filter((one) => !one.unit);
  const dated = current.some((one) => one.dates.length > 0);
  const led = current.some((one) => one.offices.length > 0);
  const next = { dates: dated ? [] : dates.slice(0, 1), offices: led ? [] : offices.slice(0, 1) };
  if (next.dates.length + next.offices.length === 0) return [...current];
  return [{ ...next, status: null, internal: false, titled: false }, ...current];
}
