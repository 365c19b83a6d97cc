import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { maskDigits } from './masks.ts';
import { EXAMPLE, sixteens } from './nik.ts';

const copy = PRIVACY_COPY.kk;

/** Only by its label: its sixteen digits look like those of a NIK. */
export const kk: WritingRule = {
  id: 'P02-kk',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    sixteens(text)
      .filter(({ label, digits }) => label === 'kk' && !EXAMPLE.test(digits))
      .map(({ start, end, digits }) => ({
        start,
        end,
        message: copy.message,
        fix: maskDigits(digits, 4, 4),
        severity: 'error' as const,
      })),
};
