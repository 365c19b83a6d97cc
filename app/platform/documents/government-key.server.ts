import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Platform } from '../platform.server.ts';

/**
 * What the government's own key is derived for (`platform.keyFor`); the key itself is stored nowhere. One key signs certificates and
 * sealed seasons, so that who has checked one knows the other.
 */
export const governmentKeyPurpose = (tenantId: string): string => `training credential ${tenantId}`;

/** 32 bytes of the government's own. */
export const governmentSeed = (platform: Pick<Platform, 'keyFor'>, tenantId: string): Buffer =>
  platform.keyFor(governmentKeyPurpose(tenantId));

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Multicodec of an Ed25519 public key (W3C CCG did:key). */
const ED25519 = [0xed, 0x01];
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const DID = 'did:key:z';

function base58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = LETTERS[Number(rest % 58n)] + text;
  return text;
}

function fromBase58(text: string): Buffer | null {
  let value = 0n;
  for (const letter of text) {
    const at = LETTERS.indexOf(letter);
    if (at < 0) return null;
    value = value * 58n + BigInt(at);
  }
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

/** The public key of a name `did:key:z6Mk...`; null when it names none. */
function publicKeyOf(did: string): KeyObject | null {
  if (!did.startsWith(DID) || did.length > 80) return null;
  const bytes = fromBase58(did.slice(DID.length));
  if (bytes?.length !== 34 || bytes[0] !== ED25519[0] || bytes[1] !== ED25519[1]) return null;
  return createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(2)]), format: 'der', type: 'spki' });
}

export type SignedDigest = { readonly signature: string; readonly publicKey: string };

/** Signs a digest (hex) with the government's key; the key's name is that of its certificates. */
export function signDigest(seed: Uint8Array, digest: string): SignedDigest {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return {
    signature: sign(null, Buffer.from(digest, 'hex'), key).toString('base64url'),
    publicKey: `${DID}${base58(Buffer.from([...ED25519, ...rawPublic(key)]))}`,
  };
}

/** Whether the signature is of this digest by that key. Anything malformed is no. */
export function isSignatureOf({ signature, publicKey }: SignedDigest, digest: string): boolean {
  const key = publicKeyOf(publicKey);
  if (!key || !/^[\w-]{86}$/.test(signature) || !/^[0-9a-f]{64}$/.test(digest)) return false;
  return verify(null, Buffer.from(digest, 'hex'), key, Buffer.from(signature, 'base64url'));
}
