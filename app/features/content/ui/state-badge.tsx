import { Badge } from '#app/ui/badge.tsx';
import { STATE_WORDS } from '../copy.id.ts';
import { STATE_LOOKS } from '../state-looks.ts';
import type { PieceState, VariantState } from '../states.ts';

/** The standing of a piece or of one variant. */
export function StateBadge({ state }: { state: PieceState | VariantState }) {
  const { tone, icon } = STATE_LOOKS[state];
  return (
    <Badge tone={tone} {...(icon ? { icon } : {})}>
      {STATE_WORDS[state]}
    </Badge>
  );
}
