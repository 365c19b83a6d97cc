import { networkIcon, networkName } from '#app/features/channels/index.ts';
import type { Tone } from '#app/ui/badge.tsx';
import type { IconName } from '#app/ui/icon-name.ts';
import type { PieceState, VariantState } from '../../states.ts';
import { piecesCopy } from '../copy.id.ts';

export const HOME = '/kerja/naskah';
export const pieceHref = (id: string, part = '') => `${HOME}/${id}${part}`;
export const variantHref = (pieceId: string, variantId: string) => pieceHref(pieceId, `/kanal/${variantId}`);

/** How a state is shown: the tone, and an icon where the tone has none of its own. */
export const STATE_LOOKS: Readonly<Record<PieceState | VariantState, { tone: Tone; icon?: IconName }>> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'info', icon: 'hourglass' },
  returned: { tone: 'warn' },
  approved: { tone: 'good' },
  scheduled: { tone: 'info', icon: 'clock' },
  publishing: { tone: 'info', icon: 'send' },
  published: { tone: 'good', icon: 'checks' },
  'partly-published': { tone: 'warn' },
  failed: { tone: 'bad' },
  held: { tone: 'warn' },
  excused: { tone: 'neutral', icon: 'user-off' },
  withdrawn: { tone: 'neutral', icon: 'ban' },
};

/** The portal's newsroom is no network, yet stands among them. */
export const channelName = (network: string): string =>
  network === 'portal' ? piecesCopy.newsroom : networkName(network);
export const channelIcon = (network: string): IconName =>
  network === 'portal' ? 'news' : networkIcon(network);
