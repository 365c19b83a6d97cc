import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside, OutsideBody, OutsideResult } from '#app/platform/http/outside.ts';
import { failed } from '../publish-failure.ts';
import type { Credential, Failed } from '../publishing.ts';
import { fieldOf, jsonBody, type Step, secondsOf } from '../steps.ts';
import { blueskyPublishFailure, isSessionOver } from './publish-failures.ts';

const MOST_SESSIONS = 500;
const MARGIN_SECONDS = 120;
const UNSAID_SECONDS = 1_800;

const sessionAnswer = z.object({ did: z.string(), accessJwt: z.string(), refreshJwt: z.string() });
type Session = z.infer<typeof sessionAnswer> & { readonly until: number };

export type At = { readonly did: string; readonly pds: string };
export type Asking = {
  readonly credential: Credential;
  readonly outside: Outside;
  readonly now: Temporal.Instant;
  readonly step: Step;
};
type Opened = { readonly ok: true; readonly session: Session } | Failed;

const pathOf = (at: At, method: string) => `${at.pds}/xrpc/${method}`;
const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Sessions of accounts, in this process's memory only: an app password opens one, its refresh token renews it and is used up by that. A
 * server opens a few hundred a day for one account, so a session is kept while it lives.
 */
export function createSessions() {
  const sessions = new Map<string, Session>();
  const keyOf = (at: At, credential: Credential) =>
    `${at.pds} ${at.did} ${createHash('sha256').update(fieldOf(credential, 'password')).digest('hex')}`;

  async function ask(
    at: At,
    asking: Asking,
    method: string,
    body: object | null,
    token?: string,
  ): Promise<Opened> {
    const headers = { ...(body ? JSON_TYPE : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const text = body ? JSON.stringify(body) : '';
    const answer = await asking.outside.post(pathOf(at, method), text, { own: true, headers });
    // Opening a session is harmless, even on the way to the irreversible call.
    const step = asking.step === 'finalise' ? 'prepare' : asking.step;
    if (!answer.ok) return { ok: false, ...blueskyPublishFailure(answer.error, step, secondsOf(asking.now)) };
    const read = sessionAnswer.safeParse(jsonBody(answer));
    if (!read.success) return failed('later', 'unreadable-answer');
    if (read.data.did !== at.did) return failed('refused', 'other-account');
    return { ok: true, session: { ...read.data, until: expiryOf(read.data.accessJwt, asking.now) } };
  }

  async function open(at: At, asking: Asking): Promise<Opened> {
    const key = keyOf(at, asking.credential);
    const known = sessions.get(key);
    if (known && known.until > secondsOf(asking.now)) return { ok: true, session: known };
    sessions.delete(key);
    const renewed = known
      ? await ask(at, asking, 'com.atproto.server.refreshSession', null, known.refreshJwt)
      : null;
    const password = fieldOf(asking.credential, 'password');
    const opened = renewed?.ok
      ? renewed
      : await ask(at, asking, 'com.atproto.server.createSession', { identifier: at.did, password });
    if (!opened.ok) return opened;
    if (sessions.size >= MOST_SESSIONS) sessions.delete(sessions.keys().next().value ?? '');
    sessions.set(key, opened.session);
    return opened;
  }

  return {
    open,
    /** A call in the account's name. An answer that says the session is over is certain: nothing was done, and it is asked once more. */
    async call(
      at: At,
      asking: Asking,
      method: string,
      body: OutsideBody,
      contentType = 'application/json',
    ): Promise<OutsideResult | Failed> {
      for (let again = false; ; again = true) {
        const opened = await open(at, asking);
        if (!opened.ok) return opened;
        const answer = await asking.outside.post(pathOf(at, method), body, {
          own: true,
          headers: { 'content-type': contentType, authorization: `Bearer ${opened.session.accessJwt}` },
        });
        if (answer.ok || again || !isSessionOver(answer.error)) return answer;
        const key = keyOf(at, asking.credential);
        const known = sessions.get(key);
        if (known) sessions.set(key, { ...known, until: 0 });
      }
    },
  };
}

/** When a token ends, by its own words, which only its server can be wrong about. */
function expiryOf(token: string, now: Temporal.Instant): number {
  try {
    const said: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const { exp } = said as { exp?: unknown };
    if (typeof exp === 'number' && Number.isFinite(exp)) return exp - MARGIN_SECONDS;
  } catch {
    // An opaque token says nothing; it is renewed when the server no longer takes it.
  }
  return secondsOf(now) + UNSAID_SECONDS;
}
