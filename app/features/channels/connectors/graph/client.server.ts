import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideResult } from '#app/platform/http/outside.ts';
import { type CallKind, failed } from '../publish-failure.ts';
import type { BudgetReading, Failed } from '../publishing.ts';
import { graphBudgets } from './budgets.ts';
import { graphFailure, type Meaning } from './failures.ts';

export type GraphCall = {
  readonly base: string;
  readonly token: string;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
  readonly subcodes?: Readonly<Record<number, Meaning>>;
};
export type GraphAnswer = { ok: true; value: unknown; budgets: readonly BudgetReading[] } | Failed;

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const idAnswer = z.object({ id: z.string().min(1) });

type Fields = Readonly<Record<string, string>>;

export async function graphGet(call: GraphCall, path: string, query: Fields): Promise<GraphAnswer> {
  const fields = new URLSearchParams({ ...query, access_token: call.token });
  return answerOf(call, 'again', await call.outside.get(`${call.base}/${path}?${fields}`, { own: true }));
}

export async function graphPost(
  call: GraphCall,
  path: string,
  form: Fields,
  kind: CallKind = 'again',
): Promise<GraphAnswer> {
  const body = new URLSearchParams({ ...form, access_token: call.token }).toString();
  return answerOf(
    call,
    kind,
    await call.outside.post(`${call.base}/${path}`, body, { own: true, headers: FORM }),
  );
}

export function answerOf(call: GraphCall, kind: CallKind, result: OutsideResult): GraphAnswer {
  if (!result.ok) {
    const headers = result.error.type === 'status' ? result.error.headers : {};
    return {
      ok: false,
      failure: graphFailure(result.error, kind, call.subcodes),
      budgets: graphBudgets(headers, call.now),
    };
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(result.body));
    return { ok: true, value, budgets: graphBudgets(result.headers, call.now) };
  } catch {
    return failed(kind === 'once' ? 'unconfirmed' : 'later', 'unreadable-answer', { status: result.status });
  }
}

export const unreadableAnswer = (kind: CallKind = 'again'): Failed =>
  failed(kind === 'once' ? 'unconfirmed' : 'later', 'unreadable-answer');
