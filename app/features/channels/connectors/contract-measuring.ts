import { expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { FakeNetwork } from './contract.ts';
import type { FailureClass } from './failure.ts';
import type { Fault } from './fake-host.ts';

export const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');

export const EXPECTED: Record<Fault, readonly FailureClass[]> = {
  'server-error': ['later'],
  'rate-limited': ['later'],
  silent: ['later'],
  cut: ['later'],
  garbage: ['broken'],
  endless: ['broken'],
  forbidden: ['refused'],
  missing: ['gone', 'broken'],
  'to-private': ['refused'],
};

/** The part of the contract that connectors with metrics keep. */
export function describeMeasuring(given: () => { fake: FakeNetwork; outside: Outside }): void {
  const measure = async (posts: readonly string[]) => {
    const { fake, outside } = given();
    const since = NOW.subtract({ hours: 14 * 24 });
    return fake.connector.measure!({ channel: fake.channel, posts, since, outside });
  };
  const published = (fake: FakeNetwork, title = 'Kerja bakti') =>
    fake.publish({ title, text: title, at: '2026-11-21T01:00:00Z' });

  test('counts what others did with a post, and who follows the account', async () => {
    const { fake } = given();
    const audience = fake.audience!;
    const [quiet, loud] = [published(fake, 'Sepi'), published(fake, 'Ramai')];
    audience.follow(1240);
    audience.react(loud, { likes: 7, shares: 3, replies: 2 });
    const result = await measure([quiet, loud]);
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(result.followers).toBe(1240);
    expect(result.posts.toSorted((a, b) => (a.remoteId < b.remoteId ? -1 : 1))).toEqual(
      [
        { remoteId: quiet, likes: 0, shares: 0, replies: 0 },
        { remoteId: loud, likes: 7, shares: 3, replies: 2 },
      ].toSorted((a, b) => (a.remoteId < b.remoteId ? -1 : 1)),
    );
  });

  test('what the account does with its own post never counts', async () => {
    const { fake } = given();
    const audience = fake.audience!;
    const post = published(fake);
    audience.react(post, { likes: 2, shares: 1, replies: 1 });
    audience.reactItself(post, 5);
    expect(await measure([post])).toMatchObject({
      posts: [{ remoteId: post, likes: 2, shares: 1, replies: 1 }],
    });
  });

  test('tells nothing of a post that is gone or was never asked for', async () => {
    const { fake } = given();
    const [gone, other, asked] = [published(fake, 'Hapus'), published(fake, 'Lain'), published(fake)];
    fake.remove(gone);
    const result = await measure([gone, asked]);
    expect(result).toMatchObject({ ok: true, posts: [{ remoteId: asked }] });
    expect(JSON.stringify(result)).not.toContain(other);
    expect(await measure([])).toMatchObject({ ok: true, posts: [] });
  });

  test.each(Object.keys(EXPECTED) as Fault[])('measuring answers %s with a class', async (fault) => {
    const { fake } = given();
    const post = published(fake);
    fake.host.fail(fault);
    const result = await measure([post]);
    if (result.ok) throw new Error(`${fault} was taken for an answer`);
    expect(EXPECTED[fault]).toContain(result.failure.class);
  });
}
