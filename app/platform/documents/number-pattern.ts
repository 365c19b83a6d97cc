/** Parts of a document's number. `sequence` counts within issuer, kind and year and is never used again. */
export type NumberParts = {
  readonly sequence: number;
  /** Archive classification (Permendagri 83/2022), as the office keeps it: "000.8.3.2". */
  readonly classification: string;
  /** Short word of the kind: "SERT", "ST", "UND". */
  readonly kind: string;
  readonly unit: string;
  readonly month: number;
  readonly year: number;
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const PLACES: Record<string, (parts: NumberParts) => string> = {
  urut: ({ sequence }) => String(sequence).padStart(3, '0'),
  klasifikasi: ({ classification }) => classification,
  jenis: ({ kind }) => kind,
  unit: ({ unit }) => unit,
  bulan: ({ month }) => String(month).padStart(2, '0'),
  romawi: ({ month }) => ROMAN[month - 1] ?? '',
  'romawi-bulan': ({ month }) => ROMAN[month - 1] ?? '',
  tahun: ({ year }) => String(year),
};

/** Words between the braces, for those who write a pattern. */
export const PATTERN_PLACES = Object.keys(PLACES);

export type PatternFault = 'unknown-place' | 'no-sequence' | 'no-year' | 'too-long';

/** What is wrong with a pattern. Without number and year two documents would bear one number. */
export function patternFault(pattern: string): PatternFault | null {
  if (pattern.length > 120) return 'too-long';
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  if (named.some((name) => !(name in PLACES)) || /[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')))
    return 'unknown-place';
  if (!named.includes('urut')) return 'no-sequence';
  return named.includes('tahun') ? null : 'no-year';
}

/** Fills a pattern such as `{klasifikasi}/{urut}/{jenis}/{unit}/{romawi}/{tahun}`; empty parts leave no empty slash. */
export function documentNumber(pattern: string, parts: NumberParts): string {
  return pattern
    .replace(/\{([\w-]+)\}/g, (_, name: string) => PLACES[name]?.(parts) ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}

/** "Kel. Muara Bening" -> "KEL-MUARA-BENING": a unit's short name as it stands in a number. */
export const numberUnit = (shortName: string): string =>
  shortName
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toUpperCase();
