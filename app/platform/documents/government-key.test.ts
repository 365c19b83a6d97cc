import { describe, expect, test } from 'vitest';
import { isSignatureOf, signDigest } from './government-key.server.ts';

const seed = Buffer.alloc(32, 7);
const digest = 'ab'.repeat(32);

describe("the government's key", () => {
  test('its name is that of the key that signs certificates', async () => {
    const { generate } = await import('@digitalbazaar/ed25519-multikey');
    const { publicKeyMultibase } = await (await generate({ seed })).export({ publicKey: true });
    expect(signDigest(seed, digest).publicKey).toBe(`did:key:${publicKeyMultibase}`);
  });

  test('a signature is of one digest by one key', () => {
    const signed = signDigest(seed, digest);
    expect(isSignatureOf(signed, digest)).toBe(true);
    expect(isSignatureOf(signed, 'cd'.repeat(32))).toBe(false);
    const other = signDigest(Buffer.alloc(32, 8), digest);
    expect(isSignatureOf({ ...signed, publicKey: other.publicKey }, digest)).toBe(false);
  });

  test.each([
    'did:key:z',
    'did:key:z0OIl',
    'did:web:example.org',
    `did:key:z${'1'.repeat(60)}`,
    'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'.slice(0, -2),
    '',
  ])('a malformed key is no: %s', (publicKey) => {
    expect(isSignatureOf({ ...signDigest(seed, digest), publicKey }, digest)).toBe(false);
  });
});
