import { Badge } from '#app/ui/badge.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { clippingsCopy, TONE_WORDS } from '../copy.id.ts';
import type { Tone } from '../tables.ts';

const ICONS: Readonly<Record<Tone | 'mixed', IconName>> = {
  positive: 'arrow-up',
  neutral: 'minus',
  negative: 'arrow-down',
  mixed: 'arrows-exchange',
};

/** A tone that a person set. Without a colour of good or bad: criticism is neither. */
export function ToneBadge({
  tone,
  suggested,
}: {
  tone: Tone | 'mixed' | null;
  suggested?: 'positive' | 'negative' | null;
}) {
  if (tone !== null) return <Badge icon={ICONS[tone]}>{TONE_WORDS[tone]}</Badge>;
  return (
    <span className="sm mut">
      {TONE_WORDS.unset}
      {suggested && (
        <>
          <br />
          {clippingsCopy.suggestion(suggested)}
        </>
      )}
    </span>
  );
}
