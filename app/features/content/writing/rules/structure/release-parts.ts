import type { CheckedText, Span } from '../../finding.ts';

/** A release taken apart by its look. What is not found is null. */
export type ReleaseParts = {
  /** Lines above the title: name of the office, number, date, status. */
  readonly head: readonly Span[];
  readonly title: Span | null;
  readonly lead: Span | null;
  /** Paragraphs from the lead on, without what stands at the foot. */
  readonly body: readonly Span[];
  readonly foot: readonly Span[];
};

export const LABEL = /^\W{0,4}(?:siaran|rilis|keterangan|press)[ \t]+(?:pers|release)\b/i;
const NUMBERED = /^\W{0,4}(?:nomor|no)\b\.?/i;
const STATUS = /(?:untuk )?segera (?:disiarkan|dirilis|ditayangkan)|embargo|for immediate release/i;
const DATED =
  /(?<!\d)\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember) \d{4}|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/i;
/** `WANASARI, 17 November 2026 –`, `Wanasari (17/11/2026) -`, `KOTA WANASARI – `. */
export const DATELINE =
  /^\W{0,3}\p{Lu}[\p{L}.' ]{2,40}(?:(?:,| \() ?(?:\p{L}{4,6},? )?\(?\d{1,2}[ /.-][\p{L}\d]{1,9}(?:[ /.-]\d{2,4})?\)?,?)?(?: -| ?[–—]|- )/u;
const OFFICE =
  /(?<!\p{L})(?:pemerintah|dinas|badan|diskominfo|sekretariat|kecamatan|kelurahan|kabupaten|kota|provinsi|humas|rsud|perumda|bagian|inspektorat|satuan|pemkot|pemkab|pemprov)(?!\p{L})/iu;
const FOOT =
  /^\W{0,4}(?:tentang|sekilas|narahubung|nara hubung|kontak(?: media| humas)?|contact person|informasi lebih lanjut|hubungi|untuk informasi)\b/i;

export const isOffice = (line: string) => OFFICE.test(line);
export const isStatus = (line: string) => STATUS.test(line);
export const isDated = (line: string) => DATED.test(line);
export const isNumbered = (line: string) =>
  NUMBERED.test(line) || /\/[\p{L}\d.-]+\/[\p{L}\d./-]*\d{4}/u.test(line);

export const wordCount = (line: string) => line.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’/-]*/gu)?.length ?? 0;

/** By its look alone a text is only called incomplete when there is enough of it to be a release: a caption may open with a place. */
const LEAST = { paragraphs: 3, words: 60 };

export function isWhole({ isRelease, options, raw, paragraphs, words }: CheckedText): boolean {
  if (!isRelease || raw.trim() === '') return false;
  return options.kind === 'release' || (paragraphs.length >= LEAST.paragraphs && words.length >= LEAST.words);
}

const cache = new WeakMap<CheckedText, ReleaseParts>();

/** Once for all rules of structure. */
export function releaseParts(text: CheckedText): ReleaseParts {
  const kept = cache.get(text);
  if (kept) return kept;
  const parts = takeApart(text);
  cache.set(text, parts);
  return parts;
}

function takeApart({ raw, paragraphs }: CheckedText): ReleaseParts {
  const lineOf = ({ start, end }: Span) => raw.slice(start, end);
  const leadAt = leadIndex(paragraphs.map(lineOf));
  const above = leadAt < 0 ? paragraphs : paragraphs.slice(0, leadAt);
  const title = above.findLast((span) => isTitle(lineOf(span))) ?? null;
  const rest = leadAt < 0 ? [] : paragraphs.slice(leadAt);
  const footAt = rest.findIndex((span, at) => at > 0 && FOOT.test(lineOf(span)));
  return {
    head: above.filter((span) => span !== title),
    title,
    lead: rest[0] ?? null,
    body: footAt < 0 ? rest : rest.slice(0, footAt),
    foot: footAt < 0 ? [] : rest.slice(footAt),
  };
}

/** The lead opens with the dateline; without one it is the first paragraph that reads as a sentence. */
function leadIndex(lines: readonly string[]): number {
  const dated = lines.findIndex((line) => DATELINE.test(line) && wordCount(line) >= 10);
  if (dated >= 0) return dated;
  return lines.findIndex(
    (line) => wordCount(line) >= 12 && /[.!?]["”’)]?$/.test(line.trim()) && !isMeta(line),
  );
}

const isMeta = (line: string) =>
  LABEL.test(line) ||
  NUMBERED.test(line) ||
  (isStatus(line) && wordCount(line) <= 12) ||
  /^\W{0,4}(?:tanggal|telp|telepon|alamat|lampiran|perihal|hal|kode pos|laman|surel)\b/i.test(line);

/** Not an address, a number, a date by itself, nor the office's own name. */
function isTitle(line: string): boolean {
  if (isMeta(line) || wordCount(line) < 3) return false;
  if (/^(?:jl|jalan)\b|@|https?:|www\.|telp/i.test(line.trim())) return false;
  if (isDated(line) && wordCount(line) <= 5) return false;
  return !(
    line === line.toUpperCase() &&
    /^(?:pemerintah|dinas|badan|sekretariat|kecamatan|kelurahan|bagian|satuan|inspektorat)\b/i.test(
      line.trim(),
    )
  );
}

/** Where something that is missing would stand. */
export const emptyAt = (at: number) => ({ start: at, end: at });
