import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, numbersIn, partsOf } from './numbers.ts';

const copy = PRIVACY_COPY.bpjs;

/** JKN numbers have thirteen digits, those of employment eleven. */
export const bpjs: WritingRule = {
  id: 'P10-bpjs',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    numbersIn(text).flatMap((run) =>
      run.money
        ? []
        : partsOf(run, text.raw, (digits) => digits.length === 13 || digits.length === 11)
            .filter(({ start, end }) => endsClean(text.raw, end) && labelBefore(text.raw, start) === 'bpjs')
            .map(({ start, end, digits }) => ({
              start,
              end,
              message: copy.message,
              fix: maskDigits(digits, 0, 3),
              severity: 'error' as const,
            })),
    ),
};
