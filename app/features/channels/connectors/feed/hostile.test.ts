import { expect, test } from 'vitest';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import { feedConnector } from './client.server.ts';

const NOW = Temporal.Instant.from('2026-11-23T03:00:00Z');

function site(body: string): Outside {
  const answer = {
    ok: true as const,
    status: 200,
    headers: { 'content-type': 'application/rss+xml' },
    body: new TextEncoder().encode(body),
    finalUrl: 'https://jahat.example/feed/',
    notModified: false,
    movedTo: null,
  };
  return { get: async () => answer, post: async () => answer, send: async () => answer };
}

const visit = (body: string) =>
  feedConnector.collect({
    channel: { address: 'https://jahat.example/feed/', handle: null, remoteId: null },
    cursor: null,
    outside: site(body),
    now: NOW,
  });

// Its reader would take longer than this test may last.
test('a feed made to keep its reader busy for days is a failure of its channel, a few seconds later', async () => {
  expect(await visit(`<rss><channel><item><description>${'<'.repeat(4_000_000)}`)).toEqual({
    ok: false,
    failure: { class: 'broken', reason: 'too-heavy' },
  });
});

test('a feed nested past any stack is a failure of its channel', async () => {
  expect((await visit(`<rss><channel>${'<item><title>'.repeat(200_000)}`)).ok).toBe(false);
});
