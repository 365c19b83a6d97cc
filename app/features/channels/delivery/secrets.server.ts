import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Platform } from '#app/platform/platform.server.ts';

type Keys = Pick<Platform, 'keyFor'>;
/** What a network wants to know us by: names and values of one connection or app. */
export type Secret = Readonly<Record<string, string>>;
/** Whose secret it is. A row that is moved to another government, account or network no longer opens. */
export type SecretOf =
  | { readonly tenantId: string; readonly channelId: string }
  | { readonly tenantId: string; readonly app: string };

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** The installation's secret lies outside the database: a copy of the database alone opens nothing. */
const keyOf = (platform: Keys, tenantId: string): Buffer =>
  platform.keyFor(`channels credentials ${tenantId}`);

const boundTo = (of: SecretOf): Buffer =>
  Buffer.from(
    'channelId' in of ? `${of.tenantId}\0channel\0${of.channelId}` : `${of.tenantId}\0app\0${of.app}`,
  );

/** AES-256-GCM: version, nonce, tag, text. */
export function sealSecret(platform: Keys, of: SecretOf, secret: Secret): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(platform, of.tenantId), nonce).setAAD(boundTo(of));
  const text = Buffer.concat([cipher.update(JSON.stringify(secret), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]);
}

/** Null when it was sealed for another account, with another key, or changed: the account has to be connected again. */
export function openSecret(platform: Keys, of: SecretOf, sealed: Uint8Array): Secret | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length <= 1 + NONCE + TAG || bytes[0] !== VERSION) return null;
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      keyOf(platform, of.tenantId),
      bytes.subarray(1, 1 + NONCE),
    )
      .setAAD(boundTo(of))
      .setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Secret;
  } catch {
    return null;
  }
}
