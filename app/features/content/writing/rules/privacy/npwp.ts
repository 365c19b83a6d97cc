import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelAfter, labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, numbersIn, partsOf } from './numbers.ts';
import { ownerOf } from './owners.ts';

const copy = PRIVACY_COPY.npwp;
/** `09.254.294.3-407.000`: no other number is written so. */
const WRITTEN = /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/;

export const npwp: WritingRule = {
  id: 'P04-npwp',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    numbersIn(text).flatMap((run) =>
      partsOf(run, text.raw, (digits) => digits.length === 15 || digits.length === 16)
        .filter(
          ({ start, end, digits }) =>
            endsClean(text.raw, end) &&
            !/^(\d)\1+$/.test(digits) &&
            (WRITTEN.test(text.raw.slice(start, end)) ||
              labelBefore(text.raw, start) === 'npwp' ||
              labelAfter(text.raw, end) === 'npwp') &&
            ownerOf(text.raw, start, end) !== 'office',
        )
        .map(({ start, end, digits }) => ({
          start,
          end,
          message: copy.message,
          fix: maskDigits(digits, 2, 3),
          severity: 'error' as const,
        })),
    ),
};
