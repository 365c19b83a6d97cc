import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  safeReturn,
} from '#app/platform/request/request.server.ts';
import type { Route } from './+types/sso-start.ts';

/** Sends the visitor to the government's own sign-in. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const returnTo = safeReturn(new URL(request.url).searchParams.get('kembali'));
  const started = await platformOf(context).auth.startSso({ returnTo, client: clientOf(context, request) });
  if (!started.ok) throw new Response(authErrorSentence(started.error), { status: 503 });
  return redirectWithCookies(started.value.redirectTo, started.value.setCookies);
}
