import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { refusalSentence } from '../copy.id.ts';
import type { AgendaRefusal } from '../errors.ts';

/** The values of a posted form as plain text, kept when the form comes back with errors. */
export type Typed = Record<string, string>;

export function typedOf(form: FormData): Typed {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

type Refused =
  | AgendaRefusal
  | { type: 'forbidden' | 'not-found' }
  | { type: 'invalid'; faults: readonly Fault[] };
type Fault = { path: string; message: string };

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
    const errors: FieldErrors = {};
    for (const fault of error.faults) errors[fault.path.split('.')[0] || 'form'] ??= fault.message;
    return { errors };
  }
  const sentence = refusalSentence(error);
  if (error.type === 'unknown-reference') return { errors: { [error.field]: sentence } };
  const field = AT[error.type as AgendaRefusal['type']];
  return field ? { errors: { [field]: sentence } } : { errors: {}, general: sentence };
}

/** 403 and 404 answer with a page of their own. */
export function thrownFor(error: { type: string }): void {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
}
