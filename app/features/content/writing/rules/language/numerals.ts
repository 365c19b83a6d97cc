const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

/** A number in words where one or two words do; null where it takes more. */
export function inWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0) return null;
  if (value < 12) return ONES[value]!;
  if (value < 20) return `${ONES[value - 10]} belas`;
  if (value < 100 && value % 10 === 0) return `${ONES[value / 10]} puluh`;
  if (value === 100) return 'seratus';
  if (value === 1000) return 'seribu';
  if (value < 1000 && value % 100 === 0) return `${ONES[value / 100]} ratus`;
  if (value < 10_000 && value % 1000 === 0) return `${ONES[value / 1000]} ribu`;
  return null;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
export function fromRoman(roman: string): number {
  return [...roman].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[roman[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
