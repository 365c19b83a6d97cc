import { Badge, type Tone } from '#app/ui/badge.tsx';
import { VIEW_COPY } from '../copy.id.ts';
import type { ConnectionView } from '../rules/connection-state.ts';

const TONES: Record<ConnectionView, Tone> = {
  live: 'good',
  expiring: 'warn',
  reconnect: 'bad',
  none: 'neutral',
  assisted: 'info',
};

export const ViewBadge = ({ view }: { view: ConnectionView }) => (
  <Badge tone={TONES[view]}>{VIEW_COPY[view]}</Badge>
);
