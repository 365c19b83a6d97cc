import { Icon } from '#app/ui/icon.tsx';
import { lengthWords } from '../copy.id.ts';
import type { MediaChoice } from '../queries/usable-media.server.ts';

/** The small picture of a medium; a film shows its length. */
export function MediaThumb({ choice }: { choice: Pick<MediaChoice, 'kind' | 'thumb' | 'alt' | 'seconds'> }) {
  if (choice.kind === 'video')
    return (
      <span className="media-thumb film">
        <Icon name="player-play" size={24} />
        {choice.seconds !== null && <span className="sm tn">{lengthWords(choice.seconds)}</span>}
      </span>
    );
  return (
    <span className="media-thumb">
      <img src={choice.thumb} alt={choice.alt} loading="lazy" width={160} height={160} />
    </span>
  );
}
