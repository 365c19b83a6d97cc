import {
  limitsOf as known,
  measureText,
  type PublishingLimits,
  type TextLength,
} from '#app/features/channels/index.ts';

/** Networks that a piece can be written for; a telephone number is none. */
export const writableNetwork = (network: string): boolean => known(network) !== null;

/** For a network that nobody wrote limits for, so that its text can still be written by hand. */
const OTHER: PublishingLimits = {
  text: { most: 50_000, measure: 'utf16' },
  title: null,
  images: null,
  videos: null,
  mediaRequired: false,
  mixed: true,
  alt: true,
  hashtags: null,
  links: true,
  fetchesMedia: false,
};
export const limitsOf = (network: string): PublishingLimits => known(network) ?? OTHER;

/** Pages of an institution: the whole text stands there. */
export const isPage = (network: string): boolean => network === 'portal' || network === 'website';

/** Letters that stand in a list of posts before "selengkapnya", as seen in each app. */
const SHOWN: Readonly<Record<string, number>> = {
  instagram: 125,
  facebook: 480,
  tiktok: 100,
  youtube: 150,
  whatsapp: 700,
  'whatsapp-channel': 700,
  portal: 400,
  website: 400,
};
export const shownLetters = (network: string): number => SHOWN[network] ?? limitsOf(network).text.most;

export const roomOf = (network: string, text: string, hasMedia = false): TextLength =>
  measureText(limitsOf(network), text, hasMedia);

/** Most pictures and films together. */
export function mostMedia(network: string): number {
  const { images, videos, mixed } = limitsOf(network);
  const counts = [images?.most ?? 0, videos?.most ?? 0];
  return Math.max(1, mixed ? counts[0]! + counts[1]! : Math.max(...counts));
}
