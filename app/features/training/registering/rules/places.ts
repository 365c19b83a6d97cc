/** What decides whether one more participant of a unit finds a place. */
export type Places = {
  readonly quota: number;
  /** Confirmed, looked at by the desk, and offered ones that may still be taken. */
  readonly held: number;
  /** People in the queue. A place that is free while somebody waits is theirs. */
  readonly waiting: number;
  readonly unitPlaces: number;
  /** Those who wait count too: whoever comes first in the queue must find a place of the unit. */
  readonly unitHeld: number;
  readonly moderated: boolean;
  /** The first session began: nobody can be offered a place any more. */
  readonly begun: boolean;
};

export type PlaceAnswer = 'confirmed' | 'pending' | 'waiting' | 'unit-full' | 'batch-full';

/** The unit's own quota first: another unit's free places are no help to it. Nobody passes those who wait. */
export function placeFor({
  quota,
  held,
  waiting,
  unitPlaces,
  unitHeld,
  moderated,
  begun,
}: Places): PlaceAnswer {
  if (unitHeld >= unitPlaces) return 'unit-full';
  if (held >= quota) return begun ? 'batch-full' : 'waiting';
  if (waiting > 0 && !begun) return 'waiting';
  return moderated ? 'pending' : 'confirmed';
}
