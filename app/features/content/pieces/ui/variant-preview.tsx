import { Icon } from '#app/ui/icon.tsx';
import { piecesCopy } from '../copy.id.ts';
import type { VariantView } from '../queries/piece.server.ts';
import { limitsOf, shownLetters } from '../rules/limits.ts';
import { channelIcon, channelName } from './words.ts';

const copy = piecesCopy.variant;

export type Shown = { readonly title: string; readonly text: string; readonly link: string };

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
      {variant.media.length > 0 && (
        <div className="pv-media">
          {variant.media.map((one) => (
            <figure key={one.mediaId}>
              <span className="pv-none">
                <Icon name={one.kind === 'video' ? 'video' : 'photo'} size={24} />
              </span>
              <figcaption>{(one.alt ?? one.ownAlt) || copy.altMissing}</figcaption>
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
