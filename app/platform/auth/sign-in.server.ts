import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../errors/result.ts';
import { findAccountId, phoneOnlyEmail } from './accounts.server.ts';
import { authHeaders, type ClientRequest, refusalCode } from './client-request.server.ts';
import type { AuthContext, SignedIn } from './context.server.ts';
import { deviceWords } from './device-words.ts';
import type { AuthError } from './errors.ts';
import { type Identifier, readIdentifier } from './identifier.ts';
import { networkPrefix } from './network-prefix.ts';
import { bucketsFor } from './throttle.ts';

type SignInRefusal = Extract<AuthError, { type: 'wrong-credentials' | 'wait' }>;

/** Signed in, or the password was right and the code of the second factor is asked next (cookies carry the challenge). */
export type SignInStep =
  | ({ step: 'signed-in' } & SignedIn)
  | { step: 'second-factor'; setCookies: readonly string[] };

/** An address that no account has: better-auth then spends the same work on the password as for a known one. */
function nobody(identifier: string): string {
  return `${createHash('sha256').update(identifier).digest('hex').slice(0, 32)}@nobody.simpul.invalid`;
}

function addressFor(who: Identifier | null, found: { email: string } | null, typed: string): string {
  if (found) return found.email;
  if (!who) return nobody(typed);
  return who.kind === 'email' ? who.value : phoneOnlyEmail(who.value);
}

/** Remembers the device after a full sign-in, tells of a new one, and adds its cookie. */
export async function completeSignIn(
  context: AuthContext,
  client: ClientRequest,
  accountId: string,
  setCookies: readonly string[],
): Promise<SignedIn> {
  const at = context.now();
  const device = await context.devices.remember(client, accountId, at);
  if (device.isNew) {
    const event = { accountId, device: deviceWords(client.headers.get('user-agent')), at };
    await context.onNewDevice(event).catch(() => context.log('warn', 'new device was not announced'));
  }
  return { accountId, setCookies: [...setCookies, device.setCookie] };
}

/**
 * Signs in with password. Takes the same way and time whether the account exists or not, and counts tries so that nobody
 * can keep another person out (see `throttle.ts`).
 */
export async function signIn(
  context: AuthContext,
  input: { identifier: string; password: string; client: ClientRequest },
): Promise<Result<SignInStep, SignInRefusal>> {
  const { client } = input;
  const who = readIdentifier(input.identifier);
  const typed = who?.value ?? input.identifier.slice(0, 200);
  const found = await findAccountId(context.db, who ?? { kind: 'email', value: nobody(typed) });
  const knownDevice = await context.devices.recognize(client, found?.accountId ?? null);
  const keys = bucketsFor({ identifier: typed, network: networkPrefix(client.ip), knownDevice });
  const allowed = await context.throttle.attempt(keys, context.now());
  if (!allowed.ok) return refuse({ type: 'wait', seconds: allowed.seconds });
  try {
    const { headers, response } = await (await context.inner()).api.signInEmail({
      body: {
        email: addressFor(who, found, typed),
        password: input.password.normalize('NFKC').slice(0, 512),
      },
      headers: authHeaders(client),
      returnHeaders: true,
    });
    await context.throttle.succeeded(keys, context.now(), ['pair', 'device']);
    const setCookies = headers.getSetCookie();
    if ('twoFactorRedirect' in response) return ok({ step: 'second-factor', setCookies });
    return ok({
      step: 'signed-in',
      ...(await completeSignIn(context, client, response.user.id, setCookies)),
    });
  } catch (thrown) {
    refusalCode(thrown);
    return refuse({ type: 'wrong-credentials' });
  }
}

/** One network floods the desk with recoveries no more than it floods the sign-in; counted for all processes together. */
export async function countRecovery(
  context: AuthContext,
  client: ClientRequest,
): Promise<Result<undefined, Extract<AuthError, { type: 'wait' }>>> {
  const keys = [{ limit: 'recovery' as const, key: `recovery:${networkPrefix(client.ip)}` }];
  const allowed = await context.throttle.attempt(keys, context.now());
  return allowed.ok ? ok() : refuse({ type: 'wait', seconds: allowed.seconds });
}
