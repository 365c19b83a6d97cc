import { createHmac } from 'node:crypto';
import { newId } from '../db/id.server.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { passwordMatches, readAccount } from './accounts.server.ts';
import {
  authHeaders,
  type ClientRequest,
  readCookie,
  refusalCode,
  unsignedValue,
} from './client-request.server.ts';
import type { AuthContext, SignedIn } from './context.server.ts';
import type { AuthError } from './errors.ts';
import { type CurrentSession, currentSession } from './session.server.ts';
import { completeSignIn } from './sign-in.server.ts';
import { codeBucketsFor } from './throttle.ts';

type Refused<T extends AuthError['type']> = Extract<AuthError, { type: T }>;

/** What the person needs to set up an authenticator app; shown once. */
export type Enrolment = {
  readonly otpauthUri: string;
  /** The same as a QR picture (SVG text). */
  readonly qrSvg: string;
  /** Single-use codes for the day the phone is lost. */
  readonly backupCodes: readonly string[];
  readonly setCookies: readonly string[];
};

async function challengedAccount(context: AuthContext, cookie: string | null): Promise<string | null> {
  if (!cookie) return null;
  const row = await context.db
    .selectFrom('auth_verification')
    .select('value')
    .where('identifier', '=', unsignedValue(cookie))
    .where('expires_at', '>', context.now())
    .executeTakeFirst();
  return row?.value ?? null;
}

const CODE_LIFE_MS = 2 * 60_000;

