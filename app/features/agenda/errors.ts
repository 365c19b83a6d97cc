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
  | { type: 'changed-meanwhile' }
  | { type: 'unknown-reference'; field: 'hostUnitId' | 'programmeId' | 'narrativeId' }
  | { type: 'already-postponed' }
  | { type: 'not-cancelled' }
  | { type: 'row-refused'; row: number; reason: RowRefusal }
  | { type: 'calendar-unreadable' };

/** What one pasted row can be refused for; the whole paste is refused with it. */
export type RowRefusal =
  | 'internal-needs-reason'
  | 'unknown-reference'
  | 'not-found'
  | 'activity-done'
  | 'no-units'
  | 'due-in-past'
  | 'due-before-activity'
  | 'table-lacks-year';
