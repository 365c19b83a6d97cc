import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { failed } from '../publish-failure.ts';
import type {
  Failed,
  Grant,
  OauthWay,
  RefreshedCredential,
  RefreshResult,
  WhoResult,
} from '../publishing.ts';
import { answerOf, type GraphAnswer, type GraphCall, graphGet, unreadableAnswer } from './client.server.ts';

/** Instagram and Threads give a token for an hour, exchange it for one of 60 days, and extend that one once it is a day old. */
export type LongLived = {
  /** Consent page. */
  readonly authorize: string;
  /** Where a code becomes a token. */
  readonly token: string;
  /** The API without a version: exchange and extension. */
  readonly root: string;
  /** The API with its version. */
  readonly graph: string;
  readonly exchangeGrant: string;
  readonly refreshGrant: string;
  readonly scopes: readonly string[];
  readonly idField: 'user_id' | 'id';
  readonly addressOf: (username: string) => string;
};

/** Half of the token's life: late enough to be allowed, early enough for a month without network. */
const REFRESH_AFTER_SHARE = 0.5;
const DAY_SECONDS = 86_400;

const short = z.object({ access_token: z.string() });
const long = z.object({ access_token: z.string(), expires_in: z.int().positive() });
const me = z.object({
  user_id: z.union([z.string(), z.number()]).optional(),
  id: z.union([z.string(), z.number()]).optional(),
  username: z.string(),
});

export function longLivedCredential(value: unknown, now: Temporal.Instant): RefreshedCredential | null {
  const parsed = long.safeParse(value);
  if (!parsed.success) return null;
  const { access_token: token, expires_in: seconds } = parsed.data;
  const wait = Math.max(DAY_SECONDS, Math.floor(seconds * REFRESH_AFTER_SHARE));
  return {
    secret: { token },
    expiresAt: now.add({ seconds }).toString(),
    refreshAfter: now.add({ seconds: Math.min(wait, seconds) }).toString(),
  };
}

type Where = { readonly outside: Outside; readonly now: Temporal.Instant };
const callOf = (base: string, token: string, where: Where): GraphCall => ({
  base,
  token,
  ...where,
});

export async function whoIs(way: LongLived, token: string | undefined, where: Where): Promise<WhoResult> {
  if (!token) return failed('reconnect', 'not-connected');
  const answer = await graphGet(callOf(way.graph, token, where), 'me', {
    fields: `${way.idField},username`,
  });
  if (!answer.ok) return answer;
  const parsed = me.safeParse(answer.value);
  const remoteId = parsed.success ? parsed.data[way.idField] : undefined;
  if (!parsed.success || remoteId === undefined) return unreadableAnswer();
  const { username } = parsed.data;
  return {
    ok: true,
    accountName: `@${username}`,
    remoteId: String(remoteId),
    address: way.addressOf(username),
  };
}

export async function extend(
  way: LongLived,
  secret: Readonly<Record<string, string>>,
  where: Where,
): Promise<RefreshResult> {
  if (!secret.token) return failed('reconnect', 'not-connected');
  const call = callOf(way.root, secret.token, where);
  const answer = await graphGet(call, 'refresh_access_token', { grant_type: way.refreshGrant });
  return refreshed(answer, where.now);
}

function refreshed(answer: GraphAnswer, now: Temporal.Instant): RefreshResult {
  if (!answer.ok) return answer;
  const credential = longLivedCredential(answer.value, now);
  return credential ? { ok: true, credential } : unreadableAnswer();
}

export function longLivedOauth(way: LongLived): OauthWay {
  return {
    authorizeAddress: ({ clientId, redirectUri, state }) =>
      `${way.authorize}?${new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: way.scopes.join(','),
        state,
      })}`,
    async exchange({ code, redirectUri, app, outside, now }) {
      const where = { outside, now };
      const first = await tokenFor(way, { code, redirectUri, app }, where);
      if (!('token' in first)) return first;
      const answer = await graphGet(callOf(way.root, first.token, where), 'access_token', {
        grant_type: way.exchangeGrant,
        client_secret: app.clientSecret,
      });
      const lasting = refreshed(answer, now);
      if (!lasting.ok) return lasting;
      const who = await whoIs(way, lasting.credential.secret.token, where);
      if (!who.ok) return who;
      const grant: Grant = {
        credential: lasting.credential,
        accountName: who.accountName,
        remoteId: who.remoteId,
        addresses: who.address ? [who.address] : [],
      };
      return { ok: true, grants: [grant] };
    },
  };
}

type Asked = {
  readonly code: string;
  readonly redirectUri: string;
  readonly app: { readonly clientId: string; readonly clientSecret: string };
};

async function tokenFor(
  way: LongLived,
  { code, redirectUri, app }: Asked,
  where: Where,
): Promise<{ token: string } | Failed> {
  const form = new URLSearchParams({
    client_id: app.clientId,
    client_secret: app.clientSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    // Instagram hangs a fragment's mark at the code.
    code: code.replace(/#_$/, ''),
  });
  const result = await where.outside.post(way.token, form.toString(), {
    own: true,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const answer = answerOf(callOf(way.root, '', where), 'again', result);
  if (!answer.ok) return answer;
  const parsed = short.safeParse(answer.value);
  return parsed.success ? { token: parsed.data.access_token } : unreadableAnswer();
}
