import type { Tx } from '#app/platform/db/db.server.ts';

/** What a handover (mutasi) is about. */
export type HandoverCall = {
  readonly tenantId: string;
  readonly unitId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly now: string;
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
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    handover: HandoverPart;
  }
}
