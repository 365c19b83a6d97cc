import type { OutsideError } from '#app/platform/http/outside.ts';
import type { BudgetReading, DeliveryFailure } from '../publishing.ts';
import { believable, failureAt, type Step } from '../steps.ts';

const PACE_SECONDS = 600;

/** Mastodon names an error by a sentence in the instance's language; only what every instance says in English is read. */
export function mastodonPublishFailure(
  error: OutsideError,
  step: Step,
  nowMs: number,
): { readonly failure: DeliveryFailure; readonly budgets?: readonly BudgetReading[] } {
  const failure = failureAt(error, step);
  if (error.type !== 'status') return { failure };
  const common = { status: error.status, ...(failure.raw ? { raw: failure.raw } : {}) };
  const said = failure.raw ?? '';
  if (error.status === 429) return ofLimit(failure, error.headers, nowMs);
  if (error.status === 401) return { failure: { class: 'reconnect', reason: 'token-revoked', ...common } };
  if (error.status === 403)
    return {
      failure: /disabled|suspend|login/i.test(said)
        ? { class: 'refused', reason: 'account-closed', ...common }
        : { class: 'reconnect', reason: 'not-allowed', ...common },
    };
  if (error.status !== 422) return { failure };
  if (/not finished processing|still being processed/i.test(said))
    return { failure: { class: 'later', reason: 'still-processing', retryAfterSeconds: 15, ...common } };
  if (/media|file|attach|image|video/i.test(said) && step === 'finalise')
    return { failure: { class: 'later', reason: 'prepared-expired', ...common } };
  if (step === 'prepare') return { failure: { class: 'refused', reason: 'media-refused', ...common } };
  return { failure: { class: 'refused', reason: 'text-refused', ...common } };
}

/** The headers are a moment; five minutes are a pace, hours are an allowance (300 statuses in three hours). */
function ofLimit(failure: DeliveryFailure, headers: Readonly<Record<string, string>>, nowMs: number) {
  const budgets = budgetsOf(headers, nowMs);
  const [budget] = budgets;
  if (!budget) return { failure };
  const seconds = (Date.parse(budget.resetsAt) - nowMs) / 1000;
  const reason = seconds > PACE_SECONDS ? ('quota-used' as const) : failure.reason;
  return { failure: { ...failure, reason, retryAfterSeconds: believable(seconds) }, budgets };
}

export function budgetsOf(headers: Readonly<Record<string, string>>, nowMs: number): BudgetReading[] {
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  const resets = Date.parse(headers['x-ratelimit-reset'] ?? '');
  if (!Number.isInteger(remaining) || !(resets > nowMs)) return [];
  const most = Number(headers['x-ratelimit-limit'] ?? Number.NaN);
  return [
    {
      scope: 'account',
      kind: 'calls',
      most: Number.isInteger(most) ? most : null,
      remaining,
      resetsAt: new Date(resets).toISOString(),
    },
  ];
}
