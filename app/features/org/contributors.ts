import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';

/** What a handover (mutasi) is about. */
export type HandoverCall = {
  readonly tenantId: string;
  readonly unitId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly now: string;
};

/** What does not move by itself: the new officer does it, where the link leads. */
export type HandoverRest = {
  readonly title: string;
  readonly lead: string;
  /** What the link does. */
  readonly act: string;
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    readonly sub: string;
    readonly href: string;
  }[];
};

/** A feature's part of a handover: it moves what the old officer held, inside the one transaction. */
export type HandoverPart = {
  /** Key of the count in the event and in the summary: `custody`, `tasks`, `cases`. */
  readonly key: string;
  /** Words for the summary, such as `akun resmi`. */
  readonly label: string;
  /** How many things would move; shown before the act. */
  readonly count: (db: Tx, call: Omit<HandoverCall, 'now' | 'toPersonId'>) => Promise<number>;
  readonly move: (tx: Tx, call: HandoverCall) => Promise<number>;
  /** Tells the successor what waits for him, in the same transaction, when every part has moved; `moved` is what `move` answered. */
  readonly tell?: (
    context: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
    call: HandoverCall & { readonly moved: number },
  ) => Promise<void>;
  /** What the old officer leaves that only a person can take over; shown before the act. Null where there is nothing. */
  readonly rest?: (
    db: Tx,
    call: Omit<HandoverCall, 'toPersonId'> & { readonly zone: string },
  ) => Promise<HandoverRest | null>;
};

/** What other features know of a unit, for the list of units. */
export type UnitSignal = {
  /** When it last published anything that still stands. */
  readonly lastPostAt?: string | null;
  /** Its band in the league's latest table, as the table names it. */
  readonly grade?: { readonly name: string; readonly season: string } | null;
};

/** Signals of some units, those of one page; called in the page's read. */
export type UnitSignals = (db: Tx, unitIds: readonly string[]) => Promise<ReadonlyMap<string, UnitSignal>>;

declare module '#app/platform/module.ts' {
  interface Contributors {
    handover: HandoverPart;
    unitSignals: UnitSignals;
  }
}
