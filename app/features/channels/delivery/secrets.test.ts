import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openSecret, sealSecret } from './secrets.server.ts';

const keys = (secret: string) => ({
  keyFor: (purpose: string) => createHmac('sha256', secret).update(purpose).digest(),
});
const here = keys('secret of this installation');
const of = { tenantId: 't1', channelId: 'c1' };
const secret = { token: 'rahasia-é-🔑', refreshToken: 'r' };

describe('a sealed secret', () => {
  test('opens for its account alone', () => {
    const sealed = sealSecret(here, of, secret);
    expect(openSecret(here, of, sealed)).toEqual(secret);
    expect(openSecret(here, { ...of, channelId: 'c2' }, sealed)).toBeNull();
    expect(openSecret(here, { ...of, tenantId: 't2' }, sealed)).toBeNull();
    expect(openSecret(here, { tenantId: 't1', app: 'c1' }, sealed)).toBeNull();
  });

  test('does not open with the secret of another installation', () => {
    expect(openSecret(keys('another'), of, sealSecret(here, of, secret))).toBeNull();
  });

  test('is never the same twice and shows nothing of what it holds', () => {
    const [first, second] = [sealSecret(here, of, secret), sealSecret(here, of, secret)];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('token')).toBe(false);
  });

  test('a changed, cut or unknown one gives nothing, at whatever byte', () => {
    const sealed = sealSecret(here, of, secret);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(openSecret(here, of, changed)).toBeNull();
      expect(openSecret(here, of, sealed.subarray(0, at))).toBeNull();
    }
  });
});