/** A code works once (RFC 6238, 5.2): who looks over the shoulder is too late. False when it was tried before. */
async function firstUse(context: AuthContext, accountId: string, code: string): Promise<boolean> {
  const now = context.now();
  const hash = createHmac('sha256', context.config.secret)
    .update(`totp:${accountId}:${code}`)
    .digest('base64url');
  const expires_at = new Date(Date.parse(now) + CODE_LIFE_MS).toISOString();
  const row = await context.db
    .insertInto('auth_token')
    .values({
      id: newId(Date.parse(now)),
      purpose: 'auth.code-used',
      subject: accountId,
      hash,
      created_at: now,
      expires_at,
      used_at: now,
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('hash').doUpdateSet({ expires_at }).where('auth_token.expires_at', '<=', now),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Second step of a sign-in: the code of the authenticator app, or a backup code. Wrong codes count for the account, since
 * who gets here knows the password; a device known before has its own count.
 */
export async function verifySecondFactor(
  context: AuthContext,
  input: { code: string; kind: 'totp' | 'backup'; client: ClientRequest },
): Promise<Result<SignedIn, Refused<'wrong-code' | 'challenge-expired' | 'wait'>>> {
  const { client } = input;
  const auth = await (await context.inner()).$context;
  const cookieName = auth.createAuthCookie('two_factor').name;
  const accountId = await challengedAccount(context, readCookie(client, cookieName));
  if (!accountId) return refuse({ type: 'challenge-expired' });
  const knownDevice = await context.devices.recognize(client, accountId);
  const keys = codeBucketsFor({ accountId, knownDevice });
  const allowed = await context.throttle.attempt(keys, context.now());
  if (!allowed.ok) return refuse({ type: 'wait', seconds: allowed.seconds });
  const request = {
    headers: authHeaders(client, (name) => name === cookieName),
    returnHeaders: true as const,
  };
  const code = input.code.replace(/\s/g, '');
  if (input.kind === 'totp' && !(await firstUse(context, accountId, code)))
    return refuse({ type: 'wrong-code' });
  try {
    const { headers } =
      input.kind === 'totp'
        ? await (await context.inner()).api.verifyTOTP({ ...request, body: { code } })
        : await (await context.inner()).api.verifyBackupCode({ ...request, body: { code } });
    await context.throttle.succeeded(keys, context.now(), ['code', 'device']);
    return ok(await completeSignIn(context, client, accountId, headers.getSetCookie()));
  } catch (thrown) {
    const refusal = refusalCode(thrown);
    const wrong = refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE';
    return refuse({ type: wrong ? 'wrong-code' : 'challenge-expired' });
  }
}

/** Asks the signed-in person for the password again; a person without one (SSO, passkey) need not give any. */
export async function confirmPassword(
  context: AuthContext,
  input: { password: string; client: ClientRequest },
): Promise<Result<CurrentSession, Refused<'not-signed-in' | 'wrong-password' | 'wait'>>> {
  const session = await currentSession(context, input.client);
  if (!session) return refuse({ type: 'not-signed-in' });
  const account = await readAccount(context.db, session.accountId);
  if (!account?.hasPassword) return ok(session);
  const keys = [{ limit: 'device' as const, key: `confirm:${session.sessionId}` }];
  const allowed = await context.throttle.attempt(keys, context.now());
  if (!allowed.ok) return refuse({ type: 'wait', seconds: allowed.seconds });
  if (!(await passwordMatches(context.db, session.accountId, input.password)))
    return refuse({ type: 'wrong-password' });
  await context.throttle.succeeded(keys, context.now(), ['device']);
  return ok(session);
}

function withLabel(uri: string, appName: string, label: string): string {
  const query = uri.slice(uri.indexOf('?'));
  return `otpauth://totp/${encodeURIComponent(appName)}:${encodeURIComponent(label)}${query}`;
}

/** First step of setting up the authenticator app. It counts only after {@link confirmTotp}. */
export async function enrolTotp(
  context: AuthContext,
  input: { password: string; client: ClientRequest },
): Promise<Result<Enrolment, Refused<'not-signed-in' | 'wrong-password' | 'already-enrolled' | 'wait'>>> {
  const confirmed = await confirmPassword(context, input);
  if (!confirmed.ok) return confirmed;
  try {
    const { headers, response } = await (await context.inner()).api.enableTwoFactor({
      body: { password: input.password.normalize('NFKC'), method: 'totp' },
      headers: authHeaders(input.client),
      returnHeaders: true,
    });
    if (response.method !== 'totp') return refuse({ type: 'already-enrolled' });
    const account = await readAccount(context.db, confirmed.value.accountId);
    const label = account?.email ?? account?.phone ?? account?.name ?? '';
    const otpauthUri = withLabel(response.totpURI, context.config.appName, label);
    const { default: QRCode } = await import('qrcode');
    const qrSvg = await QRCode.toString(otpauthUri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return ok({ otpauthUri, qrSvg, backupCodes: response.backupCodes, setCookies: headers.getSetCookie() });
  } catch (thrown) {
    if (refusalCode(thrown) === 'TOTP_ALREADY_ENABLED') return refuse({ type: 'already-enrolled' });
    throw thrown;
  }
}

/** Second step: the first code of the app proves that it is set up. The sign-in gets new cookies. */
export async function confirmTotp(
  context: AuthContext,
  input: { code: string; client: ClientRequest },
): Promise<
  Result<{ setCookies: readonly string[] }, Refused<'not-signed-in' | 'wrong-code' | 'not-enrolled'>>
> {
  if (!(await currentSession(context, input.client))) return refuse({ type: 'not-signed-in' });
  try {
    const { headers } = await (await context.inner()).api.verifyTOTP({
      body: { code: input.code.replace(/\s/g, '') },
      headers: authHeaders(input.client),
      returnHeaders: true,
    });
    return ok({ setCookies: headers.getSetCookie() });
  } catch (thrown) {
    return refuse({ type: refusalCode(thrown) === 'INVALID_CODE' ? 'wrong-code' : 'not-enrolled' });
  }
}

/** Turns the authenticator app off. The sign-in gets new cookies. */
export async function disableTotp(
  context: AuthContext,
  input: { password: string; client: ClientRequest },
): Promise<Result<{ setCookies: readonly string[] }, Refused<'not-signed-in' | 'wrong-password' | 'wait'>>> {
  const confirmed = await confirmPassword(context, input);
  if (!confirmed.ok) return confirmed;
  const { headers } = await (await context.inner()).api.disableTwoFactor({
    body: { password: input.password.normalize('NFKC') },
    headers: authHeaders(input.client),
    returnHeaders: true,
  });
  return ok({ setCookies: headers.getSetCookie() });
}

/** New backup codes; the old ones stop working. */
export async function renewBackupCodes(
  context: AuthContext,
  input: { password: string; client: ClientRequest },
): Promise<
  Result<
    { backupCodes: readonly string[] },
    Refused<'not-signed-in' | 'wrong-password' | 'not-enrolled' | 'wait'>
  >
> {
  const confirmed = await confirmPassword(context, input);
  if (!confirmed.ok) return confirmed;
  try {
    const { backupCodes } = await (await context.inner()).api.generateBackupCodes({
      body: { password: input.password.normalize('NFKC') },
      headers: authHeaders(input.client),
    });
    return ok({ backupCodes });
  } catch (thrown) {
    refusalCode(thrown);
    return refuse({ type: 'not-enrolled' });
  }
}
