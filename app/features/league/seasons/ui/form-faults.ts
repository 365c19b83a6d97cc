import type { FieldFault } from '#app/platform/errors/result.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import { refusalSentence } from '../copy.id.ts';

/** At which field a refusal stands; the rest stand above the form. */
const AT: Record<string, string> = {
  'season-overlaps': 'quarter',
  'season-past': 'quarter',
  'not-of-unit': 'subjectId',
};

type Refusal = { type: string; faults?: readonly FieldFault[] };

/** A refusal as sentences at the fields, or one above the form. Rights and missing rows answer with a page of their own. */
export function faultsOf(
  error: Refusal,
  zone?: string,
): { errors: Record<string, string>; general?: string } {
  thrownFor(error);
  if (error.type === 'invalid') return { errors: faultsByField(error.faults ?? []) };
  const field = AT[error.type];
  const sentence = refusalSentence(error, zone);
  return field ? { errors: { [field]: sentence } } : { errors: {}, general: sentence };
}
