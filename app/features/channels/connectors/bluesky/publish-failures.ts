import type { OutsideError } from '#app/platform/http/outside.ts';

import type { BudgetReading, DeliveryFailure } from '../publishing.ts';
import { believable, failureAt, type Step, saidOf } from '../steps.ts';

const HOUR_SECONDS = 3600;

/** The word by which an XRPC answer names its error. */
export function xrpcName(error: OutsideError): string {
  if (error.type !== 'status') return '';
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(error.body));
    const name = (said as { error?: unknown } | null)?.error;
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
}

/** An answer with this name says that the session, not the leave, is over. */
export const isSessionOver = (error: OutsideError): boolean =>
  ['ExpiredToken', 'InvalidToken', 'AuthMissing'].includes(xrpcName(error));

const NAMED: Readonly<Record<string, Pick<DeliveryFailure, 'class' | 'reason'>>> = {
  AuthenticationRequired: { class: 'reconnect', reason: 'token-revoked' },
  AuthFactorTokenRequired: { class: 'reconnect', reason: 'not-allowed' },
  ExpiredToken: { class: 'reconnect', reason: 'token-expired' },
  InvalidToken: { class: 'reconnect', reason: 'token-expired' },
  AccountTakedown: { class: 'refused', reason: 'account-closed' },
  AccountDeactivated: { class: 'refused', reason: 'account-closed' },
  AccountSuspended: { class: 'refused', reason: 'account-closed' },
  RepoTakendown: { class: 'refused', reason: 'account-closed' },
  RepoDeactivated: { class: 'refused', reason: 'account-closed' },
  BlobTooLarge: { class: 'refused', reason: 'media-refused' },
  InvalidMimeType: { class: 'refused', reason: 'media-refused' },
  BlobNotFound: { class: 'later', reason: 'prepared-expired' },
};

export function blueskyPublishFailure(
  error: OutsideError,
  step: Step,
  nowSeconds: number,
): { readonly failure: DeliveryFailure; readonly budgets?: readonly BudgetReading[] } {
  if (error.type !== 'status') return { failure: failureAt(error, step) };
  const common = { status: error.status, raw: saidOf(error) };
  if (error.status === 429) return { ...ofLimit(error, step, nowSeconds) };
  const named = NAMED[xrpcName(error)];
  if (named && error.status < 500) return { failure: { ...named, ...common } };
  // The repository's words for a picture that it has swept away since it was uploaded.
  if (error.status === 400 && /could not find blob/i.test(common.raw))
    return { failure: { class: 'later', reason: 'prepared-expired', ...common } };
  return { failure: failureAt(error, step) };
}

/** `ratelimit-reset` is a moment in seconds, `ratelimit-policy` tells the window: an hour or a day is an allowance, minutes are a pace. */
function ofLimit(error: OutsideError & { type: 'status' }, step: Step, nowSeconds: number) {
  const failure = failureAt(error, step);
  const budgets = budgetsOf(error.headers, nowSeconds);
  const reset = Number(error.headers['ratelimit-reset']);
  if (!(reset > nowSeconds)) return { failure };
  const window = Number(/;\s*w=(\d+)/.exec(error.headers['ratelimit-policy'] ?? '')?.[1] ?? 0);
  const reason = window >= HOUR_SECONDS ? ('quota-used' as const) : failure.reason;
  return {
    failure: { ...failure, reason, retryAfterSeconds: believable(reset - nowSeconds) },
    ...(budgets.length > 0 ? { budgets } : {}),
  };
}

/** What an answer says is left for the account. */
export function budgetsOf(headers: Readonly<Record<string, string>>, nowSeconds: number): BudgetReading[] {
  const [most, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    Number(headers[`ratelimit-${name}`] ?? Number.NaN),
  );
  if (!Number.isInteger(remaining) || !Number.isInteger(reset) || reset! <= nowSeconds) return [];
  const resetsAt = new Date(reset! * 1000).toISOString();
  return [
    {
      scope: 'account',
      kind: 'calls',
      most: Number.isInteger(most) ? most! : null,
      remaining: remaining!,
      resetsAt,
    },
  ];
}
