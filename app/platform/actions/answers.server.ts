import { createHash } from 'node:crypto';
import type { PersonActor } from '../authz/actor.ts';
import { jsonb, type Tx } from '../db/db.server.ts';
import '../db/platform-tables.ts';

/** Days for which the answer to a sent act is kept, so that a phone that was away may ask again. */
export const ANSWER_DAYS = 30;

/** One sending of an act by a phone that may repeat it. */
export type Sending = {
  readonly key: string;
  /** What was sent, as it was sent; the same key with another payload is refused. */
  readonly payload: unknown;
};

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, ordered(inside)]),
  );
}

/** The same for the same content, whatever the order of its fields. */
export function payloadHash(payload: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(payload)) ?? 'null')
    .digest('hex');
}

export type Claim = { state: 'new' } | { state: 'answered'; answer: unknown } | { state: 'other-payload' };

/**
 * Takes the key for this transaction. A second sending that comes while the first still runs waits for its end, and then
 * finds the answer, or the key free again when the first was refused.
 */
export async function claimAnswer(
  tx: Tx,
  actor: PersonActor,
  act: string,
  sending: Sending,
  now: string,
): Promise<Claim> {
  const hash = payloadHash(sending.payload);
  const taken = await tx
    .insertInto('action_answer')
    .values({
      tenant_id: actor.tenantId,
      person_id: actor.personId,
      act,
      key: sending.key,
      payload_hash: hash,
      answer: jsonb({}) as never,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'act', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return { state: 'new' };
  const stored = await tx
    .selectFrom('action_answer')
    .select(['payload_hash', 'answer'])
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .where('act', '=', act)
    .where('key', '=', sending.key)
    .executeTakeFirstOrThrow();
  if (stored.payload_hash !== hash) return { state: 'other-payload' };
  return { state: 'answered', answer: (stored.answer as { value?: unknown }).value };
}

/** Keeps the answer; it is committed together with the act. */
export async function keepAnswer(
  tx: Tx,
  actor: PersonActor,
  act: string,
  key: string,
  value: unknown,
): Promise<void> {
  await tx
    .updateTable('action_answer')
    .set({ answer: jsonb({ value }) as never })
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .where('act', '=', act)
    .where('key', '=', key)
    .execute();
}
