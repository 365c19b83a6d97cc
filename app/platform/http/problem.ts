import type { Context } from 'hono';
import type { FieldFault } from '../errors/result.ts';

/**
 * An RFC 9457 answer of the JSON door.
 * @param type the refusal's name; becomes `urn:simpul:refusal:<type>`
 * @param detail one sentence in Indonesian that says what is wrong and what to do
 */
export function problem(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
  type: string,
  detail: string,
  extra: { faults?: readonly FieldFault[]; [key: string]: unknown } = {},
): Response {
  const { faults, ...rest } = extra;
  const body = {
    type: `urn:simpul:refusal:${type}`,
    title: type,
    status,
    detail,
    ...(faults
      ? {
          errors: faults.map((fault) => ({
            pointer: `#/${fault.path.replaceAll('.', '/')}`,
            detail: fault.message,
          })),
        }
      : {}),
    ...rest,
  };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}
