import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { OutsideError } from '#app/platform/http/outside.ts';
import { type CallKind, deliveryFailureOf, rawOf } from '../publish-failure.ts';
import type { DeliveryFailure, DeliveryReason } from '../publishing.ts';

const googleError = z.object({
  error: z.union([
    z.object({
      message: z.string().catch(''),
      errors: z.array(z.object({ reason: z.string().catch('') })).catch([]),
    }),
    z.string(),
  ]),
  error_description: z.string().optional().catch(undefined),
});

type Class = DeliveryFailure['class'];
const REASONS: Readonly<Record<string, readonly [Class, DeliveryReason]>> = {
  quotaExceeded: ['later', 'quota-used'],
  dailyLimitExceeded: ['later', 'quota-used'],
  uploadLimitExceeded: ['later', 'quota-used'],
  rateLimitExceeded: ['later', 'asked-to-wait'],
  userRateLimitExceeded: ['later', 'asked-to-wait'],
  uploadRateLimitExceeded: ['later', 'asked-to-wait'],
  authError: ['reconnect', 'token-expired'],
  invalid_grant: ['reconnect', 'token-revoked'],
  unauthorized_client: ['reconnect', 'not-allowed'],
  youtubeSignupRequired: ['reconnect', 'account-closed'],
  accountSuspended: ['reconnect', 'account-closed'],
  channelSuspended: ['reconnect', 'account-closed'],
  insufficientPermissions: ['reconnect', 'not-allowed'],
  forbidden: ['refused', 'not-allowed'],
  forbiddenPrivacySetting: ['refused', 'not-allowed'],
  invalidTitle: ['refused', 'text-refused'],
  invalidDescription: ['refused', 'text-refused'],
  invalidTags: ['refused', 'text-refused'],
  mediaBodyRequired: ['refused', 'media-missing'],
  videoNotFound: ['refused', 'prepared-expired'],
};

const NOW_AND_THEN_SECONDS = 300;

/** Google's day ends at midnight in California. */
export function untilPacificMidnight(now: Temporal.Instant): number {
  const there = now.toZonedDateTimeISO('America/Los_Angeles');
  return Math.ceil(there.startOfDay().add({ days: 1 }).since(there).total('seconds'));
}

export function youtubeFailure(error: OutsideError, call: CallKind, now: Temporal.Instant): DeliveryFailure {
  if (error.type !== 'status') return deliveryFailureOf(error, call);
  const { reason, message } = saidIn(error.body);
  const more = { status: error.status, raw: rawOf(`${reason} ${message}`) };
  const known = REASONS[reason];
  if (!known) return { ...deliveryFailureOf(error, call), ...more };
  const [kind, why] = known;
  const wait =
    why === 'quota-used' ? untilPacificMidnight(now) : why === 'asked-to-wait' ? NOW_AND_THEN_SECONDS : null;
  return { class: kind, reason: why, ...more, ...(wait === null ? {} : { retryAfterSeconds: wait }) };
}

function saidIn(body: Uint8Array): { reason: string; message: string } {
  try {
    const { error, error_description: words } = googleError.parse(JSON.parse(new TextDecoder().decode(body)));
    if (typeof error === 'string') return { reason: error, message: words ?? '' };
    return { reason: error.errors[0]?.reason ?? '', message: error.message };
  } catch {
    return { reason: '', message: '' };
  }
}
