import { ok, type Result, refuse } from '../errors/result.ts';
import type { BetterAuth } from './better-auth.server.ts';
import { authHeaders, type ClientRequest, unsignedValue } from './client-request.server.ts';
import { AUTH_BASE_PATH, type OidcConfig, SSO_PROVIDER } from './config.ts';
import type { AuthContext, SignedIn } from './context.server.ts';
import type { AuthError } from './errors.ts';
import { networkPrefix } from './network-prefix.ts';
import { completeSignIn } from './sign-in.server.ts';

type Refused<T extends AuthError['type']> = Extract<AuthError, { type: T }>;

const DISCOVERY_TIMEOUT_MS = 5_000;
const CALLBACK_TIMEOUT_MS = 15_000;
/** After a failed try, so that a dead provider is not asked at every click. */
const RETRY_AFTER_MS = 3_000;

/** The path that the provider must know as redirect URI: origin + this. */
export const SSO_CALLBACK_PATH = `${AUTH_BASE_PATH}/callback/${SSO_PROVIDER}`;

/**
 * The provider is looked up when somebody first wants to sign in with it, and again later when it could not be reached:
 * the program starts and serves whether the provider is there or not.
 */
export type SsoProvider = { get(): Promise<BetterAuth | null> };

async function isReachable(oidc: OidcConfig): Promise<boolean> {
  const url = `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) });
    const found = (await answer.json()) as { issuer?: unknown };
    return answer.ok && String(found.issuer).replace(/\/$/, '') === oidc.issuer.replace(/\/$/, '');
  } catch {
    return false;
  }
}

/** Keeps the provider once it was found. */
export function createSsoProvider(input: Pick<AuthContext, 'pool' | 'config' | 'log' | 'now'>): SsoProvider {
  const { oidc } = input.config;
  let found: BetterAuth | null = null;
  let looking: Promise<BetterAuth | null> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;

  async function look(): Promise<BetterAuth | null> {
    if (!oidc || !(await isReachable(oidc))) return null;
    const { buildBetterAuth } = await import('./better-auth.server.ts');
    const built = buildBetterAuth({ ...input, oidc });
    const { socialProviders } = await built.$context;
    return socialProviders.some((provider) => provider.id === SSO_PROVIDER) ? built : null;
  }

  return {
    async get() {
      if (found || !oidc) return found;
      if (Date.parse(input.now()) - failedAt < RETRY_AFTER_MS) return null;
      looking ??= look().finally(() => {
        looking = null;
      });
      found = await looking;
      if (!found) {
        failedAt = Date.parse(input.now());
        input.log('warn', 'sso provider unreachable');
      }
      return found;
    },
  };
}

/** Only a path of our own may be the place to go after the sign-in. */
export function safeReturnPath(path: string | null): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}

/** First step: the provider's address to send the browser to. */
export async function startSso(
  context: AuthContext,
  provider: SsoProvider,
  input: { returnTo: string | null; client: ClientRequest },
): Promise<
  Result<
    { redirectTo: string; setCookies: readonly string[] },
    Refused<'sso-off' | 'sso-unreachable' | 'wait'>
  >
> {
  if (!context.config.oidc) return refuse({ type: 'sso-off' });
  const keys = [{ limit: 'start' as const, key: `sso:${networkPrefix(input.client.ip)}` }];
  const allowed = await context.throttle.attempt(keys, context.now());
  if (!allowed.ok) return refuse({ type: 'wait', seconds: allowed.seconds });
  const auth = await provider.get();
  if (!auth) return refuse({ type: 'sso-unreachable' });
  const { headers, response } = await auth.api.signInSocial({
    body: {
      provider: SSO_PROVIDER,
      callbackURL: context.config.origin + safeReturnPath(input.returnTo),
      disableRedirect: true,
    },
    headers: authHeaders(input.client, () => false),
    returnHeaders: true,
  });
  if (!response.url) return refuse({ type: 'sso-unreachable' });
  return ok({ redirectTo: response.url, setCookies: headers.getSetCookie() });
}

type CallbackRefusal = Refused<'sso-off' | 'sso-unreachable' | 'sso-unknown-person' | 'sso-refused'>;

function refusalOf(location: string | null): CallbackRefusal {
  const error = location ? new URL(location, 'http://x').searchParams.get('error') : null;
  if (error === 'signup_disabled' || error === 'account_not_linked' || error === 'email_not_found')
    return { type: 'sso-unknown-person' };
  return { type: 'sso-refused' };
}

async function accountOf(
  context: AuthContext,
  auth: BetterAuth,
  setCookies: readonly string[],
): Promise<string | null> {
  const { name } = (await auth.$context).authCookies.sessionToken;
  const cookie = setCookies.find((line) => line.startsWith(`${name}=`));
  const token = cookie ? unsignedValue(cookie.slice(name.length + 1).split(';')[0] ?? '') : '';
  if (!token) return null;
  const row = await context.db
    .selectFrom('auth_session')
    .select('user_id')
    .where('token', '=', token)
    .executeTakeFirst();
  return row?.user_id ?? null;
}

/**
 * Second step: the browser comes back from the provider. Signs in an account whose proven address the provider vouches for;
 * never makes an account.
 * @param input.search the query of the request, with its `?`
 */
export async function finishSso(
  context: AuthContext,
  provider: SsoProvider,
  input: { search: string; client: ClientRequest },
): Promise<Result<SignedIn & { redirectTo: string }, CallbackRefusal>> {
  if (!context.config.oidc) return refuse({ type: 'sso-off' });
  const auth = await provider.get();
  if (!auth) return refuse({ type: 'sso-unreachable' });
  const request = new Request(`${context.config.origin}${SSO_CALLBACK_PATH}${input.search}`, {
    headers: authHeaders(input.client),
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), CALLBACK_TIMEOUT_MS);
  });
  const answer = await Promise.race([auth.handler(request), tooLate]);
  clearTimeout(timer);
  if (!answer) return refuse({ type: 'sso-unreachable' });
  const setCookies = answer.headers.getSetCookie();
  const location = answer.headers.get('location');
  const accountId = await accountOf(context, auth, setCookies);
  if (!accountId) return refuse(refusalOf(location));
  const target = new URL(location ?? '/', context.config.origin);
  const signedIn = await completeSignIn(context, input.client, accountId, setCookies);
  return ok({ ...signedIn, redirectTo: safeReturnPath(target.pathname + target.search) });
}
