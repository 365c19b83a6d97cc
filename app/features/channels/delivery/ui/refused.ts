import { data } from 'react-router';
import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import type { DeliveryRefusal } from '../errors.ts';
import { REFUSALS } from '../screens-copy.id.ts';

export type Refused = {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  readonly general: string | undefined;
};

const AT_FIELD: Partial<Record<DeliveryRefusal['type'], string>> = {
  'ends-before-it-begins': 'until',
  'ends-in-the-past': 'until',
};

/** The page again with what was typed and the sentence at its field. */
export function refused(form: FormData, error: DeliveryRefusal | CommonRefusal) {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const errors: FieldErrors = {};
  if (error.type === 'invalid') {
    for (const fault of error.faults) errors[fault.path] ??= fault.message;
    return data<Refused>({ values, errors, general: undefined }, { status: 422 });
  }
  const field = AT_FIELD[error.type];
  if (field) errors[field] = REFUSALS[error.type];
  return data<Refused>(
    { values, errors, general: field ? undefined : REFUSALS[error.type] },
    { status: 422 },
  );
}
