import { describe, expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { messageFor, run } from '../contract-writing.ts';
import type { PublishInput } from '../publishing.ts';
import { portalPublisher } from './publish.server.ts';
import { PORTAL_LIMITS } from './publish-limits.ts';

const nobody = () => Promise.reject(new Error('The portal asks nobody'));
const outside: Outside = { get: nobody, post: nobody, send: nobody };
const input = (text: string): PublishInput => ({
  deliveryId: '019ab0c4-0000-7000-8000-000000000001',
  originId: '019ab0c4-0000-7000-9000-000000000001',
  marker: '01jar1g0000s00000000000001',
  channel: { address: '', handle: null, remoteId: null },
  credential: { secret: {}, remoteId: null, settings: {}, app: null, expiresAt: null },
  message: messageFor(PORTAL_LIMITS, text),
  stage: null,
  outside,
  now: Temporal.Instant.from('2026-11-23T03:00:00Z'),
  readMedia: nobody,
  mediaAddress: nobody,
  finalisedAt: null,
});

describe('publishing to the portal', () => {
  test('asks nobody, and is the same however often it is done', async () => {
    const done = await run(input('Pekan imunisasi dibuka.'), portalPublisher);
    expect(done).toEqual({
      ok: true,
      remoteId: '019ab0c4-0000-7000-9000-000000000001',
      address: '/rilis/019ab0c4-0000-7000-9000-000000000001',
      publishedAt: '2026-11-23T03:00:00Z',
    });
    expect(await run(input('Pekan imunisasi dibuka.'), portalPublisher)).toEqual(done);
  });

  test('refuses what a page can’t be made of', async () => {
    const { message } = input('Isi');
    for (const part of [{ title: ' ' }, { text: ' ' }, { text: 'a'.repeat(100_001) }]) {
      const refused = await run({ ...input('Isi'), message: { ...message, ...part } }, portalPublisher);
      expect(refused).toMatchObject({ ok: false, failure: { class: 'refused' } });
    }
  });

  test('can be looked for with certainty and needs no leave', async () => {
    expect(await portalPublisher.look(input('Isi'))).toEqual({ ok: true, found: null, certain: true });
    expect(await portalPublisher.who(input('Isi'))).toMatchObject({ ok: false });
  });
});
