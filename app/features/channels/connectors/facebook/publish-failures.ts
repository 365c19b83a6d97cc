import type { Meaning } from '../graph/failures.ts';

/** Facebook's own numbers on a Page; the codes they come with stand in `graph/failures.ts`. */
export const FACEBOOK_SUBCODES: Readonly<Record<number, Meaning>> = {
  /** The address in the post was judged unsafe, or its words were. */
  1346003: ['unknown', 'action-blocked', 3600],
  1363030: ['refused', 'media-refused'],
  1366046: ['refused', 'media-refused'],
  2069019: ['refused', 'media-refused'],
};
