import { refusalOf } from '../message-limits.ts';
import { failed } from '../publish-failure.ts';
import type { Publisher } from '../publishing.ts';
import { PORTAL_LIMITS } from './publish-limits.ts';

/** The government's own newsroom: that the delivery is done is the publication itself, so nothing can be unknown and nothing is there twice. */
export const portalPublisher: Publisher = {
  network: 'portal',
  limits: PORTAL_LIMITS,
  connect: null,
  pace: { gapMs: 0 },
  prepare: async ({ message }) =>
    refusalOf(message, PORTAL_LIMITS, message.text) ?? { ok: true, ready: true, stage: {} },
  check: async () => ({ ok: true, ready: true }),
  finalise: async ({ originId, now }) => ({
    ok: true,
    remoteId: originId,
    address: `/rilis/${originId}`,
    publishedAt: now.toString(),
  }),
  look: async () => ({ ok: true, found: null, certain: true }),
  who: async () => failed('refused', 'not-connected'),
};
