import { data } from 'react-router';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { refusalWords, type ShownRefusal } from '../refusal-words.id.ts';

/** What a form gets back when it was refused: what was typed, and the sentences at their fields. */
export type FormAnswer = { values: Record<string, string>; errors: FieldErrors; general: string | undefined };

const SECRET = /password|code/i;

/** What was typed, without secrets. */
export function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !SECRET.test(name) ? [[name, value]] : [],
    ),
  );
}

/** Errors at fields and in general; a missing right or row becomes the page that says so. */
export function errorsOf(error: ShownRefusal): { errors: FieldErrors; general: string | undefined } {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
  if (error.type === 'invalid') {
    const errors: FieldErrors = {};
    for (const fault of error.faults) errors[fault.path] ??= fault.message;
    return { errors, general: undefined };
  }
  const { field, sentence } = refusalWords(error);
  return field === null
    ? { errors: {}, general: sentence }
    : { errors: { [field]: sentence }, general: undefined };
}

/** The same page again, with errors and with what was typed. */
export function refused(form: FormData, error: ShownRefusal) {
  return data<FormAnswer>({ values: typed(form), ...errorsOf(error) }, { status: 422 });
}

/** One field of a form as text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
