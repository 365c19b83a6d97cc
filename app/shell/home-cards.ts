import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { IconName } from '#app/ui/icon-name.ts';

/** One line of a card on the first page. */
export type HomeLine = {
  readonly key: string;
  readonly text: string;
  readonly sub?: string;
  /** Before the text: "08.00". */
  readonly lead?: string;
  readonly href?: string;
  /** At the right of the text: "11 hari", "Belum". */
  readonly figure?: string;
  readonly tone?: 'warn' | 'bad' | 'good';
  /** A bar under the text, with its words at the right: "12 dari 31 unit". */
  readonly progress?: { readonly value: number; readonly max: number; readonly words: string };
};

/** One card on the first page: a question of the day and its answer. */
export type HomeCard = {
  readonly key: string;
  /** Smaller comes first: 10 what is wrong, 20 what waits for this person, 30 today, 40 the state of things. */
  readonly order: number;
  readonly title: string;
  readonly icon: IconName;
  /** Beside the title: "3 dari 12". */
  readonly count?: string;
  readonly lines: readonly HomeLine[];
  /** Said when there is no line. */
  readonly empty?: string;
  readonly act?: { readonly href: string; readonly label: string };
  /** `button`: no sheet but one wide button at the foot of the page, named by the title; it leads to `act.href`. */
  readonly look?: 'button';
};

/** A feature's part of the first page, for whoever opens it; no card where the person may not see it. */
export type HomeCardPart = {
  readonly key: string;
  readonly load: (
    db: Tx,
    where: {
      readonly actor: Actor;
      readonly now: string;
      readonly zone: string;
      readonly platform: Platform;
    },
  ) => Promise<readonly HomeCard[]>;
};

declare module '#app/platform/module.ts' {
  interface Contributors {
    homeCards: HomeCardPart;
  }
}
