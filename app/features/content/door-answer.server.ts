import type { Context } from 'hono';
import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import type { KeyReused } from '#app/platform/http/idempotency.server.ts';
import { signedIn } from '#app/platform/http/json-operation.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import { createRateLimit } from '#app/platform/http/rate-limit.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { MediaRefusal, NoteRefusal } from './errors.ts';
import { doorCopy, mediaSentence } from './media/copy.id.ts';
import { noteSentence } from './notes/copy.id.ts';

type Limits = Record<'notes' | 'parts', ReturnType<typeof createRateLimit>>;
const held = new WeakMap<Platform, Limits>();

/** A person's brakes within ten minutes: a film of 200 MB is 763 parts. */
function limitsOf(platform: Platform): Limits {
  const known = held.get(platform);
  if (known) return known;
  const made = {
    notes: createRateLimit(platform.clock, 240, 10),
    parts: createRateLimit(platform.clock, 4_000, 10),
  };
  held.set(platform, made);
  return made;
}

/** The call of the signed-in person, unless nobody is signed in or too much was sent. */
export function callAt(
  c: Context<ApiEnv>,
  platform: Platform,
  limit: keyof Limits,
): (ActionCall & { actor: { kind: 'person' } }) | Response {
  const actor = signedIn(c);
  if (actor instanceof Response) return actor;
  const wait = limitsOf(platform)[limit].take(`${actor.tenantId}:${actor.personId}`);
  if (wait === null) return { platform, actor, requestId: c.get('requestId') };
  c.header('Retry-After', String(wait));
  return problem(c, 429, 'too-many', doorCopy.tooMany, { retryAfterSeconds: wait });
}

type Refusal = MediaRefusal | NoteRefusal | CommonRefusal | KeyReused;

const SIZE: ReadonlySet<string> = new Set(['image-too-large', 'video-too-large', 'too-many-pixels']);
const AGAIN: ReadonlySet<string> = new Set(['not-whole', 'expired']);

/** A refusal in the door's language. `held`: the world changed; the device keeps what it has, with the reason. */
export function refusedAt(c: Context<ApiEnv>, error: Refusal): Response {
  switch (error.type) {
    case 'invalid':
      return problem(c, 422, 'invalid', error.faults[0]?.message ?? doorCopy.invalid, {
        faults: error.faults,
      });
    case 'forbidden':
      return problem(c, 403, error.type, doorCopy.forbidden);
    case 'not-found':
      return problem(c, 404, error.type, doorCopy.notFound);
    case 'key-reused':
      return problem(c, 422, error.type, doorCopy.keyReused);
    case 'task-cancelled':
    case 'task-unknown':
    case 'pictures-missing':
      return problem(c, 409, 'held', noteSentence(error), { reason: error.type });
    case 'media-refused': {
      const { why } = error;
      if (why === 'too-many-open' || why === 'day-full') return problem(c, 429, why, mediaSentence(error));
      if (why === 'disk-full') return problem(c, 503, why, mediaSentence(error));
      // Not for a person: the device sends what is missing, or begins its file again.
      if (AGAIN.has(why)) return problem(c, 409, why, mediaSentence(error));
      return problem(c, SIZE.has(why) ? 413 : 415, why, mediaSentence(error));
    }
    case 'guardian-needed':
    case 'already-withdrawn':
      return problem(c, 422, error.type, mediaSentence(error));
  }
}
