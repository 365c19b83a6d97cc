import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import {
  clientOf,
  platformOf,
  redirectWithCookies,
  safeReturn,
} from '#app/platform/request/request.server.ts';
import type { Route } from './+types/sso-callback.ts';

/** The government's sign-in sends the visitor back here. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { search } = new URL(request.url);
  const finished = await platformOf(context).auth.finishSso({ search, client: clientOf(context, request) });
  if (!finished.ok) throw new Response(authErrorSentence(finished.error), { status: 403 });
  return redirectWithCookies(safeReturn(finished.value.redirectTo), finished.value.setCookies);
}
