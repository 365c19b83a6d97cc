import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { failed } from '../publish-failure.ts';
import type { Failed, OauthWay, RefreshedCredential, RefreshResult, WhoResult } from '../publishing.ts';
import { answerOf, unreadable, xGet } from './client.server.ts';

export type XServices = { readonly api: string; readonly authorize: string };
export const X_SCOPES = ['tweet.read', 'tweet.write', 'users.read', 'media.write', 'offline.access'];

type App = { readonly clientId: string; readonly clientSecret: string };
type Where = { readonly outside: Outside; readonly now: Temporal.Instant };

const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number().positive(),
});
const me = z.object({ data: z.object({ id: z.string(), username: z.string(), name: z.string() }) });

/** Before the two hours are over, not long before: every renewal turns the old renewal token invalid. */
const EARLY_SECONDS = 600;

async function askTokens(
  services: XServices,
  app: App,
  form: Readonly<Record<string, string>>,
  { outside, now }: Where,
): Promise<{ credential: RefreshedCredential } | Failed> {
  const basic = Buffer.from(`${encodeURIComponent(app.clientId)}:${encodeURIComponent(app.clientSecret)}`);
  const result = await outside.post(
    `${services.api}/2/oauth2/token`,
    new URLSearchParams({ ...form, client_id: app.clientId }).toString(),
    {
      own: true,
      headers: {
        authorization: `Basic ${basic.toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    },
  );
  const answer = answerOf({ now }, 'again', result);
  if (!answer.ok) return answer;
  const parsed = tokens.safeParse(answer.value);
  if (!parsed.success) return unreadable();
  const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = parsed.data;
  return {
    credential: {
      secret: { token, ...(refreshToken ? { refreshToken } : {}) },
      expiresAt: now.add({ seconds: Math.floor(seconds) }).toString(),
      refreshAfter: now.add({ seconds: Math.max(0, Math.floor(seconds) - EARLY_SECONDS) }).toString(),
    },
  };
}

/** The renewal token rotates: what comes back has to be kept before anything else is done with it. */
export async function refresh(
  services: XServices,
  credential: { readonly secret: Readonly<Record<string, string>>; readonly app: App | null },
  where: Where,
): Promise<RefreshResult> {
  const { secret, app } = credential;
  if (!secret.refreshToken || !app) return failed('reconnect', 'not-connected');
  const form = { grant_type: 'refresh_token', refresh_token: secret.refreshToken };
  const answer = await askTokens(services, app, form, where);
  if ('ok' in answer)
    return answer.failure.class === 'refused' || answer.failure.status === 400
      ? failed('reconnect', 'token-revoked', { status: answer.failure.status ?? 400 })
      : answer;
  return {
    ok: true,
    credential: {
      ...answer.credential,
      secret: { refreshToken: secret.refreshToken, ...answer.credential.secret },
    },
  };
}

export async function whoIs(
  services: XServices,
  token: string | undefined,
  where: Where,
): Promise<WhoResult> {
  if (!token) return failed('reconnect', 'not-connected');
  const answer = await xGet({ api: services.api, token, ...where }, '/2/users/me');
  if (!answer.ok) return answer;
  const parsed = me.safeParse(answer.value);
  if (!parsed.success) return unreadable();
  const { id, username } = parsed.data.data;
  return { ok: true, accountName: `@${username}`, remoteId: id, address: `https://x.com/${username}` };
}

export function xOauth(services: XServices): OauthWay {
  return {
    authorizeAddress: ({ clientId, redirectUri, state, challenge }) =>
      `${services.authorize}?${new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: X_SCOPES.join(' '),
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      })}`,
    async exchange({ code, verifier, redirectUri, app, outside, now }) {
      const where = { outside, now };
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      };
      const answer = await askTokens(services, app, form, where);
      if ('ok' in answer) return answer;
      const who = await whoIs(services, answer.credential.secret.token, where);
      if (!who.ok) return who;
      return {
        ok: true,
        grants: [
          {
            credential: answer.credential,
            accountName: who.accountName,
            remoteId: who.remoteId,
            addresses: who.address ? [who.address] : [],
          },
        ],
      };
    },
  };
}
