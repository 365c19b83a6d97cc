import type { FieldFault } from '#app/platform/errors/result.ts';
import { faultsByField } from '#app/platform/request/form-input.ts';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { refusalSentence } from '../copy.id.ts';
import type { AgendaRefusal } from '../errors.ts';

type Refused =
  | AgendaRefusal
  | { type: 'forbidden' | 'not-found' }
  | { type: 'invalid'; faults: readonly FieldFault[] };

const AT: Partial<Record<AgendaRefusal['type'], string>> = {
  'ends-before-start': 'end',
  'internal-needs-reason': 'internalReason',
  'no-units': 'rule',
  'due-in-past': 'dueAt',
  'due-before-activity': 'dueAt',
};

/** A refusal as sentences at the fields, or as one for the whole form. */
export function faultsOf(error: Refused): { errors: FieldErrors; general?: string } {
  if (error.type === 'invalid') {
    return { errors: faultsByField(error.faults) };
  }
  const sentence = refusalSentence(error);
  if (error.type === 'unknown-reference') return { errors: { [error.field]: sentence } };
  const field = AT[error.type as AgendaRefusal['type']];
  return field ? { errors: { [field]: sentence } } : { errors: {}, general: sentence };
}
