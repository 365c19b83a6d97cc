import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher } from '../contract-publishing.ts';
import { inputFor, mediaFor, messageFor, run } from '../contract-writing.ts';
import { startFakeWordpressPublishing } from './fake-publishing.ts';
import { WEBSITE_LIMITS } from './publish-limits.ts';

describePublisher('a WordPress', startFakeWordpressPublishing, {
  looks: 'proves',
  idempotent: true,
  troubles: ['accepted-then-silent', 'accepted-then-500', 'leave-ended', 'asked-to-wait', 'prepared-expired'],
});

describe('a site', () => {
  let fake: Awaited<ReturnType<typeof startFakeWordpressPublishing>>;
  beforeAll(async () => {
    fake = await startFakeWordpressPublishing();
  });
  afterAll(() => fake.host.stop());
  beforeEach(() => fake.clear());
  const outside = createOutside({
    clock: { now: () => NOW },
    allow: ['127.0.0.1', 'kota.contoh.id'].map((host) => ({ host, cidr: '127.0.0.1/32' })),
    userAgent: 'Simpul/uji',
    minGapMs: 0,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const pictures = ['Foto satu', 'Foto yang kedua'].map((alt) => mediaFor(WEBSITE_LIMITS, 'image', alt));
  const input = () =>
    inputFor(
      { fake, outside, mediaUrl: '' },
      { ...messageFor(WEBSITE_LIMITS, 'Isi berita.'), media: pictures },
    );

  test('gets every picture once, however often an article is laid ready', async () => {
    for (let number = 0; number < 3; number += 1) await fake.publisher.prepare(input());
    expect(fake.pictures().map(({ alt }) => alt)).toEqual(['Foto satu', 'Foto yang kedua']);
    expect(await run(input(), fake.publisher)).toMatchObject({ ok: true });
    expect([fake.posts().length, fake.pictures().length]).toEqual([1, 2]);
  });

  test('whose user may not publish is told at once', async () => {
    fake.role(false);
    const failure = { class: 'reconnect', reason: 'not-allowed' };
    expect(await fake.publisher.who(input())).toMatchObject({ ok: false, failure });
    expect(await run(input(), fake.publisher)).toMatchObject({ ok: false, failure });
    expect(fake.posts()).toEqual([]);
  });

  test('gets no password in the clear, nor does another host', async () => {
    const address = `http://kota.contoh.id:${fake.host.port}/`;
    const asked = { ...input(), channel: { address, handle: null, remoteId: null } };
    const failure = { class: 'refused', reason: 'not-allowed' };
    expect(await fake.publisher.who(asked)).toMatchObject({ ok: false, failure });
    expect(await fake.publisher.prepare(asked)).toMatchObject({ ok: false, failure });
  });
});
