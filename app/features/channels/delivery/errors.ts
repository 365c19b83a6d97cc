/** What deliveries and pauses refuse, beyond bad input, missing rights and missing rows. */
export type DeliveryRefusal =
  | { type: 'not-in-doubt' }
  | { type: 'being-looked-for' }
  | { type: 'cannot-be-sent-again' }
  | { type: 'was-taken-back' }
  | { type: 'origin-changed' }
  | { type: 'cannot-be-taken-back' }
  | { type: 'pause-is-over' }
  | { type: 'ends-before-it-begins' }
  | { type: 'ends-in-the-past' };
