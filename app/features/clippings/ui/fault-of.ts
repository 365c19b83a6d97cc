import type { FieldFault } from '#app/platform/errors/result.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import { refusalSentence } from '../copy.id.ts';
import type { ClippingRefusal } from '../errors.ts';

const AT: Partial<Record<ClippingRefusal['type'], string>> = {
  'not-an-address': 'address',
  'source-known': 'address',
  'issue-known': 'name',
  'no-addresses': 'pasted',
  'too-many-addresses': 'pasted',
};

type Refusal =
  | ClippingRefusal
  | { type: 'invalid'; faults: readonly FieldFault[] }
  | { type: 'forbidden' }
  | { type: 'not-found' };

/** A refusal as sentences at the fields, or one above the form. Rights and missing rows answer with a page of their own. */
export function faultOf(error: { type: string }): { errors: Record<string, string>; general?: string } {
  thrownFor(error);
  const refusal = error as Exclude<Refusal, { type: 'forbidden' | 'not-found' }>;
  if (refusal.type === 'invalid') return { errors: faultsByField(refusal.faults) };
  const field = AT[refusal.type];
  const sentence = refusalSentence(refusal);
  return field ? { errors: { [field]: sentence } } : { errors: {}, general: sentence };
}

/** The same in one sentence, for an act without fields of its own. */
export function faultSentence(error: { type: string }): string {
  const { errors, general } = faultOf(error);
  return general ?? Object.values(errors)[0] ?? refusalSentence({ type: 'invalid' });
}
