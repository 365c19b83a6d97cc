import type { CheckedText, Span, WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { isOfDocument } from './nik.ts';
import { endsClean, isCount, numbersIn, partsOf } from './numbers.ts';
import { ownerOf } from './owners.ts';

const copy = PRIVACY_COPY.phone;

const MOBILE = /^(?:08[1-35789]\d{7,10}|(?:00)?628[1-35789]\d{7,10}|(?:00)?6208[1-35789]\d{7,10})$/;
const LANDLINE = /^(?:0|62)(?:2[1247]|[2-79]\d{2})\d{5,8}$/;
/** Parted by strokes, as few write it: the groups of a mobile number, and no document's number before or behind. */
const STROKES = /(?<![\p{L}\p{N}./])08\d{2}\/\d{3,4}\/\d{3,5}(?![\p{L}\p{N}/])/gu;
/** A letter O for the first zero, as some write it. */
const WITH_O = /(?<![\p{L}\p{N}])[Oo]8[1-35789][\dOo]{7,10}(?![\p{L}\p{N}])/gu;
type Phone = Span & { digits: string; mobile: boolean };

/** Mobile numbers first: "RT 03 0812..." must not be read as a landline that begins with 03. */
function phonesIn(text: CheckedText): Phone[] {
  const stroked = [...text.raw.matchAll(STROKES), ...text.raw.matchAll(WITH_O)].map(
    ({ 0: written, index }) => {
      const digits = written.replaceAll('/', '').replace(/o/gi, '0');
      return { start: index, end: index + written.length, digits, mobile: true };
    },
  );
  const others = numbersIn(text).flatMap((run) => {
    if (run.money) return [];
    const mobiles = partsOf(run, text.raw, (digits) => MOBILE.test(digits));
    const others = mobiles.length > 0 ? [] : partsOf(run, text.raw, (digits) => LANDLINE.test(digits));
    return [...mobiles, ...others].flatMap((part) => {
      const start = withPrefix(text.raw, part.start);
      const mobile = mobiles.length > 0;
      if (!endsClean(text.raw, part.end) || isCount(text.raw, part.end) || isPartOfAddress(text.raw, part))
        return [];
      if (!mobile && !isDialled(text.raw, start, part.start)) return [];
      return [{ start, end: part.end, digits: part.digits, mobile }];
    });
  });
  return [...stroked, ...others];
}

/** `027/0812345678/DPUPR` is a document; `wa.me/62812...` is a number to call. */
function isPartOfAddress(raw: string, part: Span): boolean {
  const link = /(?:wa\.me\/|tel:|whatsapp\.com\/send\?phone=)\+?$/i;
  return !link.test(raw.slice(Math.max(0, part.start - 30), part.start)) && isOfDocument(raw, part);
}

/** The `+` and the bracket belong to the number. */
function withPrefix(raw: string, start: number): number {
  let at = start;
  if (raw[at - 1] === '+') at--;
  return raw[at - 1] === '(' && raw.slice(at, at + 8).includes(')') ? at - 1 : at;
}

/** Seven digits after an area code are many things: a bracket, `+62` or the word "telepon" must say so. */
function isDialled(raw: string, start: number, digitsAt: number): boolean {
  return start < digitsAt || labelBefore(raw, start) === 'phone';
}

/**
 * Mobile numbers are a person's unless the words around them offer them to the public; landlines are an office's unless the words
 * say that it is somebody's home.
 */
export const phone: WritingRule = {
  id: 'P03-telepon',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: (text) =>
    phonesIn(text)
      .filter(({ start, end, mobile }) => {
        if (labelBefore(text.raw, start, 24) === 'harmless') return false;
        const owner = ownerOf(text.raw, start, end);
        return mobile ? owner !== 'office' : owner === 'person';
      })
      .map(({ start, end, digits }) => ({
        start,
        end,
        message: copy.message,
        fix: maskDigits(digits, 4, 3),
        severity: 'error' as const,
      })),
};
