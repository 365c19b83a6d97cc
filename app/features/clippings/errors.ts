/** Everything that clippings refuse, beyond bad input, missing rights and missing rows. */
export type ClippingRefusal =
  | { type: 'not-an-address' }
  | { type: 'source-known'; name: string }
  | { type: 'issue-known'; name: string }
  | { type: 'no-addresses' }
  | { type: 'too-many-addresses'; most: number }
  | { type: 'link-known'; itemId: string }
  | { type: 'story-of-one' }
  | { type: 'one-story-only' }
  | { type: 'paper-running' }
  | { type: 'day-ahead' }
  | { type: 'visit-lost' };
