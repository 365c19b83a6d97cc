import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { IconName } from '#app/ui/icon-name.ts';

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

/** Whether tasks are covered, as another feature measures it: shown to the unit in its list. */
export type TaskCoverage = {
  readonly key: string;
  /**
   * By assignment id: `covered` when a post is confirmed, `waiting` when a reported or found post is not yet judged; a task
   * without any post is left out.
   */
  readonly of: (
    db: Tx,
    tasks: readonly { id: string; activityId: string | null; narrativeId: string | null; unitId: string }[],
  ) => Promise<ReadonlyMap<string, 'covered' | 'waiting'>>;
};

/** What else waits for a person, from another feature: stands above the tasks, an officer's first page. */
export type TaskNotes = {
  readonly key: string;
  readonly load: (
    db: Tx,
    where: { readonly actor: PersonActor; readonly now: string },
  ) => Promise<
    readonly {
      readonly key: string;
      readonly icon: IconName;
      readonly title: string;
      readonly sub: string;
      readonly href: string;
    }[]
  >;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    affectedBy: AffectedPart;
    coverageCounts: CoverageCounts;
    taskCoverage: TaskCoverage;
    taskNotes: TaskNotes;
  }
}
