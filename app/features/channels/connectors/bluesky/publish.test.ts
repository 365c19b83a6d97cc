import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, messageFor, run } from '../contract-writing.ts';
import { startFakeBlueskyPublishing } from './fake-publishing.ts';
import { BLUESKY_LIMITS } from './publish-limits.ts';

describePublisher('bluesky', startFakeBlueskyPublishing, {
  looks: 'proves',
  idempotent: true,
  troubles: [
    'accepted-then-silent',
    'accepted-then-500',
    'leave-ended',
    'asked-to-wait',
    'quota-used',
    'text-refused',
    'prepared-expired',
  ],
});

describe('a session of Bluesky', () => {
  let fake: Awaited<ReturnType<typeof startFakeBlueskyPublishing>>;
  beforeAll(async () => {
    fake = await startFakeBlueskyPublishing();
  });
  afterAll(() => fake.host.stop());

  test('serves many posts, and one that ended is renewed without a second post', async () => {
    const outside = createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    });
    const given = { fake, outside, mediaUrl: '' };
    const publish = (number: number) =>
      run(inputFor(given, messageFor(BLUESKY_LIMITS, `Kabar ${number}.`), number), fake.publisher);
    expect(await publish(1)).toMatchObject({ ok: true });
    expect(await publish(2)).toMatchObject({ ok: true });
    expect(fake.sessions()).toBe(1);
    fake.endSessions();
    expect(await publish(3)).toMatchObject({ ok: true });
    expect([fake.posts().length, fake.sessions()]).toEqual([3, 2]);
  });
});
