import './tables.ts';
import type pg from 'pg';
import { createDb } from '../db/db.server.ts';
import { type Account, passwordMatches, readAccount } from './accounts.server.ts';
import type { BetterAuth } from './better-auth.server.ts';
import type { ClientRequest } from './client-request.server.ts';
import type { AuthConfig, AuthLog } from './config.ts';
import type { AuthContext, NewDevice } from './context.server.ts';
import { createKnownDevices } from './devices.server.ts';
import * as passkeys from './passkeys.server.ts';
import * as secondFactor from './second-factor.server.ts';
import { currentSession, signOut } from './session.server.ts';
import { listSignIns, revokeAllSignIns, revokeSignIn } from './sessions.server.ts';
import { countRecovery, signIn } from './sign-in.server.ts';
import { createSsoProvider, finishSso, SSO_CALLBACK_PATH, startSso } from './sso.server.ts';
import { sweepAuth } from './sweep.server.ts';
import { createThrottleStore } from './throttle-store.server.ts';

export type AuthOptions = {
  /** The pool of the app's role. */
  readonly pool: pg.Pool;
  readonly config: AuthConfig;
  readonly clock: { now(): { toString(): string } };
  readonly log?: AuthLog;
  /** Tells the owner of a sign-in from a device the account never used. A failure here never stops the sign-in. */
  readonly onNewDevice?: (event: NewDevice) => Promise<void>;
};

/** Made once, when first asked for; after a failure it is tried again. */
function lazily(make: () => Promise<BetterAuth>): () => Promise<BetterAuth> {
  let made: Promise<BetterAuth> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function createContext(options: AuthOptions): AuthContext {
  const { pool, config } = options;
  const db = createDb(pool);
  const log = options.log ?? (() => {});
  return {
    pool,
    db,
    config,
    log,
    inner: lazily(async () => {
      const { buildBetterAuth } = await import('./better-auth.server.ts');
      return buildBetterAuth({ pool, config, oidc: null, log });
    }),
    throttle: createThrottleStore(db, config.secret),
    devices: createKnownDevices(db, { secret: config.secret, secure: config.origin.startsWith('https://') }),
    now: () => options.clock.now().toString(),
    onNewDevice: options.onNewDevice ?? (async () => {}),
  };
}

/**
 * The sign-in of the whole program: password, authenticator app, passkey, government SSO; sign-ins that can be seen and
 * ended. Accounts are global; which governments and roles one has is known to `org`. Work that belongs into an act's
 * transaction (making accounts, setting passwords, ending sign-ins) is in `accounts.server.ts` and `sessions.server.ts`.
 */
export function createAuth(options: AuthOptions) {
  const context = createContext(options);
  const provider = createSsoProvider(context);
  const { db, config } = context;
  return {
    /** Words for the SSO button, or null when there is no SSO. */
    ssoLabel: config.oidc?.label ?? null,
    ssoCallbackPath: SSO_CALLBACK_PATH,
    session: (client: ClientRequest) => currentSession(context, client),
    signIn: (input: Parameters<typeof signIn>[1]) => signIn(context, input),
    signOut: (client: ClientRequest) => signOut(context, client),
    /** Counts one request for recovery from this network; refused, whoever it is about, after too many. */
    countRecovery: (client: ClientRequest) => countRecovery(context, client),
    verifySecondFactor: (input: Parameters<typeof secondFactor.verifySecondFactor>[1]) =>
      secondFactor.verifySecondFactor(context, input),
    confirmPassword: (input: Parameters<typeof secondFactor.confirmPassword>[1]) =>
      secondFactor.confirmPassword(context, input),
    enrolTotp: (input: Parameters<typeof secondFactor.enrolTotp>[1]) =>
      secondFactor.enrolTotp(context, input),
    confirmTotp: (input: Parameters<typeof secondFactor.confirmTotp>[1]) =>
      secondFactor.confirmTotp(context, input),
    disableTotp: (input: Parameters<typeof secondFactor.disableTotp>[1]) =>
      secondFactor.disableTotp(context, input),
    renewBackupCodes: (input: Parameters<typeof secondFactor.renewBackupCodes>[1]) =>
      secondFactor.renewBackupCodes(context, input),
    passkeyRegistrationOptions: (client: ClientRequest) =>
      passkeys.passkeyRegistrationOptions(context, client),
    registerPasskey: (input: Parameters<typeof passkeys.registerPasskey>[1]) =>
      passkeys.registerPasskey(context, input),
    passkeySignInOptions: (client: ClientRequest) => passkeys.passkeySignInOptions(context, client),
    signInWithPasskey: (input: Parameters<typeof passkeys.signInWithPasskey>[1]) =>
      passkeys.signInWithPasskey(context, input),
    listPasskeys: (accountId: string) => passkeys.listPasskeys(db, accountId),
    removePasskey: (accountId: string, passkeyId: string) => passkeys.removePasskey(db, accountId, passkeyId),
    startSso: (input: Parameters<typeof startSso>[2]) => startSso(context, provider, input),
    finishSso: (input: Parameters<typeof finishSso>[2]) => finishSso(context, provider, input),
    account: (accountId: string): Promise<Account | null> => readAccount(db, accountId),
    passwordMatches: (accountId: string, password: string) => passwordMatches(db, accountId, password),
    listSignIns: (accountId: string) => listSignIns(db, accountId, context.now()),
    revokeSignIn: (accountId: string, sessionId: string) => revokeSignIn(db, accountId, sessionId),
    revokeAllSignIns: (accountId: string, exceptSessionId?: string) =>
      revokeAllSignIns(db, accountId, exceptSessionId),
    /** Deletes what has run out; a schedule calls it once a day. */
    sweep: () => sweepAuth(db, context.now()),
  };
}

export type Auth = ReturnType<typeof createAuth>;
export type { Account } from './accounts.server.ts';
export type { ClientRequest } from './client-request.server.ts';
export type { AuthConfig, OidcConfig } from './config.ts';
export type { NewDevice, SignedIn } from './context.server.ts';
export type { CurrentSession } from './session.server.ts';
