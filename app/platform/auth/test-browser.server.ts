import { createHmac } from 'node:crypto';

const ANDROID_CHROME =
  'Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

export type TestBrowser = {
  /** The request as the sign-in sees it, with the cookies of the moment. */
  client(): { headers: Headers; ip: string };
  /** Keeps cookies as a browser does; an expired one is dropped. */
  accept(setCookies: readonly string[]): void;
  cookieNames(): string[];
};

/** A browser with its own cookies and network. */
export function aBrowser(options: { ip?: string; userAgent?: string; origin?: string } = {}): TestBrowser {
  const jar = new Map<string, string>();
  return {
    client: () => ({
      ip: options.ip ?? '203.0.113.10',
      headers: new Headers({
        'user-agent': options.userAgent ?? ANDROID_CHROME,
        ...(options.origin ? { origin: options.origin } : {}),
        ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      }),
    }),
    accept(setCookies) {
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const name = pair.slice(0, pair.indexOf('='));
        const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
        if (gone) jar.delete(name);
        else jar.set(name, pair.slice(name.length + 1));
      }
    },
    cookieNames: () => [...jar.keys()],
  };
}

function base32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Six digits that the app shows neither now nor in the hour around. */
export function notTotpCode(otpauthUri: string, atMs: number): string {
  const shown = Array.from({ length: 241 }, (_, step) => totpCode(otpauthUri, atMs + (step - 120) * 30_000));
  let code = 0;
  while (shown.includes(String(code).padStart(6, '0'))) code += 1;
  return String(code).padStart(6, '0');
}

/** What an authenticator app shows for an otpauth address (RFC 6238, SHA-1, 30 s, 6 digits). */
export function totpCode(otpauthUri: string, atMs: number): string {
  const secret = base32(new URL(otpauthUri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
