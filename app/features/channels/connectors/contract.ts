import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutside } from '#app/platform/http/outside.server.ts';
import type { Outside, OutsideOptions } from '#app/platform/http/outside.ts';
import type { CollectResult, Connector, ConnectorChannel, Cursor } from './connector.ts';
import { describeMeasuring, EXPECTED, NOW } from './contract-measuring.ts';
import { FAILURE_CLASS_COPY, FAILURE_REASON_COPY } from './copy.id.ts';
import type { FakeHost, Fault } from './fake-host.ts';

/** What a fake offers the contract test: an account it can write to. */
export type FakeNetwork = {
  readonly host: FakeHost;
  readonly channel: ConnectorChannel;
  readonly connector: Connector;
  /** Publishes a post and gives back its `remoteId`. */
  publish(post: { title: string; text: string; at: string }): string;
  edit(remoteId: string, text: string): void;
  remove(remoteId: string): void;
  clear(): void;
  /** Where its connector measures. */
  readonly audience?: FakeAudience;
};

/** Who follows the account and what is done with its posts, by others and by itself. */
export type FakeAudience = {
  follow(followers: number): void;
  react(remoteId: string, by: { likes: number; shares: number; replies: number }): void;
  /** The account passes on its own post and answers it so often; where a network tells of own likes, it likes it too. */
  reactItself(remoteId: string, replies: number): void;
};

const TIMEOUT_MS = 400;

/** Every connector keeps this; a new one calls it with its fake, and says whether it measures. */
export function describeConnector(
  name: string,
  start: () => Promise<FakeNetwork>,
  { measures }: { measures: boolean },
): void {
  describe(`the ${name} connector`, () => {
    let fake: FakeNetwork;
    let outside: Outside;
    beforeAll(async () => {
      fake = await start();
    });
    afterAll(() => fake.host.stop());
    beforeEach(() => {
      fake.clear();
      fake.host.fail(null);
      outside = impatient(
        createOutside({
          clock: { now: () => NOW },
          allow: [{ host: '127.0.0.1', cidr: '127.0.0.1/32' }],
          userAgent: 'Simpul/uji',
          minGapMs: 0,
        }),
        fake.host.isSilent,
      );
    });

    const visit = async (cursor: Cursor | null): Promise<CollectResult> =>
      fake.connector.collect({ channel: fake.channel, cursor, outside, now: NOW });
    const well = async (cursor: Cursor | null) => {
      const result = await visit(cursor);
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      return { ...result, cursor: JSON.parse(JSON.stringify(result.cursor)) as Cursor };
    };
    const twoPosts = () => [
      fake.publish({
        title: 'Pekan imunisasi',
        text: 'Pekan imunisasi dibuka #WanasariSehat',
        at: '2026-11-20T01:00:00Z',
      }),
      fake.publish({ title: 'Kerja bakti', text: 'Warga membersihkan sungai', at: '2026-11-21T01:00:00Z' }),
    ];

    test('collects what is published, whole', async () => {
      const [first] = twoPosts();
      const { items } = await well(null);
      expect(items).toHaveLength(2);
      const item = items.find(({ remoteId }) => remoteId === first);
      expect(item).toMatchObject({
        publishedAt: '2026-11-20T01:00:00Z',
        kind: 'original',
        hashtags: ['wanasarisehat'],
      });
      expect(`${item?.title ?? ''} ${item?.text}`).toContain('Pekan imunisasi dibuka');
      expect(item?.address).toMatch(/^https?:\/\//);
    });

    test('gives nothing twice', async () => {
      twoPosts();
      const first = await well(null);
      const second = await well(first.cursor);
      expect([second.items, second.gone ?? []]).toEqual([[], []]);
      const third = fake.publish({ title: 'Posyandu', text: 'Posyandu di RW 3', at: '2026-11-22T01:00:00Z' });
      expect((await well(second.cursor)).items.map(({ remoteId }) => remoteId)).toEqual([third]);
    });

    test('notices an edit once, under the same id', async () => {
      const [, second] = twoPosts();
      const first = await well(null);
      fake.edit(second!, 'Warga membersihkan sungai dan selokan');
      const after = await well(first.cursor);
      expect(after.items.map(({ remoteId, text }) => [remoteId, text])).toEqual([
        [second, 'Warga membersihkan sungai dan selokan'],
      ]);
      expect((await well(after.cursor)).items).toEqual([]);
    });

    test('notices that a post was taken down, once', async () => {
      const [, second] = twoPosts();
      const first = await well(null);
      fake.remove(second!);
      const after = await well(first.cursor);
      expect(after).toMatchObject({ items: [], gone: [second] });
      expect((await well(after.cursor)).gone ?? []).toEqual([]);
    });

    test('does not believe a post of 1970 or 2099', async () => {
      fake.publish({ title: 'Lama sekali', text: 'Satu', at: '1970-01-01T00:00:00Z' });
      fake.publish({ title: 'Nanti sekali', text: 'Dua', at: '2099-01-01T00:00:00Z' });
      const { items } = await well(null);
      expect(items.map(({ publishedAt, dateFault }) => [publishedAt, dateFault]).toSorted()).toEqual([
        [null, 'in-future'],
        [null, 'too-early'],
      ]);
    });

    test.each(Object.keys(EXPECTED) as Fault[])(
      'answers %s with a class and plain words, at the first and at a later visit',
      async (fault) => {
        twoPosts();
        const { cursor } = await well(null);
        fake.host.fail(fault);
        for (const at of [null, cursor]) {
          const result = await visit(at);
          if (result.ok) throw new Error(`${fault} was taken for an answer`);
          expect(EXPECTED[fault]).toContain(result.failure.class);
          expect(FAILURE_CLASS_COPY[result.failure.class]).toMatch(/\.$/);
          expect(FAILURE_REASON_COPY[result.failure.reason]).toMatch(/\.$/);
        }
      },
    );

    test('goes on after trouble without losing or repeating a post', async () => {
      twoPosts();
      const first = await well(null);
      fake.host.fail('garbage');
      await visit(first.cursor);
      fake.host.fail(null);
      const third = fake.publish({ title: 'Posyandu', text: 'Posyandu di RW 3', at: '2026-11-22T01:00:00Z' });
      expect((await well(first.cursor)).items.map(({ remoteId }) => remoteId)).toEqual([third]);
    });

    test('survives a cursor it did not write', async () => {
      twoPosts();
      const result = await visit({ seen: 'apa ini', feedUrl: 7, posts: [1], did: null, accountId: {} });
      expect(result.ok).toBe(true);
    });

    test('says what it can measure, and measures exactly that', () => {
      const { manifest, measure } = fake.connector;
      expect([manifest.metrics.length > 0, measure !== undefined]).toEqual([measures, measures]);
    });

    if (measures) describeMeasuring(() => ({ fake, outside }));
  });
}

/** The same client with short limits, so that endless answers fail soon, and soon gives up who surely says nothing; nobody else is hurried. */
export function impatient(outside: Outside, isSilent: () => boolean): Outside {
  const short = (options: OutsideOptions = {}): OutsideOptions => ({
    ...options,
    ...(isSilent() ? { timeoutMs: TIMEOUT_MS } : {}),
    maxBytes: 1_000_000,
  });
  return {
    get: (url, options) => outside.get(url, short(options)),
    post: (url, body, options) => outside.post(url, body, short(options)),
    send: (method, url, body, options) => outside.send(method, url, body, short(options)),
  };
}
