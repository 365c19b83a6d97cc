import { z } from 'zod';
import type { GraphAnswer, GraphCall } from '../graph/client.server.ts';
import { graphGet, unreadableAnswer } from '../graph/client.server.ts';
import type { Failed, Grant, OauthWay } from '../publishing.ts';

type Services = { readonly graph: string; readonly dialog: string };

const token = z.object({ access_token: z.string() });
const pages = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      username: z.string().optional(),
      access_token: z.string().optional(),
    }),
  ),
});
const MOST_PAGES = '100';

function tokenIn(answer: GraphAnswer): { token: string } | Failed {
  if (!answer.ok) return answer;
  const parsed = token.safeParse(answer.value);
  return parsed.success ? { token: parsed.data.access_token } : unreadableAnswer();
}

/**
 * A person signs in, and each page that he keeps has a token of its own. Asked for with a long-lived token of the person it has no end,
 * and dies when the person changes the password or takes the app out.
 */
export function facebookOauth(services: Services, scopes: readonly string[]): OauthWay {
  return {
    authorizeAddress: ({ clientId, redirectUri, state }) =>
      `${services.dialog}?${new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: scopes.join(','),
        state,
      })}`,
    async exchange({ code, redirectUri, app, outside, now }) {
      const call = (tokenOf: string): GraphCall => ({ base: services.graph, token: tokenOf, outside, now });
      const credentials = { client_id: app.clientId, client_secret: app.clientSecret };
      const first = tokenIn(
        await graphGet(call(''), 'oauth/access_token', { ...credentials, redirect_uri: redirectUri, code }),
      );
      if ('ok' in first) return first;
      const lasting = tokenIn(
        await graphGet(call(''), 'oauth/access_token', {
          ...credentials,
          grant_type: 'fb_exchange_token',
          fb_exchange_token: first.token,
        }),
      );
      if ('ok' in lasting) return lasting;
      const kept = await graphGet(call(lasting.token), 'me/accounts', {
        fields: 'id,name,username,access_token',
        limit: MOST_PAGES,
      });
      if (!kept.ok) return kept;
      const parsed = pages.safeParse(kept.value);
      if (!parsed.success) return unreadableAnswer();
      return { ok: true, grants: parsed.data.data.flatMap(grantOf) };
    },
  };
}

function grantOf(page: z.infer<typeof pages>['data'][number]): Grant[] {
  if (!page.access_token) return [];
  const byId = `https://www.facebook.com/profile.php?id=${page.id}`;
  return [
    {
      credential: { secret: { token: page.access_token }, expiresAt: null, refreshAfter: null },
      accountName: page.name,
      remoteId: page.id,
      addresses: [...(page.username ? [`https://www.facebook.com/${page.username}`] : []), byId],
    },
  ];
}
