import type { Platform } from '#app/platform/platform.server.ts';

/** Prepares a first start and returns what to print once the address is known. */
export async function welcome(
  _platform: Platform,
  _options: { empty: boolean },
): Promise<(address: string) => string> {
  return (address) => `\nSimpul berjalan di ${address}\n`;
}
