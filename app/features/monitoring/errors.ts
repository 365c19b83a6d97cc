/** What deciding refuses, beyond bad input, missing rights and missing rows. */
export type MonitoringRefusal =
  | { type: 'nothing-to-decide' }
  | { type: 'post-gone' }
  | { type: 'sample-answered' }
  | { type: 'already-undone' };
