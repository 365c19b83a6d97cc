import type { FieldFault } from '#app/platform/errors/result.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import { refusalSentence } from '../copy.id.ts';

/** At which field a refusal stands; the rest stand above the form. */
const AT: Record<string, string> = {
  'unknown-unit': 'organiserUnitId',
  'unknown-speaker': 'speakerId',
  'unknown-person': 'personId',
  'session-outside-batch': 'date',
  'quota-below-confirmed': 'quota',
  'dates-have-participants': 'fromDate',
  'rule-frozen': 'attendancePercent',
  'same-days': 'fromDate',
  'plan-reaches-second': 'afterDays',
  'lot-window-too-long': 'secondBatchId',
  'document-empty': 'file',
  'document-type': 'file',
  'document-too-large': 'file',
  'lot-drawn': 'unitKind',
  'lot-registration-began': 'unitKind',
  'lot-too-few': 'unitKind',
  'lot-first-began': 'firstBatchId',
  'lot-too-close': 'secondBatchId',
};

type Refusal = { type: string; faults?: readonly FieldFault[]; place?: 'first' | 'second' };

/** A refusal of any part as sentences at the fields, or one above the form. Rights and missing rows answer with a page of their own. */
export function faultsOf(error: Refusal): { errors: Record<string, string>; general?: string } {
  thrownFor(error);
  if (error.type === 'invalid') return { errors: faultsByField(error.faults ?? []) };
  const field = error.type === 'lot-not-for-kind' ? `${error.place}BatchId` : AT[error.type];
  const sentence = refusalSentence(error);
  return field ? { errors: { [field]: sentence } } : { errors: {}, general: sentence };
}

/** A participant's refusal in one sentence. Who has no place in the batch is told so, instead of a bare 403. */
export function learnerFault(error: Refusal): string {
  if (error.type === 'forbidden') return refusalSentence({ type: 'not-participant' });
  const { errors, general } = faultsOf(error);
  return general ?? Object.values(errors)[0] ?? refusalSentence({ type: 'invalid' });
}
