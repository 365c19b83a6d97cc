import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before, labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, numbersIn, partsOf } from './numbers.ts';

const copy = PRIVACY_COPY.bpjs;

/** JKN numbers have thirteen digits, those of employment eleven. */
/** Thirteen digits that begin with three noughts are one wherever the word stands before them, else the nearest label says so. */
function isMember(raw: string, start: number, digits: string): boolean {
  const spoken =
    /^000\d{10}$/.test(digits) && /(?<!\p{L})(?:bpjs|jkn|kis)(?!\p{L})/iu.test(before(raw, start));
  return spoken || labelBefore(raw, start) === 'bpjs';
}

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
            .filter(({ start, end, digits }) => endsClean(text.raw, end) && isMember(text.raw, start, digits))
            .map(({ start, end, digits }) => ({
              start,
              end,
              message: copy.message,
              fix: maskDigits(digits, 0, 3),
              severity: 'error' as const,
            })),
    ),
};
