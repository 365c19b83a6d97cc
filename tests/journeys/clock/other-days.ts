import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** The days on which a journey plays. A program and browsers that follow it live there, and time goes on as it does. */
export type OtherDays = {
  /** What the program is started with. */
  readonly env: Record<string, string>;
  /** Goes to a moment, forward or back; everybody who follows is there. @param moment ISO instant */
  goTo(moment: string): Promise<void>;
  now(): Date;
  /** A browser that lives on these days too. */
  follow(context: BrowserContext): Promise<void>;
  end(): void;
};

export function otherDays(moment: string): OtherDays {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-days-'));
  const file = join(folder, 'shift');
  const contexts = new Set<BrowserContext>();
  let shift = 0;
  const note = (to: string) => {
    shift = Date.parse(to) - Date.now();
    // At once or not at all: who reads an empty file would live today for a moment, and end every sign-in.
    writeFileSync(`${file}-new`, String(shift));
    renameSync(`${file}-new`, file);
  };
  note(moment);
  const now = () => new Date(Date.now() + shift);
  return {
    env: {
      NODE_OPTIONS: `--import ${new URL('./shifted.mjs', import.meta.url).href}`,
      SIMPUL_JOURNEY_SHIFT: file,
    },
    now,
    async goTo(to) {
      note(to);
      for (const context of contexts) await context.clock.setSystemTime(now());
      // The program reads the shift anew within a moment.
      await new Promise((wake) => setTimeout(wake, 60));
    },
    async follow(context) {
      await context.clock.install({ time: now() });
      contexts.add(context);
      context.on('close', () => contexts.delete(context));
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
