import { NETWORK_HEADER } from './config.ts';
import { networkPrefix } from './network-prefix.ts';

/** What the sign-in needs of a request: its headers and the client's address as the trusted proxies tell it. */
export type ClientRequest = { readonly headers: Headers; readonly ip: string };

/** The headers better-auth may see: cookies, browser, origin, and the coarse network in place of the address. */
export function authHeaders(client: ClientRequest, onlyCookie?: (name: string) => boolean): Headers {
  const headers = new Headers({ [NETWORK_HEADER]: networkPrefix(client.ip) });
  for (const name of ['user-agent', 'origin', 'cookie']) {
    const value = client.headers.get(name);
    if (value) headers.set(name, value);
  }
  if (onlyCookie) {
    const kept = cookies(client).filter(([name]) => onlyCookie(name));
    headers.set('cookie', kept.map(([name, value]) => `${name}=${value}`).join('; '));
  }
  return headers;
}

function cookies(client: ClientRequest): [string, string][] {
  return (client.headers.get('cookie') ?? '').split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
}

/** The value of one cookie of the request. */
export function readCookie(client: ClientRequest, name: string): string | null {
  return cookies(client).find(([found]) => found === name)?.[1] ?? null;
}

/** The part of a signed cookie before its signature. */
export function unsignedValue(value: string): string {
  // Base64 and dots are the only escapes a signed cookie has; anything else is somebody's try.
  const decoded = value.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.slice(0, Math.max(0, decoded.lastIndexOf('.')));
}

/** A refusal of better-auth as its code; anything else is thrown on. Known by its form, so that its code is not loaded here. */
export function refusalCode(thrown: unknown): string {
  const { name, statusCode, status, body } = thrown as {
    name?: string;
    statusCode?: number;
    status?: unknown;
    body?: { code?: unknown };
  };
  if (name !== 'APIError' || statusCode === undefined || statusCode >= 500) throw thrown;
  return typeof body?.code === 'string' ? body.code : String(status);
}
