import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { OutsideError } from '#app/platform/http/outside.ts';
import { type CallKind, deliveryFailureOf, rawOf } from '../publish-failure.ts';
import type { BudgetReading, DeliveryFailure } from '../publishing.ts';

/** A problem as X tells it (RFC 7807), or the short form of its sign-in. */
const problem = z.object({
  title: z.string().catch(''),
  detail: z.string().catch(''),
  type: z.string().catch(''),
  error: z.string().catch(''),
  errors: z
    .array(z.object({ message: z.string().catch(''), code: z.number().optional().catch(undefined) }))
    .catch([]),
});

function saidIn(body: Uint8Array): string {
  try {
    const said = problem.parse(JSON.parse(new TextDecoder().decode(body)));
    return [said.title, said.detail, said.type, said.error, ...said.errors.map(({ message }) => message)]
      .filter((part) => part !== '' && part !== 'about:blank')
      .join(' | ');
  } catch {
    return '';
  }
}

const DAY = 86_400;
const MONTH_WAIT = 6 * 3600;

export function xFailure(error: OutsideError, call: CallKind, now: Temporal.Instant): DeliveryFailure {
  if (error.type !== 'status') return deliveryFailureOf(error, call);
  const { status, headers } = error;
  const said = saidIn(error.body);
  const more = { status, raw: rawOf(said) };
  if (/duplicate content|status is a duplicate/i.test(said))
    return { class: call === 'once' ? 'unconfirmed' : 'refused', reason: 'duplicate-refused', ...more };
  if (/usage.?cap|credits|payment required/i.test(said) || status === 402)
    return { class: 'later', reason: 'quota-used', retryAfterSeconds: MONTH_WAIT, ...more };
  if (status === 429)
    return { class: 'later', reason: 'asked-to-wait', retryAfterSeconds: waitOf(headers, now), ...more };
  if (status === 401) return { class: 'reconnect', reason: 'token-expired', ...more };
  if (/invalid_grant|invalid_request.*token/i.test(said))
    return { class: 'reconnect', reason: 'token-revoked', ...more };
  if (status === 403 && /suspended|locked/i.test(said))
    return { class: 'reconnect', reason: 'account-closed', ...more };
  if (status === 403) return { class: 'refused', reason: 'not-allowed', ...more };
  if (status === 400 && /media ids? (?:is|are) invalid/i.test(said))
    return { class: 'later', reason: 'prepared-expired', ...more };
  if (status === 400 && /media/i.test(said)) return { class: 'refused', reason: 'media-refused', ...more };
  return { ...deliveryFailureOf(error, call), ...more };
}

const numberIn = (headers: Headers, name: string): number | null => {
  const value = Number(headers[name]);
  return headers[name] === undefined || !Number.isFinite(value) ? null : value;
};
type Headers = Readonly<Record<string, string>>;

/** X names no `Retry-After`, only the second at which the window ends. */
function waitOf(headers: Headers, now: Temporal.Instant): number {
  const used = ['x-user-limit-24hour', 'x-app-limit-24hour'].find(
    (name) => numberIn(headers, `${name}-remaining`) === 0,
  );
  const reset = numberIn(headers, `${used ?? 'x-rate-limit'}-reset`);
  const seconds = reset === null ? 900 : Math.ceil(reset - now.epochMilliseconds / 1000);
  return Math.min(Math.max(seconds, 1), DAY);
}

const WINDOWS: readonly (readonly [header: string, scope: 'account' | 'app', kind: string])[] = [
  ['x-rate-limit', 'account', 'calls'],
  ['x-user-limit-24hour', 'account', 'posts'],
  ['x-app-limit-24hour', 'app', 'posts'],
];

export function xBudgets(headers: Headers): BudgetReading[] {
  return WINDOWS.flatMap(([header, scope, kind]) => {
    const remaining = numberIn(headers, `${header}-remaining`);
    const reset = numberIn(headers, `${header}-reset`);
    if (remaining === null || reset === null || reset > 8.64e12) return [];
    return [
      {
        scope,
        kind,
        most: numberIn(headers, `${header}-limit`),
        remaining: Math.max(0, Math.floor(remaining)),
        resetsAt: new Date(reset * 1000).toISOString(),
      },
    ];
  });
}
