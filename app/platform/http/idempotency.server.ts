import { z } from 'zod';
import type { ActionCall } from '../actions/define-action.server.ts';
import type { Result } from '../errors/result.ts';

/** Made by the phone, one for each thing it wants done: a UUID does well. */
export const idempotencyKey = z
  .string('Sertakan kepala Idempotency-Key.')
  .regex(
    /^[A-Za-z0-9_-]{8,80}$/,
    'Idempotency-Key berisi 8 sampai 80 huruf, angka, garis datar atau garis bawah.',
  );

export type KeyReused = { type: 'key-reused' };

/**
 * Runs an act once for this person and key, however often it is sent. The stored answer is committed in the act's own
 * transaction and kept for 30 days; a refusal is not stored. The same key with another payload is refused (`key-reused`).
 * @param once.payload what was sent, before the server added anything of its own
 * @param run calls the act with the call that it is given: `(call) => acceptAssignment(call, input)`
 */
export async function idempotent<T, E extends { type: string }>(
  call: ActionCall,
  once: { key: string; payload: unknown },
  run: (call: ActionCall) => Promise<Result<T, E>>,
): Promise<{ result: Result<T, E | KeyReused>; repeated: boolean }> {
  let repeated = false;
  const sending = {
    ...once,
    onRepeat() {
      repeated = true;
    },
  };
  const result: Result<T, E | KeyReused> = await run({ ...call, sending });
  return { result, repeated };
}
