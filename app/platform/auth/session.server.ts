import { authHeaders, type ClientRequest, refusalCode } from './client-request.server.ts';
import type { AuthContext } from './context.server.ts';

/** Who a request comes from. Which governments and roles the account has is a question for `org`. */
export type CurrentSession = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly secondFactor: boolean;
  readonly signedInAt: string;
  /** Usually empty; once an hour the cookie is renewed. Put them on the answer. */
  readonly setCookies: readonly string[];
};

/** Reads the sign-in of a request from its cookies; null when there is none that still works. */
export async function currentSession(
  context: AuthContext,
  client: ClientRequest,
): Promise<CurrentSession | null> {
  if (!client.headers.get('cookie')?.includes('simpul.session_token=')) return null;
  try {
    const { headers, response } = await (await context.inner()).api.getSession({
      headers: authHeaders(client),
      returnHeaders: true,
    });
    if (!response) return null;
    return {
      accountId: response.user.id,
      sessionId: response.session.id,
      name: response.user.name,
      secondFactor: response.user.twoFactorEnabled === true,
      signedInAt: response.session.createdAt.toISOString(),
      setCookies: headers.getSetCookie(),
    };
  } catch (thrown) {
    // The row vanished between reading and renewing: the sign-in was just revoked.
    refusalCode(thrown);
    return null;
  }
}

/** Ends the sign-in of this request. @returns cookies that clear the browser */
export async function signOut(context: AuthContext, client: ClientRequest): Promise<readonly string[]> {
  const { headers } = await (await context.inner()).api.signOut({
    headers: authHeaders(client),
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
