import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { failed } from '../publish-failure.ts';
import type { Failed, OauthWay, RefreshedCredential, RefreshResult, WhoResult } from '../publishing.ts';
import { answerOf, unreadable, type YoutubeCall, type YoutubeServices, youtubeGet } from './client.server.ts';
import { ownChannel } from './publish-mapping.ts';

export const YOUTUBE_SCOPES = ['https://www.googleapis.com/auth/youtube'];

type App = { readonly clientId: string; readonly clientSecret: string };
type Where = { readonly outside: Outside; readonly now: Temporal.Instant };

const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number().positive(),
});
const EARLY_SECONDS = 300;

async function askTokens(
  services: YoutubeServices,
  app: App,
  form: Readonly<Record<string, string>>,
  { outside, now }: Where,
): Promise<{ credential: RefreshedCredential } | Failed> {
  const body = new URLSearchParams({ ...form, client_id: app.clientId, client_secret: app.clientSecret });
  const result = await outside.post(services.token, body.toString(), {
    own: true,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const answer = answerOf(now, 'again', result);
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

/** The offline token stays the same until it is taken back, or for half a year without use. */
export async function refresh(
  services: YoutubeServices,
  credential: { readonly secret: Readonly<Record<string, string>>; readonly app: App | null },
  where: Where,
): Promise<RefreshResult> {
  const { secret, app } = credential;
  if (!secret.refreshToken || !app) return failed('reconnect', 'not-connected');
  const form = { grant_type: 'refresh_token', refresh_token: secret.refreshToken };
  const answer = await askTokens(services, app, form, where);
  if ('ok' in answer) return answer;
  return {
    ok: true,
    credential: {
      ...answer.credential,
      secret: { refreshToken: secret.refreshToken, ...answer.credential.secret },
    },
  };
}

export async function whoIs(call: YoutubeCall): Promise<WhoResult> {
  const answer = await youtubeGet(call, 'channels', { part: 'snippet', mine: 'true' });
  if (!answer.ok) return answer;
  const channel = ownChannel(answer.value);
  if (channel === null) return unreadable();
  if (channel === 'none') return failed('reconnect', 'account-closed');
  const byId = `https://www.youtube.com/channel/${channel.id}`;
  return {
    ok: true,
    accountName: channel.title,
    remoteId: channel.id,
    address: channel.handle ? `https://www.youtube.com/@${channel.handle.replace(/^@/, '')}` : byId,
    otherAddresses: [byId],
  };
}

export function youtubeOauth(services: YoutubeServices): OauthWay {
  return {
    authorizeAddress: ({ clientId, redirectUri, state, challenge }) =>
      `${services.authorize}?${new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: YOUTUBE_SCOPES.join(' '),
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        access_type: 'offline',
        // Without it Google gives the lasting token only the first time.
        prompt: 'consent',
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
      const { token = '' } = answer.credential.secret;
      const who = await whoIs({ services, token, ...where });
      if (!who.ok) return who;
      const addresses = [...(who.address ? [who.address] : []), ...(who.otherAddresses ?? [])];
      return {
        ok: true,
        grants: [
          { credential: answer.credential, accountName: who.accountName, remoteId: who.remoteId, addresses },
        ],
      };
    },
  };
}
