import type { OutsideError } from '#app/platform/http/outside.ts';
import { type CallKind, deliveryFailureOf, rawOf } from './publish-failure.ts';
import type { Credential, DeliveryFailure } from './publishing.ts';

/** What is being done: only the irreversible call can leave it unknown whether a post went out. */
export type Step = 'prepare' | 'check' | 'finalise' | 'look' | 'who' | 'refresh';

const kindOf = (step: Step): CallKind => (step === 'finalise' ? 'once' : 'again');

const MOST_WAIT_SECONDS = 24 * 3600;
const UNSAID_WAIT_SECONDS = 60;
const SHORTEST_SECRET = 6;

/** Seconds as a network may be believed: at least one, at most a day. */
export const believable = (seconds: number): number =>
  Math.min(Math.max(Math.ceil(seconds), 1), MOST_WAIT_SECONDS);

/** The answer's own words, for the operator. */
export const saidOf = (error: OutsideError): string =>
  error.type === 'status' ? rawOf(new TextDecoder().decode(error.body)) : '';

/** The failure that every network shares, at a step; who asks to wait and does not say how long is left alone for a minute. */
export function failureAt(error: OutsideError, step: Step): DeliveryFailure {
  const failure = deliveryFailureOf(error, kindOf(step));
  const said = saidOf(error);
  return {
    ...failure,
    ...(failure.reason === 'asked-to-wait'
      ? { retryAfterSeconds: believable(failure.retryAfterSeconds ?? UNSAID_WAIT_SECONDS) }
      : {}),
    ...(said === '' ? {} : { raw: said }),
  };
}

/** The same failure with every secret of the credential taken out of what is kept. */
export function withoutSecrets<T extends { readonly ok: boolean }>(result: T, credential: Credential): T {
  if (result.ok || !('failure' in result)) return result;
  const failure = result.failure as DeliveryFailure;
  if (failure.raw === undefined) return result;
  const secrets = [...Object.values(credential.secret), credential.app?.clientSecret ?? ''].flatMap(
    (secret) =>
      secret.length < SHORTEST_SECRET
        ? []
        : [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)],
  );
  const clean = secrets
    .sort((a, b) => b.length - a.length)
    .reduce((raw, secret) => raw.replaceAll(secret, '***'), failure.raw)
    .replaceAll(/\b(?:Basic|Bearer)\s+[\w.~+/=-]{6,}/gi, '***')
    .replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
    .replaceAll(/\bbot\d+:[\w-]+/g, 'bot***');
  return { ...result, failure: { ...failure, raw: clean } };
}

/** A value of the form by which leave was given, secret or not. */
export const fieldOf = ({ secret, settings }: Credential, name: string): string =>
  (secret[name] ?? settings[name] ?? '').trim();

/** The answer as JSON, null where it is none. */
export function jsonBody({ body }: { readonly body: Uint8Array }): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

export const secondsOf = (now: { readonly epochMilliseconds: number }): number =>
  Math.floor(now.epochMilliseconds / 1000);
