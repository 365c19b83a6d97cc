import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { before, labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, isCount, isDate, numbersIn, partsOf } from './numbers.ts';

const copy = PRIVACY_COPY.card;

/** "Kartu 5371-...": a number of a bank card proves itself by its check digit. */
const BANK_CARD = /(?<!\p{L})(?:kartu|visa|mastercard|debit|kredit)(?!\p{L})/iu;

function checks(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length === 16 && /^[3-6]/.test(digits) && sum % 10 === 0;
}

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
              ({ start, end, digits }) =>
                endsClean(text.raw, end) &&
                !isDate(text.raw, { start, end }) &&
                !isCount(text.raw, end) &&
                (labelBefore(text.raw, start) === 'card' ||
                  (checks(digits) && BANK_CARD.test(before(text.raw, start, 40)))),
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
