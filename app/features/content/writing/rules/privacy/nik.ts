import type { CheckedText, WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { type Label, labelAfter, labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { endsClean, numbersIn, partsOf, type WrittenNumber } from './numbers.ts';
import { isNikForm } from './region-codes.ts';

const copy = PRIVACY_COPY.nik;

/** What forms show as an example. */
export const EXAMPLE = /^1234567890|^0{16}$/;

/** As it is built: region, birthday, serial. */
const STROKES = /(?<!\d)\d{6}\/\d{6}\/\d{4}(?!\d)/gu;

/** Numbers of sixteen digits that stand by themselves, with what the words before them say they are. */
export function sixteens(text: CheckedText): (WrittenNumber & { label: Label | null })[] {
  const stroked = [...text.raw.matchAll(STROKES)].map(({ 0: written, index }) => {
    const [start, end] = [index, index + written.length];
    return { start, end, digits: written.replaceAll('/', ''), groups: [], whole: true, label: null };
  });
  const others = numbersIn(text).flatMap((run) => {
    if (run.money) return [];
    return partsOf(run, text.raw, (digits) => digits.length === 16)
      .filter((part) => endsClean(text.raw, part.end) && !isOfDocument(text.raw, part))
      .map((part) => ({
        ...part,
        label: labelBefore(text.raw, part.start) ?? labelAfter(text.raw, part.end),
      }));
  });
  return [...stroked, ...others];
}

/** `400.5/1234567890123456/Diskominfo`: the number of a document. */
export function isOfDocument(raw: string, { start, end }: { start: number; end: number }): boolean {
  const before = raw.slice(Math.max(0, start - 6), start);
  return (
    (/[\p{L}\d.]\/$/u.test(before) && !/(?:^|[^\p{L}])(?:nik|ktp|kk|npwp|hp|wa)\/$/iu.test(before)) ||
    /^\/[\p{L}\d]/u.test(raw.slice(end, end + 2))
  );
}

/**
 * A label "NIK" makes any sixteen digits one, since a wrongly typed NIK is still somebody's; without a label the region and the
 * birthday must fit. Numbers that say what they are otherwise (an order, a bill) are left alone.
 */
export const nik: WritingRule = {
  id: 'P01-nik',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    sixteens(text)
      .filter(({ label, digits, start }) => {
        if (EXAMPLE.test(digits)) return false;
        if (label === 'nik') return true;
        // Region and birthday fit by chance in one of three hundred numbers: only a word close by speaks against it.
        const near = labelBefore(text.raw, start, 28);
        if (
          label !== null &&
          label !== 'phone' &&
          label !== 'bpjs' &&
          (label !== 'harmless' || near === label)
        )
          return false;
        return isNikForm(digits);
      })
      .map(({ start, end, digits }) => ({
        start,
        end,
        message: copy.message,
        fix: maskDigits(digits, 4, 4),
        severity: 'error' as const,
      })),
};
