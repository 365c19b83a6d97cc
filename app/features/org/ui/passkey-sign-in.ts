import { data } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import { clientOf, platformOf } from '#app/platform/request/request.server.ts';
import type { Route } from './+types/passkey-sign-in.ts';

/** The two steps of signing in with a passkey, asked by the sign-in page's script. */
export async function action({ context, request }: Route.ActionArgs) {
  const { auth } = platformOf(context);
  const client = clientOf(context, request);
  const body = (await request.json().catch(() => null)) as { response?: object } | null;
  const headers = new Headers();
  if (!body?.response) {
    const asked = await auth.passkeySignInOptions(client);
    if (!asked.ok) return data({ error: authErrorSentence(asked.error) }, { status: 429 });
    for (const cookie of asked.value.setCookies) headers.append('Set-Cookie', cookie);
    return data({ options: asked.value.options }, { headers });
  }
  const signedIn = await auth.signInWithPasskey({ response: body.response, client });
  if (!signedIn.ok) return data({ error: authErrorSentence(signedIn.error) }, { status: 422 });
  for (const cookie of signedIn.value.setCookies) headers.append('Set-Cookie', cookie);
  return data({ done: true }, { headers });
}
