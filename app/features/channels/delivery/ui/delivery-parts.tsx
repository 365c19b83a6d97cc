import { Badge } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { networkIcon, networkName } from '../../networks.ts';
import { REASON_COPY } from '../copy.id.ts';
import { CANCELLED_COPY, HELD_COPY, LIST_COPY, STATE_COPY, UNCONFIRMED_COPY } from '../screens-copy.id.ts';
import type { DeliveryState } from '../tables.ts';

export function StateBadge({ state }: { state: DeliveryState }) {
  const { word, tone } = STATE_COPY[state];
  return <Badge tone={tone}>{word}</Badge>;
}

/** What is the matter and what happens next, in one breath; nothing where all is well. */
export function why(row: { state: DeliveryState; heldReason: string | null; reason: string | null }): string {
  const reason = row.reason ? (REASON_COPY[row.reason as keyof typeof REASON_COPY] ?? '') : '';
  const held = row.heldReason ? (HELD_COPY[row.heldReason] ?? '') : '';
  if (row.heldReason === 'unsettled') return held;
  if (row.state === 'cancelled') return CANCELLED_COPY;
  const next = held || (row.state === 'unconfirmed' ? UNCONFIRMED_COPY : '');
  return [reason, next].filter(Boolean).join(' ');
}

/** The account with its network's sign. */
export function Account({ network, name }: { network: string; name: string }) {
  return (
    <span style={{ display: 'flex', gap: 8, overflowWrap: 'anywhere' }}>
      <span style={{ flex: 'none', marginTop: 2 }}>
        <Icon name={network === 'portal' ? 'building-community' : networkIcon(network)} size={16} />
      </span>
      <span>
        {name}
        {network !== 'portal' && <span className="sr">, {networkName(network)}</span>}
      </span>
    </span>
  );
}

export const networkLabel = (network: string): string =>
  network === 'portal' ? LIST_COPY.portal : networkName(network);
