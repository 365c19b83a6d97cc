import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import { NOW } from '../contract-measuring.ts';
import { describePublisher, type PublishTrouble } from '../contract-publishing.ts';
import { inputFor, messageFor, ready, run } from '../contract-writing.ts';
import { startFakeInstagram } from '../instagram/fake-publishing.ts';
import { startFakeThreads } from '../threads/fake-publishing.ts';
import type { FakeGraph } from './fake-graph.ts';

const troubles: readonly PublishTrouble[] = [
  'accepted-then-silent',
  'accepted-then-500',
  'leave-ended',
  'asked-to-wait',
  'quota-used',
  'text-refused',
  'action-blocked',
  'slow-processing',
  'processing-failed',
  'prepared-expired',
  'media-unreachable',
];
const promises = { looks: 'finds', idempotent: false, troubles } as const;

describePublisher('instagram', startFakeInstagram, promises);
describePublisher('threads', startFakeThreads, promises);

describe.each([
  ['instagram', startFakeInstagram],
  ['threads', startFakeThreads],
])('containers of %s', (_name, start) => {
  let fake: FakeGraph;
  beforeAll(async () => {
    fake = await start();
  });
  afterAll(() => fake.host.stop());
  beforeEach(() => {
    fake.clear();
    fake.trouble(null);
  });
  const given = () => ({
    fake,
    mediaUrl: 'https://simpul.example/media',
    outside: createOutside({
      clock: { now: () => NOW },
      allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
      userAgent: 'Simpul/uji',
      minGapMs: 0,
    }),
  });
  const asked = () => inputFor(given(), messageFor(fake.publisher.limits, 'Pekan imunisasi.'));

  test('blocked although it is live: unconfirmed, and found by looking', async () => {
    fake.trouble('blocked-but-live');
    const result = await run(asked(), fake.publisher);
    expect(result).toMatchObject({ failure: { class: 'unconfirmed', reason: 'action-blocked' } });
    const [post] = fake.posts();
    const prepared = await ready(
      inputFor(given(), messageFor(fake.publisher.limits, 'Lain.'), 2),
      fake.publisher,
    );
    if (!prepared.ok) throw new Error('not prepared');
    const seen = await fake.publisher.look({
      ...asked(),
      stage: prepared.stage,
      finalisedAt: NOW.toString(),
    });
    expect(seen).toMatchObject({ found: { remoteId: post?.remoteId } });
  });

  test('a container that could not fetch its media is made anew instead of being refused', async () => {
    const prepared = await fake.publisher.prepare(asked());
    if (!prepared.ok) throw new Error('not prepared');
    fake.trouble('could-not-fetch');
    const checked = await fake.publisher.check({ ...asked(), stage: prepared.stage });
    if (fake.publisher.network === 'instagram') expect(checked).toMatchObject({ ok: true, gone: true });
    fake.trouble(null);
    const again = await fake.publisher.prepare({ ...asked(), stage: prepared.stage });
    expect(again).toMatchObject({ ok: true });
  });

  test('a container of yesterday is prepared anew without asking, and never published', async () => {
    const prepared = await fake.publisher.prepare(asked());
    if (!prepared.ok) throw new Error('not prepared');
    const late = { ...asked(), stage: prepared.stage, now: NOW.add({ hours: 23 }) };
    expect(await fake.publisher.check(late)).toMatchObject({ gone: true });
    expect(await fake.publisher.finalise(late)).toMatchObject({ failure: { reason: 'prepared-expired' } });
    expect(fake.posts()).toEqual([]);
  });

  test('absence is certain when the network still holds the container ready, two minutes later', async () => {
    const prepared = await ready(asked(), fake.publisher);
    if (!prepared.ok) throw new Error('not prepared');
    const look = (seconds: number) =>
      fake.publisher.look({
        ...asked(),
        stage: prepared.stage,
        finalisedAt: NOW.toString(),
        now: NOW.add({ seconds }),
      });
    expect(await look(30)).toMatchObject({ found: null, certain: false });
    expect(await look(150)).toMatchObject({ found: null, certain: true });
  });

  test('tells what is left of the day', async () => {
    const result = await fake.publisher.prepare(asked());
    expect(result.budgets).toMatchObject([{ scope: 'account', kind: 'posts' }]);
  });
});
