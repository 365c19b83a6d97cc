import type { Tx } from '#app/platform/db/db.server.ts';

/**
 * What the records of a feature are about, for the eyes of those who may see the trail: events hold ids alone, so that the
 * trail never keeps a name longer than the feature does.
 */
export type SubjectNames = Readonly<
  Record<string, (db: Tx, ids: readonly string[]) => Promise<readonly SubjectName[]>>
>;

export type SubjectName = {
  readonly id: string;
  readonly name: string;
  /** Its page in the console. */
  readonly href: string | null;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    /** By the type of an event's subject. */
    subjectNames: SubjectNames;
  }
}
