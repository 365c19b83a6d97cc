import { networkIcon, networkName } from '#app/features/channels/index.ts';
import type { IconName } from '#app/ui/icon-name.ts';
import { piecesCopy } from '../copy.id.ts';

export const HOME = '/kerja/naskah';
export const PLAN = '/kerja/rencana';
export const pieceHref = (id: string, part = '') => `${HOME}/${id}${part}`;
/** Where a variant is scheduled, sent or posted by hand. */
export const sendHref = (pieceId: string, variantId: string) => pieceHref(pieceId, `/tayang/${variantId}`);
export const variantHref = (pieceId: string, variantId: string) => pieceHref(pieceId, `/kanal/${variantId}`);

/** The portal's newsroom is no network, yet stands among them. */
export const channelName = (network: string): string =>
  network === 'portal' ? piecesCopy.newsroom : networkName(network);
export const channelIcon = (network: string): IconName =>
  network === 'portal' ? 'news' : networkIcon(network);
