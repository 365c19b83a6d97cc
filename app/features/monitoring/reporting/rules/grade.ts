import type { Network } from '#app/features/channels/index.ts';
import type { TimeBy } from '../../tables.ts';

/** Networks that show neither text nor time to somebody who is not signed in: what is reported from them is the officer's word. */
const CLOSED: ReadonlySet<string> = new Set<Network>([
  'instagram',
  'facebook',
  'tiktok',
  'x',
  'threads',
  'whatsapp',
  'whatsapp-channel',
]);

/** Grade C, declared by the officer: link, caption and perhaps a screenshot. */
export function isClosedNetwork(network: string | null): boolean {
  return network !== null && CLOSED.has(network);
}

/** The grade a link of this network can reach before anything is read. */
export const expectedGrade = (network: string | null): 'B' | 'C' => (isClosedNetwork(network) ? 'C' : 'B');

/** Where whoever keeps the site or writes the post sets its time; elsewhere the network's server does. */
const OWN_TIME: ReadonlySet<string> = new Set<Network>(['website', 'mastodon', 'bluesky']);

/** Who states the time that a public page shows. */
export const pageTimeBy = (network: string): TimeBy => (OWN_TIME.has(network) ? 'unit' : 'network');
