import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { OutsideError } from '#app/platform/http/outside.ts';
import { graphBudgets, quotaReading } from './graph/budgets.ts';
import { graphFailure } from './graph/failures.ts';
import { INSTAGRAM_SUBCODES } from './instagram/publish-failures.ts';
import { deliveryFailureOf, rawOf } from './publish-failure.ts';
import { THREADS_SUBCODES } from './threads/publish-failures.ts';
import { xBudgets, xFailure } from './x/publish-failures.ts';
import { untilPacificMidnight, youtubeFailure } from './youtube/publish-failures.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');

const status = (
  code: number,
  body: unknown,
  headers: Record<string, string> = {},
): OutsideError & { type: 'status' } => ({
  type: 'status',
  status: code,
  headers,
  retryAfterSeconds: null,
  finalUrl: 'https://contoh.example/?access_token=RAHASIA',
  body: new TextEncoder().encode(JSON.stringify(body)),
});
const graph = (code: number, subcode?: number, http = 400) =>
  status(http, { error: { message: 'x', code, ...(subcode ? { error_subcode: subcode } : {}) } });

describe('what is shared', () => {
  test('silence after the irreversible call proves nothing, before a connection it proves that nothing left', () => {
    const silent: OutsideError = { type: 'timeout', afterMs: 5 };
    const unsent: OutsideError = { type: 'network', code: 'ECONNREFUSED', unsent: true };
    expect(deliveryFailureOf(silent, 'once').class).toBe('unconfirmed');
    expect(deliveryFailureOf(silent, 'again').class).toBe('later');
    expect(deliveryFailureOf({ type: 'network', code: 'ECONNRESET' }, 'once').class).toBe('unconfirmed');
    expect(deliveryFailureOf(unsent, 'once').class).toBe('later');
    expect(deliveryFailureOf({ type: 'wait', seconds: 9 }, 'once')).toMatchObject({
      class: 'later',
      retryAfterSeconds: 9,
    });
  });

  test.each([
    [500, 'once', 'unconfirmed'],
    [503, 'again', 'later'],
    [302, 'once', 'unconfirmed'],
    [401, 'once', 'reconnect'],
    [403, 'once', 'refused'],
    [404, 'once', 'refused'],
    [413, 'again', 'refused'],
    [422, 'once', 'refused'],
    [429, 'once', 'later'],
  ] as const)('status %i of a call that may be made %s is %s', (code, call, expected) => {
    expect(deliveryFailureOf(status(code, {}), call).class).toBe(expected);
  });

  test('nothing that looks like a key stays in what is kept', () => {
    const raw = rawOf('access_token=EAAB123 client_secret: "abc" Bearer xyz.1 kode');
    expect(raw).not.toMatch(/EAAB123|abc|xyz/);
    expect(rawOf('a'.repeat(2_000)).length).toBeLessThanOrEqual(300);
  });
});

describe('Meta', () => {
  test.each([
    [190, undefined, 'once', 'reconnect', 'token-expired'],
    [190, 460, 'once', 'reconnect', 'token-revoked'],
    [4, 2207051, 'once', 'unconfirmed', 'action-blocked'],
    [4, 2207051, 'again', 'later', 'action-blocked'],
    [4, undefined, 'once', 'later', 'asked-to-wait'],
    [9, 2207042, 'once', 'later', 'quota-used'],
    [9004, 2207052, 'again', 'later', 'media-unreachable'],
    [9007, 2207027, 'once', 'later', 'still-processing'],
    [36003, 2207009, 'again', 'refused', 'media-refused'],
    [-1, 2207001, 'once', 'unconfirmed', 'server-error'],
    [-2, 2207003, 'again', 'later', 'media-unreachable'],
    [1, undefined, 'once', 'unconfirmed', 'server-error'],
    [200, undefined, 'once', 'reconnect', 'not-allowed'],
    [506, undefined, 'once', 'unconfirmed', 'duplicate-refused'],
    [100, undefined, 'again', 'refused', 'text-refused'],
    [777, undefined, 'again', 'refused', 'text-refused'],
  ] as const)('%i/%s of a call made %s is %s, %s', (code, subcode, call, kind, reason) => {
    expect(graphFailure(graph(code, subcode), call, INSTAGRAM_SUBCODES)).toMatchObject({
      class: kind,
      reason,
    });
  });

  test('an unknown code with a server error is not taken for a no', () => {
    expect(graphFailure(graph(777, undefined, 500), 'once').class).toBe('unconfirmed');
    expect(graphFailure(graph(24, 4279009), 'once', THREADS_SUBCODES).reason).toBe('prepared-expired');
  });

  test('budgets are read from headers and the quota from its own answer', () => {
    const headers = {
      'x-app-usage': '{"call_count":28,"total_time":95,"total_cputime":3}',
      'x-business-use-case-usage':
        '{"178":[{"type":"pages","call_count":100,"total_time":1,"total_cputime":1,"estimated_time_to_regain_access":19}]}',
    };
    expect(graphBudgets(headers, NOW)).toEqual([
      { scope: 'app', kind: 'calls', most: 100, remaining: 5, resetsAt: '2026-11-23T04:00:00Z' },
      { scope: 'account', kind: 'calls', most: 100, remaining: 0, resetsAt: '2026-11-23T03:19:00Z' },
    ]);
    expect(graphBudgets({ 'x-app-usage': '{{' }, NOW)).toEqual([]);
    expect(
      quotaReading({ data: [{ quota_usage: 50, config: { quota_total: 50, quota_duration: 86400 } }] }, NOW),
    ).toMatchObject({ kind: 'posts', most: 50, remaining: 0, resetsAt: '2026-11-24T03:00:00Z' });
  });
});

