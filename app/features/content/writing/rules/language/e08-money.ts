import type { WritingRule } from '../../finding.ts';
import { E08 as copy } from './copy.id.ts';
import type { Spot } from './spot.ts';

/** An amount with its sign, its digits, the `,-` of receipts and the word of its size. */
const RUPIAH =
  /(?<![\p{L}\d])(rp|idr)(\.?)( {0,2})(\d[\d.,]{0,24}\d|\d)(,-|\.-|,=)?(?:( ?)(miliar|milyar|triliun|trilyun|juta|ribu|jt|rb|m|t)(?![\p{L}\d]))?( rupiah\b)?/giu;
const SIZES: Record<string, string> = {
  m: 'miliar',
  t: 'triliun',
  jt: 'juta',
  rb: 'ribu',
  milyar: 'miliar',
  trilyun: 'triliun',
};

const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** Digits with points for thousands and a comma for the rest; null where nobody can tell what was meant. */
function amountOf(digits: string, sized: boolean): string | null {
  if (/^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(digits)) return digits;
  if (/^\d+$/.test(digits)) return grouped(digits);
  if (/^\d+,\d{1,2}$/.test(digits)) return `${grouped(digits.split(',')[0]!)},${digits.split(',')[1]}`;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(digits))
    return digits.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  if (sized && /^\d+\.\d{1,2}$/.test(digits)) return digits.replace('.', ',');
  if (/^\d{1,3}(?:\.\d{3})+\.\d{2}$/.test(digits)) return `${digits.slice(0, -3)},${digits.slice(-2)}`;
  return null;
}

/** `US$ 5 juta`: the sign stands close. */
const DOLLAR = /(?<![\p{L}\d])(?:US|S)?\$ (?=\d)/gu;

export const money: WritingRule = {
  id: 'E08-uang',
  ...copy,
  severity: 'error',
  find: (text) => [
    ...[...text.prose.matchAll(DOLLAR)].map(
      (found): Spot => ({
        start: found.index,
        end: found.index + found[0].length,
        fix: found[0].trim(),
        severity: 'error',
        message: copy.message(found[0].trim()),
      }),
    ),
    ...[...text.prose.matchAll(RUPIAH)].flatMap((found): Spot[] => {
      const [whole, , , , digits, receipt = '', , size = '', twice = ''] = found as unknown as string[];
      const amount = amountOf(digits!, size !== '');
      if (amount === null) return [];
      const right = SIZES[size.toLowerCase()] ?? size.toLowerCase();
      const fix = `Rp${amount}${receipt && !amount.includes(',') ? ',00' : ''}${right ? ` ${right}` : ''}`;
      if (fix === whole) return [];
      // `Rp50 Juta` in a heading, where every word has a capital.
      const capitals = fix.toLowerCase() === whole!.toLowerCase() && whole!.startsWith('Rp');
      if (capitals && text.words.some(({ start, titled }) => titled && start === found.index)) return [];
      return [
        {
          start: found.index,
          end: found.index + whole!.length,
          fix,
          severity: 'error',
          message: twice ? copy.twice(fix) : copy.message(fix),
        },
      ];
    }),
  ],
};
