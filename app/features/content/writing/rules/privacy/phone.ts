import type { CheckedText, Span, WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { labelBefore } from './labels.ts';
import { maskDigits } from './masks.ts';
import { isOfDocument } from './nik.ts';
import { endsClean, numbersIn, partsOf } from './numbers.ts';
import { ownerOf } from './owners.ts';

const copy = PRIVACY_COPY.phone;

const MOBILE = /^(?:08[1-35789]\d{7,10}|(?:00)?628[1-35789]\d{7,10}|(?:00)?6208[1-35789]\d{7,10})$/;
const LANDLINE = /^(?:0|62)(?:2[1247]|[2-79]\d{2})\d{5,8}$/;
const UNIT =
  /^ ?(?:liter|orang|jiwa|rupiah|unit|ton|kg|meter|dosis|paket|buah|lembar|km|hektare|suara|poin|persen|%|:)/i;

type Phone = Span & { digits: string; mobile: boolean };

function phonesIn(text: CheckedText): Phone[] {
  return numbersIn(text).flatMap((run) => {
    if (run.money) return [];
    return partsOf(run, text.raw, (digits) => MOBILE.test(digits) || LANDLINE.test(digits)).flatMap(
      (part) => {
        const start = withPrefix(text.raw, part.start);
        const link = /(?:wa\.me\/|tel:|whatsapp\.com\/send\?phone=)\+?$/i.test(
          text.raw.slice(Math.max(0, part.start - 30), part.start),
        );
        if (!endsClean(text.raw, part.end) || (!link && isOfDocument(text.raw, part))) return [];
        const mobile = MOBILE.test(part.digits);
        const known = mobile || isDialled(text.raw, start, part.start);
        if (!known || UNIT.test(text.raw.slice(part.end, part.end + 12))) return [];
        return [{ start, end: part.end, digits: part.digits, mobile }];
      },
    );
  });
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
        if (labelBefore(text.raw.slice(Math.max(0, start - 24), start), 24) === 'harmless') return false;
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
