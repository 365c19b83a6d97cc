import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { networkIcon, networkName } from '../../networks.ts';
import { REASON_COPY } from '../copy.id.ts';
import { HELD_COPY, LIST_COPY, STATE_COPY } from '../screens-copy.id.ts';
import type { DeliveryState } from '../tables.ts';

export function StateBadge({ state }: { state: DeliveryState }) {
  const { word, tone } = STATE_COPY[state];
  return <Badge tone={tone}>{word}</Badge>;
}

/** What is the matter and what happens next, in one breath; nothing where all is well. */
export function why(row: { heldReason: string | null; reason: string | null }): string {
  const reason = row.reason ? (REASON_COPY[row.reason as keyof typeof REASON_COPY] ?? '') : '';
  const held = row.heldReason ? (HELD_COPY[row.heldReason] ?? '') : '';
  return row.heldReason === 'unsettled' ? held : [reason, held].filter(Boolean).join(' ');
}

/** The account with its network's sign. */
export function Account({ network, name }: { network: string; name: string }) {
  return (
    <span style={{ display: 'flex', gap: 8, alignItems: 'center', overflowWrap: 'anywhere' }}>
      <Icon name={network === 'portal' ? 'building-community' : networkIcon(network)} size={16} />
      <span>
        {name}
        {network !== 'portal' && <span className="sr">, {networkName(network)}</span>}
      </span>
    </span>
  );
}

export const networkLabel = (network: string): string =>
  network === 'portal' ? LIST_COPY.portal : networkName(network);