describe('X', () => {
  test.each([
    [
      403,
      { title: 'Forbidden', detail: 'You are not allowed to create a Tweet with duplicate content.' },
      'unconfirmed',
      'duplicate-refused',
    ],
    [
      403,
      { title: 'Forbidden', detail: 'You are not permitted to perform this action.' },
      'refused',
      'not-allowed',
    ],
    [403, { detail: 'Your account is suspended' }, 'reconnect', 'account-closed'],
    [429, { title: 'UsageCapExceeded', detail: 'Usage cap exceeded: Monthly' }, 'later', 'quota-used'],
    [402, { title: 'CreditsDepleted' }, 'later', 'quota-used'],
    [401, { title: 'Unauthorized' }, 'reconnect', 'token-expired'],
    [400, { error: 'invalid_grant' }, 'reconnect', 'token-revoked'],
    [503, { title: 'Service Unavailable' }, 'unconfirmed', 'server-error'],
  ] as const)('%i %j', (code, body, kind, reason) => {
    expect(xFailure(status(code, body), 'once', NOW)).toMatchObject({ class: kind, reason });
  });

  test('waits until the second that the window ends, and tells what is left', () => {
    const reset = String(NOW.epochMilliseconds / 1000 + 120);
    const headers = {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': reset,
    };
    expect(xFailure(status(429, {}, headers), 'once', NOW).retryAfterSeconds).toBe(120);
    expect(xBudgets(headers)).toEqual([
      { scope: 'account', kind: 'calls', most: 100, remaining: 0, resetsAt: '2026-11-23T03:02:00.000Z' },
    ]);
    expect(xBudgets({ 'x-rate-limit-remaining': 'banyak', 'x-rate-limit-reset': reset })).toEqual([]);
  });
});

describe('YouTube', () => {
  test.each([
    [403, 'quotaExceeded', 'later', 'quota-used'],
    [400, 'uploadLimitExceeded', 'later', 'quota-used'],
    [403, 'rateLimitExceeded', 'later', 'asked-to-wait'],
    [401, 'authError', 'reconnect', 'token-expired'],
    [401, 'youtubeSignupRequired', 'reconnect', 'account-closed'],
    [400, 'invalidTitle', 'refused', 'text-refused'],
    [500, 'backendError', 'unconfirmed', 'server-error'],
  ] as const)('%i %s', (code, reason, kind, expected) => {
    const body = { error: { message: 'x', errors: [{ reason }] } };
    expect(youtubeFailure(status(code, body), 'once', NOW)).toMatchObject({ class: kind, reason: expected });
  });

  test('a token that was taken back is told from one that has run out', () => {
    expect(youtubeFailure(status(400, { error: 'invalid_grant' }), 'again', NOW).reason).toBe(
      'token-revoked',
    );
  });

  test('a used quota comes back at midnight in California', () => {
    // 19:00 there on the 22nd.
    expect(untilPacificMidnight(NOW)).toBe(5 * 3600);
  });
});
