import type { Db } from '../db/db.server.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { authHeaders, type ClientRequest, refusalCode } from './client-request.server.ts';
import type { AuthContext, SignedIn } from './context.server.ts';
import type { AuthError } from './errors.ts';
import { networkPrefix } from './network-prefix.ts';
import { completeSignIn } from './sign-in.server.ts';

type Refused<T extends AuthError['type']> = Extract<AuthError, { type: T }>;

/** Options for `navigator.credentials`, as JSON for `PublicKeyCredential.parse...FromJSON`. */
export type PasskeyOptions = { readonly options: object; readonly setCookies: readonly string[] };

export type PasskeyView = {
  readonly passkeyId: string;
  readonly name: string | null;
  readonly addedAt: string | null;
  /** True when the passkey is kept in a synchronised store. */
  readonly synced: boolean;
};

function signedInRefusal(thrown: unknown): { ok: false; error: Refused<'not-signed-in' | 'not-fresh'> } {
  return refuse({ type: refusalCode(thrown) === 'SESSION_NOT_FRESH' ? 'not-fresh' : 'not-signed-in' });
}

/** First step of adding a passkey; the sign-in may be at most 15 minutes old. */
export async function passkeyRegistrationOptions(
  context: AuthContext,
  client: ClientRequest,
): Promise<Result<PasskeyOptions, Refused<'not-signed-in' | 'not-fresh'>>> {
  try {
    const { headers, response } = await (await context.inner()).api.generatePasskeyRegistrationOptions({
      headers: authHeaders(client),
      returnHeaders: true,
    });
    return ok({ options: response, setCookies: headers.getSetCookie() });
  } catch (thrown) {
    return signedInRefusal(thrown);
  }
}

/** Second step: the authenticator's answer. */
export async function registerPasskey(
  context: AuthContext,
  input: { response: object; name?: string; client: ClientRequest },
): Promise<Result<{ passkeyId: string }, Refused<'not-signed-in' | 'not-fresh' | 'passkey-refused'>>> {
  try {
    const passkey = await (await context.inner()).api.verifyPasskeyRegistration({
      body: { response: input.response, ...(input.name ? { name: input.name.slice(0, 80) } : {}) },
      headers: authHeaders(input.client),
    });
    return ok({ passkeyId: passkey.id });
  } catch (thrown) {
    if (isVerificationFault(thrown)) return refuse({ type: 'passkey-refused' });
    const code = refusalCode(thrown);
    if (code === 'SESSION_NOT_FRESH' || code === 'UNAUTHORIZED') return signedInRefusal(thrown);
    return refuse({ type: 'passkey-refused' });
  }
}

/** better-auth answers 500 when an authenticator's answer is malformed: for us that is a refusal. */
function isVerificationFault(thrown: unknown): boolean {
  const code = (thrown as { body?: { code?: string } }).body?.code;
  return code === 'FAILED_TO_VERIFY_REGISTRATION' || code === 'AUTHENTICATION_FAILED';
}

/** First step of signing in with a passkey. Names no account: the device offers what it has. */
export async function passkeySignInOptions(
  context: AuthContext,
  client: ClientRequest,
): Promise<Result<PasskeyOptions, Refused<'wait'>>> {
  const keys = [{ limit: 'start' as const, key: `passkey:${networkPrefix(client.ip)}` }];
  const allowed = await context.throttle.attempt(keys, context.now());
  if (!allowed.ok) return refuse({ type: 'wait', seconds: allowed.seconds });
  const { headers, response } = await (await context.inner()).api.generatePasskeyAuthenticationOptions({
    headers: authHeaders(client, () => false),
    returnHeaders: true,
  });
  return ok({ options: { ...response, userVerification: 'required' }, setCookies: headers.getSetCookie() });
}

/** Second step. The device has checked finger, face or PIN, so no further factor is asked. */
export async function signInWithPasskey(
  context: AuthContext,
  input: { response: object; client: ClientRequest },
): Promise<Result<SignedIn, Refused<'passkey-refused'>>> {
  try {
    const { headers, response } = await (await context.inner()).api.verifyPasskeyAuthentication({
      body: { response: input.response as never },
      headers: authHeaders(input.client),
      returnHeaders: true,
    });
    return ok(await completeSignIn(context, input.client, response.user.id, headers.getSetCookie()));
  } catch (thrown) {
    if (!isVerificationFault(thrown)) refusalCode(thrown);
    return refuse({ type: 'passkey-refused' });
  }
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(db: Db, accountId: string): Promise<PasskeyView[]> {
  const rows = await db
    .selectFrom('auth_passkey')
    .select(['id', 'name', 'aaguid', 'backed_up', 'created_at'])
    .where('user_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const { getAuthenticatorName } = await import('@better-auth/passkey');
  return rows.map((row) => ({
    passkeyId: row.id,
    name: row.name ?? getAuthenticatorName(row.aaguid ?? undefined) ?? null,
    addedAt: row.created_at,
    synced: row.backed_up,
  }));
}

/** Removes one passkey of this account. Ask for a fresh sign-in before. */
export async function removePasskey(db: Db, accountId: string, passkeyId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('auth_passkey')
    .where('user_id', '=', accountId)
    .where((where) => where(where.cast<string>('id', 'text'), '=', passkeyId))
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}
