import type { RowStatus } from './row.ts';

/** A status said in words; order is precedence: a cancelled item that was tentative is cancelled. */
const STATUS: readonly (readonly [RowStatus, RegExp])[] = [
  [
    'cancelled',
    /(?<![\p{L}])(?:di ?batalkan|batal|dicancel|di ?cancel|cancelled|canceled|cancel|ditiadakan|(?:tidak|gak|ga|nggak|tdk|urung) ?(?:jadi|dilaksanakan))(?![\p{L}])/iu,
  ],
  [
    'postponed',
    /(?<![\p{L}])(?:di ?tunda|tunda|ditangguhkan|pending|dipending|postponed?|(?:di ?undur(?:kan)?|mundur|dimundurkan|(?:di ?)?geser|bergeser)(?!\s+(?:ke |menjadi |jadi )?(?:pukul|pkl|jam)?[.\s]*\d{1,2}(?:[.:]\d{2}|\s*(?:wi|$|[,)])))|re-?schedule[d]?|di ?jadwal(?:kan)? ulang|penjadwalan ulang)(?![\p{L}])/iu,
  ],
  [
    'tentative',
    /(?<![\p{L}])(?:tentatif|tentative|tentativ|tentatip|(?:belum|blm|tunggu|menunggu|nunggu) (?:pasti|fix|final|kepastian|kabar|arahan|jawaban|persetujuan|cuaca)|(?:masih |dalam |dlm |menunggu |tunggu |nunggu |perlu )+konfirm(?:asi)?|(?:belum|blm) (?:di|ter)?konfirm(?:asi)?|tbc|tbd|to be confirmed|kondisional)(?![\p{L}])/iu,
  ],
];
const SHORT_TENTATIVE = /^\(?t\)?$/i;

const NOT = '(?:tidak|tdk|tak|bukan|jangan|dilarang|tanpa|non|no)';
const TO_BE = '(?:\\s+(?:untuk|utk|u\\/|dapat|dpt|bisa|boleh|perlu|usah|mohon|ada|konsumsi))*';
const SHOWN =
  '(?:di[ -]?)?(?:liput(?:an)?|peliputan|publik(?:asi)?(?:kan)?|publish|ekspos|ekspose|posting|unggah|upload|rilis|siar(?:kan)?|sebar(?:kan|luaskan)?|share|media|pers|press|wartawan)';
const INTERNAL_ALONE = new RegExp(
  `(?<![\\p{L}])(?:tertutup|off the record|off record|confidential|rahasia|closed door|closed meeting|${NOT}${TO_BE}[\\s-]+${SHOWN})(?![\\p{L}])`,
  'iu',
);
const CLOSED_VENUE = /(?:stadion|gor|lapangan|kolam|gelanggang|arena|sirkuit|saluran|ruang)\s+tertutup/iu;
const INTERNAL_EVENT =
  /(?<![\p{L}])(?:rapat|rakor|pertemuan|briefing|agenda|acara|kegiatan|sifat|konsolidasi|evaluasi|giat|meeting)\s+internal(?![\p{L}])/iu;
const INTERNAL_WORD =
  /^(?:sifat(?:nya)?\s*:?\s*)?(?:bersifat\s+)?(?:internal|tertutup|terbatas|rahasia|closed|private|khusus internal|agenda internal)(?![\p{L}])/iu;

const DRESS_LINE =
  /^(?:(?:pakaian|baju|dress ?code|dresscode|seragam|busana|dc)(?![\p{L}])|(?:pdh|pdl|pdu|psl|psr|psh|korpri|batik|smart casual|casual|kasual|beskap|kebaya|putih hitam|hitam putih|bebas rapi|menyesuaikan|safari|jas lengkap|koko|baju|kaos|kaus|topi|rompi|sarung|kopiah|peci)(?:\s+[\p{L}/-]+){0,6}\.?$|(?:olahraga|training)\.?$)/iu;

/** The status that the words say, if any, and where the saying begins. */
export function statusIn(words: string): { status: RowStatus; at: number } | null {
  if (SHORT_TENTATIVE.test(words.trim())) return { status: 'tentative', at: 0 };
  for (const [status, pattern] of STATUS) {
    const found = pattern.exec(words);
    if (found) return { status, at: found.index };
  }
  return null;
}

/** Words that may stand before a status without naming an activity. */
const ABOUT_STATUS =
  /^[([]?(?:agenda|acara|kegiatan|giat|rapat|jadwal|status|ket|keterangan|catatan|info|ini|tsb|tersebut|masih|sementara|mohon|maaf|akan|belum|kemungkinan|yang|yg|waktu|waktunya|tempat|jam|no|nomor|ke|dan|\d+)[.:,]?$/iu;

/** A segment of its own that does nothing but say the status ("tentatif", "ditunda ke Selasa"). */
export function isStatusOnly(words: string): boolean {
  const found = statusIn(words.trim());
  if (found === null || /\s[–-]\s|[\])]\s*\S/.test(words)) return false;
  if (/:\s*\S/.test(words.slice(found.at))) return false;
  const before = words.trim().slice(0, found.at).split(/\s+/).filter(Boolean);
  return (
    before.length <= 3 &&
    before.every((word) => ABOUT_STATUS.test(word)) &&
    words.trim().split(/\s+/).length <= 10
  );
}

/** Whether words inside a title say that the activity is closed to the press. */
export function saysInternal(words: string): boolean {
  return INTERNAL_EVENT.test(words) || (INTERNAL_ALONE.test(words) && !CLOSED_VENUE.test(words));
}

/** A segment of its own that does nothing but close the activity ("internal", "tertutup untuk media"). */
export function isInternalOnly(words: string): boolean {
  const trimmed = words.trim();
  if (/^(?:rapat|pertemuan|acara|agenda|kegiatan|giat)\s+internal$/i.test(trimmed)) return true;
  if (INTERNAL_WORD.test(trimmed)) return trimmed.split(/\s+/).length <= 6;
  const found = INTERNAL_ALONE.exec(trimmed);
  return found !== null && found.index <= 12 && trimmed.split(/\s+/).length <= 6;
}

export const isDress = (words: string): boolean => DRESS_LINE.test(words.trim()) && words.length < 80;

export const withoutDressWord = (words: string): string =>
  words
    .trim()
    .replace(/^(?:pakaian|baju|dress ?code|dresscode|seragam|busana|dc)\s*[:.]?\s*/i, '')
    .replace(/[.,;]$/, '');
