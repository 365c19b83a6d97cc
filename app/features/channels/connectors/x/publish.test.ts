import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, messageFor, ready, run } from '../contract-writing.ts';
import { startFakeX } from './fake-publishing.ts';
import { X_LIMITS } from './publish-limits.ts';

describePublisher('x', startFakeX, {
  looks: 'finds',
  // The same words are refused, and the account's own list says that it is our post.
  idempotent: true,
  troubles: [
    'accepted-then-silent',
    'accepted-then-500',
    'leave-ended',
    'asked-to-wait',
    'quota-used',
    'text-refused',
    'duplicate-refused',
    'slow-processing',
    'processing-failed',
    'prepared-expired',
  ],
});

describe('X', () => {
  let fake: Awaited<ReturnType<typeof startFakeX>>;
  beforeAll(async () => {
    fake = await startFakeX();
  });
  afterAll(() => fake.host.stop());
  beforeEach(() => fake.clear());
  const given = () => ({
    fake,
    mediaUrl: '',
    outside: createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    }),
  });
  const linked = { ...messageFor(X_LIMITS, 'Jadwal & tempat'), link: 'https://wanasari.go.id/a?b=1&c=2' };

  test('sends the link once, or leaves it out where the government pays for links', async () => {
    expect(await run(inputFor(given(), linked), fake.publisher)).toMatchObject({ ok: true });
    const without = { ...fake.credential, settings: { noLinks: 'ya' } };
    const cheap = { ...inputFor(given(), linked, 2), credential: without };
    expect(await run(cheap, fake.publisher)).toMatchObject({ ok: true });
    expect(fake.posts().map(({ text }) => text)).toEqual([
      'Jadwal & tempat\n\nhttps://wanasari.go.id/a?b=1&c=2',
      'Jadwal & tempat',
    ]);
  });

  test('finds its post among short links and quoted signs', async () => {
    const input = inputFor(given(), linked);
    const prepared = await ready(input, fake.publisher);
    if (!prepared.ok) throw new Error('not prepared');
    const asked = { ...input, stage: prepared.stage, finalisedAt: NOW.toString() };
    const done = await fake.publisher.finalise(asked);
    if (!done.ok) throw new Error(JSON.stringify(done));
    expect(await fake.publisher.look(asked)).toMatchObject({ found: { remoteId: done.remoteId } });
  });

  test('tells what is left of the window', async () => {
    const done = await run(inputFor(given(), messageFor(X_LIMITS, 'Kabar')), fake.publisher);
    expect(done.budgets).toMatchObject([{ scope: 'account', kind: 'calls', most: 100, remaining: 42 }]);
  });
});
