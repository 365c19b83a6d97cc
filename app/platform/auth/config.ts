/** The address a better-auth session keeps is this header: the coarse network, never the address itself. */
export const NETWORK_HEADER = 'x-simpul-network';
/** Where better-auth's own addresses would lie; only the SSO callback is served. */
export const AUTH_BASE_PATH = '/auth';
export const SSO_PROVIDER = 'pemerintah';

/** A sign-in that is used at least once a month stays. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Settings of the sign-in. `origin` is the console's public address without a trailing slash. */
export type AuthConfig = {
  readonly origin: string;
  /** At least 32 random letters; the same on every machine. */
  readonly secret: string;
  /** Shown in authenticator apps and by passkey prompts. */
  readonly appName: string;
  readonly oidc: OidcConfig | null;
};

export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Words on the button, such as `SSO Kota Wanasari`. */
  readonly label: string;
};

/** Logs of better-auth carry addresses and names; only their level leaves. */
export type AuthLog = (level: 'warn' | 'error', message: string) => void;
