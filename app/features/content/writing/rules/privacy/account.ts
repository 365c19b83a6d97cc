import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelAfter, labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, isCount, isDate, numbersIn, partsOf } from './numbers.ts';
import { ownerOf } from './owners.ts';

const copy = PRIVACY_COPY.account;

/** `5.1.02.01.01.0026`: an account of a budget (Permendagri 90/2019), not of a bank. */
const BUDGET = /^\d\.\d{1,2}(?:\.\d{2}){2,4}(?:\.\d{4,5})?$/;

/** Bank accounts have eight to sixteen digits and no form of their own, so the words around them must say so. */
export const account: WritingRule = {
  id: 'P06-rekening',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    numbersIn(text).flatMap((run) => {
      if (run.money) return [];
      return partsOf(run, text.raw, (digits) => digits.length >= 8 && digits.length <= 16)
        .filter(
          ({ start, end }) =>
            endsClean(text.raw, end) &&
            !isDate(text.raw, { start, end }) &&
            !isCount(text.raw, end) &&
            !BUDGET.test(text.raw.slice(start, end)) &&
            (labelAfter(text.raw, end) === 'account' || labelBefore(text.raw, start) === 'account') &&
            ownerOf(text.raw, start, end) !== 'office',
        )
        .map(({ start, end, digits }) => ({
          start,
          end,
          message: copy.message,
          fix: maskDigits(digits, 0, 3),
          severity: 'error' as const,
        }));
    }),
};
