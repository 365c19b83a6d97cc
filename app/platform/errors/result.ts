/** A refusal is an answer, not an accident: it is returned. Bugs and outages throw. */
export type Result<T, E extends { type: string } = never> = { ok: true; value: T } | { ok: false; error: E };

export function ok(): { ok: true; value: undefined };
export function ok<T>(value: T): { ok: true; value: T };
export function ok<T>(value?: T): { ok: true; value: T | undefined } {
  return { ok: true, value };
}

export function refuse<E extends { type: string }>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

/** One fault of the input: where it is and what to do, in the reader's language. */
export type FieldFault = { readonly path: string; readonly message: string };

/** Refusals that every act may give. */
export type CommonRefusal =
  | { type: 'invalid'; faults: readonly FieldFault[] }
  | { type: 'forbidden' }
  | { type: 'not-found' };

/** Exhaustiveness: reached only when a case of a union is not handled. */
export function impossible(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
