import { Icon } from '#app/ui/icon.tsx';
import type { MediaChoice } from '../../media/queries/usable-media.server.ts';
import { MediaThumb } from '../../media/ui/media-thumb.tsx';
import '../../media/ui/media.css';
import { piecesCopy } from '../copy.id.ts';
import type { VariantView } from '../queries/piece.server.ts';
import { limitsOf, shownLetters } from '../rules/limits.ts';
import { channelIcon, channelName } from './words.ts';

const copy = piecesCopy.variant;

export type Shown = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly media: readonly MediaChoice[];
};

/** How the first lines, the link and the pictures will stand there: an honest sketch, no copy of the network's looks. */
export function VariantPreview({ variant, shown }: { variant: VariantView; shown: Shown }) {
  const limits = limitsOf(variant.network);
  const head = shown.text.slice(0, shownLetters(variant.network));
  const cut = shown.text.length > head.length;
  return (
    <section className="pv" aria-label={copy.preview}>
      <div className="pv-head">
        <Icon name={channelIcon(variant.network)} />
        <span className="any">{variant.account ?? channelName(variant.network)}</span>
      </div>
      {limits.title && shown.title && <b className="lg any">{shown.title}</b>}
      {shown.media.length > 0 && (
        <div className="pv-media">
          {shown.media.map((one) => (
            <figure key={one.id}>
              <MediaThumb choice={one} />
              <figcaption>
                {variant.media.find(({ mediaId }) => mediaId === one.id)?.alt || one.alt || copy.altMissing}
              </figcaption>
            </figure>
          ))}
        </div>
      )}
      <p className="pv-text">
        {head}
        {cut && <span className="mut">… {copy.more}</span>}
      </p>
      {shown.link &&
        (limits.links ? (
          <span className="any accent">{shown.link}</span>
        ) : (
          <span className="any">{shown.link}</span>
        ))}
      {shown.link && !limits.links && <p className="hint">{copy.linkNotPressed}</p>}
    </section>
  );
}
