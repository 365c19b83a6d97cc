import { data } from 'react-router';
import { authErrorSentence } from '#app/platform/auth/copy.id.ts';
import { callOf, clientOf, platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { noteFactorChange } from '../actions/profile.server.ts';
import type { Route } from './+types/passkey-register.ts';

/** The two steps of adding a passkey, asked by the security page's script. */
export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const { auth } = platformOf(context);
  const client = clientOf(context, request);
  const body = (await request.json().catch(() => null)) as { response?: object } | null;
  if (!body?.response) {
    const asked = await auth.passkeyRegistrationOptions(client);
    if (!asked.ok) return data({ error: authErrorSentence(asked.error) }, { status: 422 });
    const headers = new Headers();
    for (const cookie of asked.value.setCookies) headers.append('Set-Cookie', cookie);
    return data({ options: asked.value.options }, { headers });
  }
  const registered = await auth.registerPasskey({ response: body.response, client });
  if (!registered.ok) return data({ error: authErrorSentence(registered.error) }, { status: 422 });
  await noteFactorChange(callOf(context, actor), { what: 'passkey-added' });
  return data({ done: true });
}
