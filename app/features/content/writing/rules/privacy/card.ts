import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, isCount, isDate, numbersIn, partsOf } from './numbers.ts';

const copy = PRIVACY_COPY.card;

/** Numbers that only their label tells: driving licence, pupil's number, bank card, medical record. */
export const card: WritingRule = {
  id: 'P17-nomor-kartu',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    numbersIn(text).flatMap((run) =>
      run.money
        ? []
        : partsOf(run, text.raw, (digits) => digits.length >= 6 && digits.length <= 16)
            .filter(
              ({ start, end }) =>
                endsClean(text.raw, end) &&
                !isDate(text.raw, { start, end }) &&
                !isCount(text.raw, end) &&
                labelBefore(text.raw, start) === 'card',
            )
            .map(({ start, end, digits }) => ({
              start,
              end,
              message: copy.message,
              fix: maskDigits(digits, 0, 3),
              severity: 'error' as const,
            })),
    ),
};
