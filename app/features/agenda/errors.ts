/** Everything the agenda refuses, beyond bad input, missing rights and missing rows. */
export type AgendaRefusal =
  | { type: 'internal-needs-reason' }
  | { type: 'ends-before-start' }
  | { type: 'activity-cancelled' }
  | { type: 'activity-done' }
  | { type: 'same-moment' }
  | { type: 'no-units' }
  | { type: 'due-in-past' }
  | { type: 'due-before-activity' }
  | { type: 'table-lacks-year'; year: number }
  | { type: 'assignment-cancelled' }
  | { type: 'assignment-answered' }
  | { type: 'late-excuse-needs-second' }
  | { type: 'version-decided' }
  | { type: 'own-text' }
  | { type: 'points-needed'; least: number; most: number }
  | { type: 'changed-meanwhile' };
