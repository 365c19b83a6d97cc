import type { Tone } from '#app/ui/badge.tsx';
import type { IconName } from '#app/ui/icon-name.ts';
import type { PieceState, VariantState } from './states.ts';

/** How a state is shown beside its word: the tone, and an icon where the tone's own does not fit. */
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
  held: { tone: 'warn', icon: 'player-pause' },
  excused: { tone: 'neutral', icon: 'user-off' },
  withdrawn: { tone: 'neutral', icon: 'ban' },
};
