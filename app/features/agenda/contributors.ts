import type { Tx } from '#app/platform/db/db.server.ts';

/** What hangs on an activity in another feature: shown before it is moved or cancelled. */
export type AffectedPart = {
  readonly key: string;
  /** `{ label: 'liputan terkonfirmasi', count: 12 }`; nothing is shown for zero. */
  readonly count: (db: Tx, activityId: string) => Promise<readonly { label: string; count: number }[]>;
};

/** How many units of each activity have covered it, as another feature measures it. */
export type CoverageCounts = {
  readonly key: string;
  /** Units with a confirmed post, by activity; an activity without any may be left out. */
  readonly covered: (db: Tx, activityIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    affectedBy: AffectedPart;
    coverageCounts: CoverageCounts;
  }
}
