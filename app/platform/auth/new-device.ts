import type { Platform } from '../platform.server.ts';
import type { NewDevice } from './context.server.ts';

declare module '../module.ts' {
  interface Contributors {
    /** Tells the owner of an account that somebody signed in from a device it never used. */
    newDevice: (platform: Platform, event: NewDevice) => Promise<void>;
  }
}
