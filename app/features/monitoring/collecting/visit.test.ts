import { expect, test } from 'vitest';
import type { Connectors, VisitedChannel } from '#app/features/channels/index.server.ts';
import type { CollectInput, Connector } from '#app/features/channels/index.ts';
import type { OutsideOptions } from '#app/platform/http/outside.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { visitChannel } from './visit.server.ts';

const MEGABYTE = 1024 * 1024;

const channel: VisitedChannel = {
  id: '0198c0de-0000-7000-8000-000000000001',
  unitId: '0198c0de-0000-7000-8000-000000000002',
  network: 'mastodon',
  connector: 'mastodon',
  cursor: null,
  target: { address: 'https://jahat.example/', handle: null, remoteId: null },
};

/** Asks for page after page until somebody says no. */
const greedy = {
  manifest: {} as Connector['manifest'],
  async collect({ outside }: CollectInput) {
    for (;;) {
      const page = await outside.get('https://jahat.example/', { maxBytes: 20 * MEGABYTE });
      if (!page.ok)
        return { ok: false as const, failure: { class: 'broken' as const, reason: 'too-large' as const } };
    }
  },
};

test('a site that sends page after page just below the limit of one is cut for the whole visit', async () => {
  let sent = 0;
  const outside = {
    async get(_url: string, { maxBytes = 0 }: OutsideOptions = {}) {
      const body = new Uint8Array(Math.min(maxBytes, 20 * MEGABYTE));
      sent += body.byteLength;
      return {
        ok: true as const,
        status: 200,
        headers: {},
        body,
        finalUrl: '',
        notModified: false,
        movedTo: null,
      };
    },
    post: () => Promise.reject(new Error('Nothing is posted')),
    send: () => Promise.reject(new Error('Nothing is sent')),
  };
  const connectors = { mastodon: greedy } as unknown as Connectors;
  const visit = await visitChannel(channel, { outside, clock: fixedClock(), connectors });
  expect(visit.result.ok).toBe(false);
  expect(sent).toBeLessThanOrEqual(24 * MEGABYTE);
});
