import type { Tx } from '#app/platform/db/db.server.ts';
import type { DeliveryState } from './tables.ts';

/** What became of a delivery, told to who asked for it in the transaction that stores it. */
export type DeliveryOutcome = {
  readonly deliveryId: string;
  readonly originId: string;
  readonly state: Extract<
    DeliveryState,
    'preparing' | 'finalising' | 'unconfirmed' | 'delivered' | 'refused' | 'held' | 'cancelled' | 'waiting'
  >;
  readonly deliveredAt: string | null;
  readonly address: string | null;
  readonly remoteId: string | null;
  readonly failure: { readonly class: string; readonly reason: string } | null;
  readonly heldReason: string | null;
};

export type DeliveryListener = {
  readonly origin: 'content' | 'inbox';
  readonly tell: (
    tx: Tx,
    where: { tenantId: string; now: string },
    outcome: DeliveryOutcome,
  ) => Promise<void>;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    deliveryOutcome: DeliveryListener;
  }
}
