import type { Network } from '#app/features/channels/index.ts';

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
