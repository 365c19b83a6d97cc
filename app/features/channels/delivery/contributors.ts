import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
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

/** What a listener may use of the act that tells it. */
export type Telling = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit' | 'send' | 'platform'>;

export type DeliveryListener = {
  readonly origin: 'content' | 'inbox';
  /** Runs inside the act that stores the outcome; what it throws undoes both. */
  readonly tell: (context: Telling, outcome: DeliveryOutcome) => Promise<void>;
};

/** Who asked for a delivery says whether it is still what he wants to be sent. */
export type DeliveryGate = {
  readonly origin: DeliveryListener['origin'];
  /**
   * Asked in the transaction that would send: it locks what its answer rests on, so that a change of that is either seen here or finds the
   * call begun.
   */
  readonly ask: (
    context: Telling,
    delivery: { readonly deliveryId: string; readonly originId: string },
  ) => Promise<boolean>;
};

/** Where a person changes what a delivery carries; null where nothing of it is left. */
export type DeliverySource = {
  readonly origin: DeliveryListener['origin'];
  readonly href: (db: Tx, originId: string) => Promise<string | null>;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    deliveryOutcome: DeliveryListener;
    deliveryMayGo: DeliveryGate;
    deliverySource: DeliverySource;
  }
}
