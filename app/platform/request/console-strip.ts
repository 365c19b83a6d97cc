import type { PersonActor } from '../authz/actor.ts';
import type { Tx } from '../db/db.server.ts';

export type ConsoleStrip = {
  readonly text: string;
  readonly act: { readonly text: string; readonly href: string };
};

declare module '../module.ts' {
  interface Contributors {
    /** A line over every page of the console, while something holds that everybody has to know. One cheap look-up. */
    consoleStrip: (db: Tx, actor: PersonActor, now: string) => Promise<ConsoleStrip | null>;
  }
}
