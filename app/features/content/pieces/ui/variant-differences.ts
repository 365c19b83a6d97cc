import type { Typed } from '#app/platform/request/form-input.ts';
import { uiCopy } from '#app/ui/copy.id.ts';
import { type Difference, differing } from '#app/ui/differing.ts';
import type { PickedMedia } from '../../media/ui/media-picker.tsx';
import { piecesCopy } from '../copy.id.ts';
import type { VariantView } from '../queries/piece.server.ts';

const copy = piecesCopy.variant;

type Titles = readonly { readonly id: string; readonly title: string }[];

/** Media in their order, each with the alternative text that it has here. */
const worded = (media: readonly PickedMedia[], titles: Titles) =>
  media
    .map(({ mediaId, alt }, at) => {
      const known = titles.find(({ id }) => id === mediaId);
      const title = known ? known.title || copy.untitled : uiCopy.meanwhile.gone;
      return [`${at + 1}. ${title}`, ...(alt ? [`${copy.alt}: ${alt}`] : [])].join('\n');
    })
    .join('\n');

const wayWord = (way: string | undefined) =>
  way === 'automatic' ? copy.automatic : way === 'assisted' ? copy.assisted : '';

/** What was typed for a channel and what somebody else stored meanwhile, where they differ. */
export function variantDifferences(
  typed: Typed,
  media: readonly PickedMedia[],
  stored: VariantView,
  titles: Titles,
): Difference[] {
  return differing([
    { label: copy.heading, yours: typed.title ?? stored.title ?? '', theirs: stored.title ?? '' },
    { label: copy.text, yours: typed.text ?? '', theirs: stored.text },
    { label: copy.link, yours: typed.link ?? '', theirs: stored.link ?? '' },
    { label: copy.media, yours: worded(media, titles), theirs: worded(stored.media, titles) },
    { label: copy.way, yours: wayWord(typed.way ?? stored.way), theirs: wayWord(stored.way) },
  ]);
}
