import type { z } from 'zod';
import type { Actor } from '../authz/actor.ts';
import { type Db, setTenant, type Tx } from '../db/db.server.ts';
import type { CommonRefusal, FieldFault, Result } from '../errors/result.ts';
import type { EventToEmit } from '../events/event.ts';
import { storeEvent } from '../events/store.server.ts';
import type { SendOptions } from '../jobs/job.ts';
import type { Platform } from '../platform.server.ts';
import { claimAnswer, keepAnswer, type Sending } from './answers.server.ts';

export type ActionContext<I> = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: I;
  /** ISO instant of the act. */
  readonly now: string;
  readonly platform: Platform;
  /** Asks the policy's answer. False ends the act with `forbidden`; an act that commits without asking fails. */
  authorize(allowed: boolean): void;
  /** Ends the act with `not-found`. */
  notFound(): never;
  emit(event: EventToEmit): Promise<string>;
  send(job: string, payload: object, options?: SendOptions): Promise<void>;
};

export type ActionDefinition<I extends z.ZodType, T, E extends { type: string }> = {
  /** `feature.verb-noun`, the name of the office act. */
  readonly name: string;
  readonly input: I;
  readonly run: (context: ActionContext<z.output<I>>) => Promise<Result<T, E>>;
};

export type Action<I extends z.ZodType, T, E extends { type: string }> = {
  readonly name: string;
  readonly input: I;
  /** Runs the act in one transaction: parse, load, authorize, decide, store, emit, commit. */
  (call: ActionCall, raw: z.input<I> | unknown): Promise<Result<T, E | CommonRefusal>>;
};

export type ActionCall = {
  readonly platform: Platform;
  readonly actor: Actor;
  readonly requestId?: string | null;
  /**
   * Set by `idempotent` (platform/http): the act runs once for a person and key, and its answer is committed with it. A
   * refusal is not kept, so that the same key may be sent again when things have changed.
   */
  readonly sending?: Sending & { readonly onRepeat?: () => void };
};

class Refused extends Error {
  readonly refusal: { type: string };
  constructor(refusal: { type: string }) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

/** The faults of a zod error as field paths (`rows.2.title`) and sentences. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/**
 * PostgreSQL holds no NUL in a text and no half of a character in JSON; nobody types either, so they are dropped instead of failing the
 * act in the database.
 */
export function storable(raw: unknown): unknown {
  if (typeof raw === 'string') return raw.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(raw)) return raw.map(storable);
  if (raw === null || typeof raw !== 'object' || Object.getPrototypeOf(raw) !== Object.prototype) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, storable(value)]));
}

/**
 * Defines one office act. The order inside `run` never changes: load (lock) -> authorize -> rule decides -> store -> emit.
 * A returned refusal rolls everything back, so nothing is ever half done.
 */
export function defineAction<I extends z.ZodType, T, E extends { type: string } = never>(
  definition: ActionDefinition<I, T, E>,
): Action<I, T, E> {
  const action = async (call: ActionCall, raw: unknown): Promise<Result<T, E | CommonRefusal>> => {
    const parsed = definition.input.safeParse(storable(raw));
    if (!parsed.success) return { ok: false, error: { type: 'invalid', faults: faultsOf(parsed.error) } };
    try {
      const value = await withAnotherTry(() => inTransaction(call, definition, parsed.data));
      call.platform.log.info({ act: definition.name, requestId: call.requestId ?? undefined }, 'act');
      return { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof Refused) {
        call.platform.log.info(
          { act: definition.name, refused: thrown.refusal.type, requestId: call.requestId ?? undefined },
          'act refused',
        );
        return { ok: false, error: thrown.refusal as E | CommonRefusal };
      }
      throw thrown;
    }
  };
  return Object.defineProperty(Object.assign(action, { input: definition.input }), 'name', {
    value: definition.name,
  }) as Action<I, T, E>;
}

/** Two acts met: one was first with a unique value, or each held what the other wanted. Neither is a fault of who asked. */
const MET: Readonly<Record<string, number>> = { '23505': 1, '40P01': 3, '40001': 3 };

/**
 * An act that met another one in the database has left nothing behind: it runs again from its start, and now its rule sees what the
 * other did and says so ("this contact is taken") instead of failing.
 */
async function withAnotherTry<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (thrown) {
      if (tries > (MET[String((thrown as { code?: unknown } | null)?.code)] ?? 0)) throw thrown;
    }
  }
}

async function inTransaction<I extends z.ZodType, T, E extends { type: string }>(
  call: ActionCall,
  definition: ActionDefinition<I, T, E>,
  input: z.output<I>,
): Promise<T> {
  const { platform, actor } = call;
  const db: Db = platform.db;
  return db.transaction().execute(async (tx) => {
    await setTenant(tx, actor.tenantId);
    let asked = false;
    const now = platform.clock.now().toString();
    const sending = actor.kind === 'person' && call.sending ? { actor, ...call.sending } : null;
    if (sending) {
      const claim = await claimAnswer(tx, sending.actor, definition.name, sending, now);
      if (claim.state === 'other-payload') throw new Refused({ type: 'key-reused' });
      if (claim.state === 'answered') {
        sending.onRepeat?.();
        return claim.answer as T;
      }
    }
    const result = await definition.run({
      tx,
      actor,
      input,
      now,
      platform,
      authorize(allowed) {
        asked = true;
        if (!allowed) throw new Refused({ type: 'forbidden' });
      },
      notFound() {
        throw new Refused({ type: 'not-found' });
      },
      async emit(event) {
        const id = await storeEvent(tx, actor, now, event, call.requestId ?? null);
        for (const handler of platform.handlersOf(event.name)) {
          await platform.jobs.send(tx, handler, { tenantId: actor.tenantId, eventId: id });
        }
        return id;
      },
      send: (job, payload, options) => platform.jobs.send(tx, job, payload, options),
    });
    if (!result.ok) throw new Refused(result.error);
    if (!asked && platform.config.strictAuthorization)
      throw new Error(`${definition.name} committed without asking authorize`);
    if (sending) await keepAnswer(tx, sending.actor, definition.name, sending.key, result.value);
    return result.value;
  });
}
