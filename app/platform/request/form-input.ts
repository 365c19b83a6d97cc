import type { FieldFault } from '../errors/result.ts';

/** The values of a posted form as plain text, kept when the form comes back with errors. */
export type Typed = Record<string, string>;

export function typedOf(form: FormData): Typed {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Faults of the input by field: the first of each, and those deep in a list at the list. */
export function faultsByField(faults: readonly FieldFault[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const fault of faults) errors[fault.path.split('.')[0] || 'form'] ??= fault.message;
  return errors;
}

/** 403 and 404 answer with a page of their own. */
export function thrownFor(error: { type: string }): void {
  if (error.type === 'forbidden') throw new Response(null, { status: 403 });
  if (error.type === 'not-found') throw new Response(null, { status: 404 });
}
