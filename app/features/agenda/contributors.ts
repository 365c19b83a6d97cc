import type { Tx } from '#app/platform/db/db.server.ts';

/** What hangs on an activity in another feature: shown before it is moved or cancelled. */
export type AffectedPart = {
  readonly key: string;
  /** `{ label: 'liputan terkonfirmasi', count: 12 }`; nothing is shown for zero. */
  readonly count: (db: Tx, activityId: string) => Promise<readonly { label: string; count: number }[]>;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    affectedBy: AffectedPart;
  }
}
