/** What decides whether one more participant of a unit finds a place. */
export type Places = {
  readonly quota: number;
  /** Confirmed, and offered ones that may still be taken. */
  readonly held: number;
  readonly unitPlaces: number;
  readonly unitHeld: number;
  readonly moderated: boolean;
};

export type PlaceAnswer = 'confirmed' | 'pending' | 'unit-full' | 'batch-full';

/** The unit's own quota first: another unit's free places are no help to it. */
export function placeFor({ quota, held, unitPlaces, unitHeld, moderated }: Places): PlaceAnswer {
  if (unitHeld >= unitPlaces) return 'unit-full';
  if (held >= quota) return 'batch-full';
  return moderated ? 'pending' : 'confirmed';
}
