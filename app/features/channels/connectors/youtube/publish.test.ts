import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, messageFor, run } from '../contract-writing.ts';
import { startFakeYoutube } from './fake-publishing.ts';
import { YOUTUBE_LIMITS } from './publish-limits.ts';

describePublisher('youtube', startFakeYoutube, {
  looks: 'proves',
  idempotent: true,
  troubles: [
    'accepted-then-silent',
    'accepted-then-500',
    'leave-ended',
    'asked-to-wait',
    'quota-used',
    'text-refused',
    'slow-processing',
    'processing-failed',
    'prepared-expired',
  ],
});

describe('a video', () => {
  let fake: Awaited<ReturnType<typeof startFakeYoutube>>;
  beforeAll(async () => {
    fake = await startFakeYoutube();
  });
  afterAll(() => fake.host.stop());
  beforeEach(() => {
    fake.clear();
    fake.trouble(null);
  });
  const asked = (bytes?: Uint8Array) => {
    const outside = createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    });
    const input = inputFor({ fake, outside, mediaUrl: '' }, messageFor(YOUTUBE_LIMITS, 'Pekan imunisasi.'));
    return bytes ? { ...input, readMedia: async () => bytes } : input;
  };

  test('a process that died after the last byte leaves one upload, and the next try takes it', async () => {
    await fake.publisher.prepare(asked());
    expect(await run(asked(), fake.publisher)).toMatchObject({ ok: true });
    expect([fake.uploads(), fake.posts().length]).toEqual([1, 1]);
  });

  test('goes on where a broken line stopped, in pieces of eight megabytes', async () => {
    const bytes = new Uint8Array(9 * 1024 * 1024).fill(7);
    fake.trouble('cut-upload');
    expect(await fake.publisher.prepare(asked(bytes))).toMatchObject({ ok: true });
    expect(fake.uploads()).toBe(1);
  });

  test('a project that Google has not audited is told, not taken for published', async () => {
    fake.trouble('stays-private');
    expect(await run(asked(), fake.publisher)).toMatchObject({
      failure: { class: 'refused', reason: 'not-allowed' },
    });
    expect(fake.posts()).toEqual([]);
  });

  test('nobody ever sees the mark', async () => {
    await run(asked(), fake.publisher);
    expect(fake.posts()[0]?.text).toBe('Pekan imunisasi.');
  });
});
