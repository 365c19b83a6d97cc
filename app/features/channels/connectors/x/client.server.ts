import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideBody, OutsideResult } from '#app/platform/http/outside.ts';
import { type CallKind, failed } from '../publish-failure.ts';
import type { BudgetReading, Failed } from '../publishing.ts';
import { xBudgets, xFailure } from './publish-failures.ts';

export type XCall = {
  readonly api: string;
  readonly token: string;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
};
export type XAnswer = { ok: true; value: unknown; budgets: readonly BudgetReading[] } | Failed;

const UPLOAD_MS = 60_000;

export async function xGet(call: XCall, path: string): Promise<XAnswer> {
  const headers = { authorization: `Bearer ${call.token}` };
  return answerOf(call, 'again', await call.outside.get(`${call.api}${path}`, { own: true, headers }));
}

export async function xPost(
  call: XCall,
  path: string,
  body: unknown,
  kind: CallKind = 'again',
): Promise<XAnswer> {
  return xSend(call, path, JSON.stringify(body), 'application/json', kind);
}

export async function xSend(
  call: XCall,
  path: string,
  body: OutsideBody,
  contentType: string,
  kind: CallKind = 'again',
): Promise<XAnswer> {
  const headers = { authorization: `Bearer ${call.token}`, 'content-type': contentType };
  const options = { own: true, headers, ...(kind === 'again' ? { timeoutMs: UPLOAD_MS } : {}) };
  return answerOf(call, kind, await call.outside.post(`${call.api}${path}`, body, options));
}

export function answerOf({ now }: Pick<XCall, 'now'>, kind: CallKind, result: OutsideResult): XAnswer {
  if (!result.ok) {
    const headers = result.error.type === 'status' ? result.error.headers : {};
    return { ok: false, failure: xFailure(result.error, kind, now), budgets: xBudgets(headers) };
  }
  const budgets = xBudgets(result.headers);
  if (result.body.length === 0) return { ok: true, value: null, budgets };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(result.body)), budgets };
  } catch {
    return unreadable(kind, result.status);
  }
}

export const unreadable = (kind: CallKind = 'again', status = 200): Failed =>
  failed(kind === 'once' ? 'unconfirmed' : 'later', 'unreadable-answer', { status });
