import { z } from 'zod';
import type { OutsideError } from '#app/platform/http/outside.ts';
import { type CallKind, deliveryFailureOf, rawOf } from '../publish-failure.ts';
import type { DeliveryFailure, DeliveryReason } from '../publishing.ts';

const graphError = z.object({
  error: z.object({
    message: z.string().catch(''),
    code: z.int().catch(0),
    error_subcode: z.int().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
  }),
});
export type GraphError = { code: number; subcode: number | null; transient: boolean; message: string };

export function graphErrorOf(body: Uint8Array): GraphError | null {
  try {
    const { error } = graphError.parse(JSON.parse(new TextDecoder().decode(body)));
    return {
      code: error.code,
      subcode: error.error_subcode ?? null,
      transient: error.is_transient ?? false,
      message: error.message,
    };
  } catch {
    return null;
  }
}

/** `unknown`: the network says no, or nothing certain, while the post may be live. */
export type Meaning = readonly [
  kind: DeliveryFailure['class'] | 'unknown',
  reason: DeliveryReason,
  wait?: number,
];

const HOUR = 3600;

/** Codes of the Graph API; what a network means by a subcode goes first. */
const CODES: Readonly<Record<number, Meaning>> = {
  1: ['unknown', 'server-error'],
  2: ['unknown', 'server-error'],
  4: ['later', 'asked-to-wait', HOUR],
  9: ['later', 'quota-used', HOUR],
  10: ['refused', 'not-allowed'],
  17: ['later', 'asked-to-wait', HOUR],
  24: ['refused', 'media-missing'],
  25: ['refused', 'account-closed'],
  32: ['later', 'asked-to-wait', HOUR],
  100: ['refused', 'text-refused'],
  102: ['reconnect', 'token-expired'],
  110: ['refused', 'text-refused'],
  190: ['reconnect', 'token-expired'],
  200: ['reconnect', 'not-allowed'],
  324: ['refused', 'media-missing'],
  341: ['later', 'asked-to-wait', HOUR],
  352: ['refused', 'media-refused'],
  368: ['unknown', 'action-blocked', HOUR],
  506: ['unknown', 'duplicate-refused'],
  613: ['later', 'asked-to-wait', HOUR],
  9004: ['later', 'media-unreachable', 300],
  9007: ['later', 'still-processing', 30],
  36000: ['refused', 'media-refused'],
  36001: ['refused', 'media-refused'],
  36003: ['refused', 'media-refused'],
  36004: ['refused', 'text-too-long'],
};

/** The password was changed, the app taken out, or the account locked: only a person can mend that. */
const REVOKED = new Set([458, 459, 460, 464, 467, 492]);

export function graphFailure(
  error: OutsideError,
  call: CallKind,
  subcodes: Readonly<Record<number, Meaning>> = {},
): DeliveryFailure {
  if (error.type !== 'status') return deliveryFailureOf(error, call);
  const said = graphErrorOf(error.body);
  if (!said) return deliveryFailureOf(error, call);
  return {
    ...ofGraphError(said, call, subcodes, error.status),
    ...(error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
    status: error.status,
    raw: rawOf(`${said.code}/${said.subcode ?? '-'} ${said.message}`),
  };
}

function ofGraphError(
  { code, subcode, transient }: GraphError,
  call: CallKind,
  subcodes: Readonly<Record<number, Meaning>>,
  status: number,
): DeliveryFailure {
  const [kind, reason, wait] =
    (subcode === null ? undefined : subcodes[subcode]) ??
    (code === 190 && subcode !== null && REVOKED.has(subcode)
      ? (['reconnect', 'token-revoked'] as const)
      : undefined) ??
    CODES[code] ??
    (code >= 200 && code < 300 ? (['reconnect', 'not-allowed'] as const) : undefined) ??
    (transient || status >= 500 || code < 0
      ? (['unknown', 'server-error'] as const)
      : (['refused', 'text-refused'] as const));
  return {
    class: kind === 'unknown' ? (call === 'once' ? 'unconfirmed' : 'later') : kind,
    reason,
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
  };
}
