import { timingSafeEqual } from 'node:crypto';
import type { Platform } from '#app/platform/platform.server.ts';

/**
 * Who may found the government: whoever reads the program's own output, not whoever in the network is first at `/pasang`. It comes
 * from the installation's secret, so every start and every process prints the same one; it is worth nothing once a government is founded.
 */
export function setupCode(platform: Pick<Platform, 'keyFor'>): string {
  return platform
    .keyFor('set-up')
    .toString('hex')
    .slice(0, 20)
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** Where the set-up starts, below the program's address. */
export function setupPath(platform: Pick<Platform, 'keyFor'>): string {
  return `/pasang?kode=${setupCode(platform)}`;
}

export function isSetupCode(platform: Pick<Platform, 'keyFor'>, given: string | null): boolean {
  const typed = Buffer.from((given ?? '').trim().toLowerCase());
  const wanted = Buffer.from(setupCode(platform));
  return typed.length === wanted.length && timingSafeEqual(typed, wanted);
}
