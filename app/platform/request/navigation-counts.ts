import type { PersonActor } from '../authz/actor.ts';
import type { Tx } from '../db/db.server.ts';

declare module '../module.ts' {
  interface Contributors {
    /**
     * How much waits for this person, by the key of the rail's entry (`tasks`, `queue`, `people`). Asked on every page of
     * the console, so it must be one cheap look-up.
     */
    navigationCounts: (db: Tx, actor: PersonActor, now: string) => Promise<Partial<Record<string, number>>>;
  }
}
