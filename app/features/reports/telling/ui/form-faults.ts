import type { FieldFault } from '#app/platform/errors/result.ts';
import { faultsByField, thrownFor } from '#app/platform/request/form-input.ts';
import { tellingCopy as copy } from '../copy.id.ts';

/** A refusal as sentences at the fields, or one above the form. Rights and missing rows answer with a page of their own. */
export function faultsOf(error: { type: string; faults?: readonly FieldFault[] }): {
  errors: Record<string, string>;
  general?: string;
} {
  thrownFor(error);
  if (error.type === 'invalid') return { errors: faultsByField(error.faults ?? []) };
  return { errors: {}, general: copy.refusals[error.type] ?? copy.refusals.invalid! };
}
