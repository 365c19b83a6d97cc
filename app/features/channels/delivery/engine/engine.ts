import type { Outside } from '#app/platform/http/outside.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { Publishers } from '../../connectors/publishers.server.ts';

/** Where a worker may die; tests end it there. */
export type Point =
  | 'claimed'
  | 'called-prepare'
  | 'stored-prepare'
  | 'called-check'
  | 'begun-finalise'
  | 'called-finalise'
  | 'stored-finalise'
  | 'called-look'
  | 'called-refresh'
  | 'stored-refresh';

/** All that sending needs of the world. */
export type Engine = {
  readonly platform: Platform;
  readonly publishers: Publishers;
  /** Publishers ask with `own`: they stand in no line at a host, the engine has one for each account. */
  readonly outside: Outside;
  /** How long a lease lasts, where it is not the usual time: for whom time runs faster. */
  readonly leaseSeconds?: number;
  readonly at?: (point: Point, deliveryId: string) => void | Promise<void>;
};

export const systemCall = ({ platform }: Pick<Engine, 'platform'>, tenantId: string) => ({
  platform,
  actor: { kind: 'system' as const, tenantId, job: 'channels.deliver' },
});

/** Who holds a delivery for a while. */
export type Claim = { readonly tenantId: string; readonly deliveryId: string; readonly leaseKey: string };
