import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { newId } from '#app/platform/db/id.server.ts';
import {
  AUTH_BASE_PATH,
  type AuthConfig,
  type AuthLog,
  NETWORK_HEADER,
  type OidcConfig,
  SESSION_SECONDS,
  SSO_PROVIDER,
} from './config.ts';

/** better-auth compares times as Date; the program's own pool returns them as ISO text. */
function poolWithDates(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) =>
          client.query({ text, values: [...values], types: pg.types }),
        release: () => client.release(),
      };
    },
    end: async () => {},
  } as unknown as PostgresPool;
}

const fields = <T extends Record<string, string>>(map: T): T => map;
const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: {
    modelName: 'auth_user',
    fields: fields({ emailVerified: 'email_verified', ...times }),
    additionalFields: { phone: { type: 'string', required: false, input: false, unique: true } },
  },
  session: {
    modelName: 'auth_session',
    fields: fields({
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'network',
      userAgent: 'user_agent',
      ...times,
    }),
    expiresIn: SESSION_SECONDS,
    updateAge: 60 * 60,
    freshAge: 15 * 60,
  },
  account: {
    modelName: 'auth_account',
    fields: fields({
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...times,
    }),
    accountLinking: { enabled: true, disableImplicitLinking: false, requireLocalEmailVerified: true },
  },
  verification: {
    modelName: 'auth_verification',
    fields: fields({ expiresAt: 'expires_at', ...times }),
  },
} as const;

function twoFactorPlugin(config: AuthConfig) {
  return twoFactor({
    issuer: config.appName,
    allowPasswordless: true,
    // Our own throttle counts wrong codes: a lock here could be turned against the owner.
    accountLockout: { enabled: false },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'auth_two_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
}

function passkeyPlugin(config: AuthConfig) {
  return passkey({
    rpName: config.appName,
    rpID: new URL(config.origin).hostname,
    origin: config.origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    authentication: {
      // A passkey stands for both factors only when the device checked its owner.
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified)
          throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
      },
    },
    schema: {
      passkey: {
        modelName: 'auth_passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

function ssoPlugin(oidc: OidcConfig | null) {
  if (!oidc) return genericOAuth({ config: [] });
  return genericOAuth({
    config: [
      {
        providerId: SSO_PROVIDER,
        name: oidc.label,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        requireIdTokenVerification: true,
      },
    ],
  });
}

/** Who signed in is all we want of the provider: its tokens are not kept. */
const withoutTokens = async <T extends object>(account: T) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

/** Builds better-auth on our tables. Nothing outside this folder knows it. */
export function buildBetterAuth(input: {
  pool: pg.Pool;
  config: AuthConfig;
  oidc: OidcConfig | null;
  log: AuthLog;
}) {
  const { pool, config, oidc, log } = input;
  const secure = config.origin.startsWith('https://');
  return betterAuth({
    appName: config.appName,
    baseURL: config.origin,
    basePath: AUTH_BASE_PATH,
    secret: config.secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (level) => log(level === 'warn' ? 'warn' : 'error', 'better-auth') },
    database: kyselyAdapter(new Kysely({ dialect: new PostgresDialect({ pool: poolWithDates(pool) }) }), {
      type: 'postgres',
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 512 },
    ...tables,
    databaseHooks: { account: { create: { before: withoutTokens }, update: { before: withoutTokens } } },
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${config.origin}${AUTH_BASE_PATH}/error` },
    advanced: {
      database: { generateId: () => newId() },
      cookiePrefix: secure ? '__Host-simpul' : 'simpul',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      ipAddress: { ipAddressHeaders: [NETWORK_HEADER] },
    },
    plugins: [twoFactorPlugin(config), passkeyPlugin(config), ssoPlugin(oidc)],
  });
}

export type BetterAuth = ReturnType<typeof buildBetterAuth>;
