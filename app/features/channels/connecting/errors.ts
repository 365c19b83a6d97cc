import type { DeliveryReason } from '../connectors/publishing.ts';

/** What stands in the way of connecting an account. */
export type ConnectingRefusal =
  /** Nobody but a person publishes there. */
  | { type: 'not-connectable' }
  | { type: 'not-connected' }
  /** Leave was given for another account: nothing of it was kept. */
  | { type: 'other-account'; registered: string; found: readonly string[] }
  | { type: 'network-says-no'; reason: DeliveryReason }
  | { type: 'app-missing'; network: string }
  | { type: 'app-secret-missing' }
  /** What came back belongs to no journey that was begun here, or to one that is over, or to another person's. */
  | { type: 'consent-unknown' }
  | { type: 'consent-over' }
  | { type: 'consent-of-another' };
