import type pg from 'pg';
import type { Db } from '../db/db.server.ts';
import type { BetterAuth } from './better-auth.server.ts';
import type { ClientRequest } from './client-request.server.ts';
import type { AuthConfig, AuthLog } from './config.ts';
import type { KnownDevices } from './devices.server.ts';
import type { ThrottleStore } from './throttle-store.server.ts';

/** What the parts of the sign-in share; not for use outside this folder. */
export type AuthContext = {
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly config: AuthConfig;
  /** Loaded at first use: a worker never needs it, and it is the largest part of the sign-in. */
  readonly inner: () => Promise<BetterAuth>;
  readonly throttle: ThrottleStore;
  readonly devices: KnownDevices;
  readonly log: AuthLog;
  readonly now: () => string;
  readonly onNewDevice: (event: NewDevice) => Promise<void>;
};

/** A sign-in from a device that this account never used; the owner should hear of it. */
export type NewDevice = { readonly accountId: string; readonly device: string; readonly at: string };

/** A sign-in that is complete. The cookies belong on the answer, one `Set-Cookie` each. */
export type SignedIn = { readonly accountId: string; readonly setCookies: readonly string[] };

export type Client = ClientRequest;
