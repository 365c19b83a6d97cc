import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, messageFor, run } from '../contract-writing.ts';
import { startFakeMastodonPublishing } from './fake-publishing.ts';
import { MASTODON_LIMITS } from './publish-limits.ts';
import { descriptionOf, limitsOfInstance } from './publish-mapping.ts';

describePublisher('mastodon', startFakeMastodonPublishing, {
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

describe('an instance', () => {
  let fake: Awaited<ReturnType<typeof startFakeMastodonPublishing>>;
  beforeAll(async () => {
    fake = await startFakeMastodonPublishing();
  });
  afterAll(() => fake.host.stop());

  test('that takes less than others is obeyed', async () => {
    fake.limit(20);
    const outside = createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    });
    const publish = (text: string, number: number) =>
      run(
        inputFor({ fake, outside, mediaUrl: '' }, messageFor(MASTODON_LIMITS, text), number),
        fake.publisher,
      );
    expect(await publish('a'.repeat(21), 1)).toMatchObject({
      failure: { class: 'refused', reason: 'text-too-long' },
    });
    expect(await publish('a'.repeat(20), 2)).toMatchObject({ ok: true });
    expect(fake.posts()).toHaveLength(1);
  });

  test('that takes more changes nothing, and strange words leave the usual limits', () => {
    expect(limitsOfInstance({ configuration: { statuses: { max_characters: 5_000 } } }).limits).toEqual(
      MASTODON_LIMITS,
    );
    for (const strange of [
      null,
      'apa',
      { configuration: 7 },
      { configuration: { statuses: { max_characters: -1 } } },
    ])
      expect(limitsOfInstance(strange)).toEqual({ limits: MASTODON_LIMITS, description: 1_500 });
    const strict = limitsOfInstance({
      configuration: {
        media_attachments: {
          supported_mime_types: ['image/png'],
          image_size_limit: 1_000,
          description_limit: 5,
        },
      },
    });
    expect([strict.limits.images, strict.description]).toEqual([
      { most: 4, mimes: ['image/png'], bytes: 1_000 },
      5,
    ]);
    expect(descriptionOf('Foto 👨‍👩‍👧‍👦', 5)).toBe('Foto ');
  });
});
