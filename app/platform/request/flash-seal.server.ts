import { createHmac, timingSafeEqual } from 'node:crypto';
import { FLASH_COOKIE } from './flash.server.ts';

const SEAL = /^([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]{43})$/;

const sealOf = (key: Buffer, personId: string, value: string): string =>
  createHmac('sha256', key).update(`${personId}\n${value}`).digest('base64url');

/**
 * The message for the next page can carry a button that takes an act back. Any site below the government's domain may set a cookie for
 * ours, so what is not sealed by us, for this very person, is no message: else a broken neighbour would write buttons into the console.
 */
export function sealFlash(headers: Headers, key: Buffer, personId: string): void {
  const cookies = headers.getSetCookie();
  if (!cookies.some((cookie) => cookie.startsWith(`${FLASH_COOKIE}=`))) return;
  headers.delete('Set-Cookie');
  for (const cookie of cookies) {
    const value = new RegExp(`^${FLASH_COOKIE}=([A-Za-z0-9_-]+)`).exec(cookie)?.[1];
    headers.append(
      'Set-Cookie',
      value ? cookie.replace(value, () => `${value}.${sealOf(key, personId, value)}`) : cookie,
    );
  }
}

/** The cookies of a request with the message opened; one whose seal is not right is left out. */
export function openFlash(cookies: string, key: Buffer, personId: string): string {
  return cookies
    .split(';')
    .map((part) => part.trim())
    .flatMap((part) => {
      if (!part.startsWith(`${FLASH_COOKIE}=`)) return [part];
      const [, value = '', seal = ''] = SEAL.exec(part.slice(FLASH_COOKIE.length + 1)) ?? [];
      const right = Buffer.from(sealOf(key, personId, value));
      const given = Buffer.from(seal);
      return given.length === right.length && timingSafeEqual(given, right)
        ? [`${FLASH_COOKIE}=${value}`]
        : [];
    })
    .join('; ');
}
