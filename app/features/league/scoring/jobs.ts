/** Computes one season anew: `{ tenantId, seasonId }`. Sent by acts that changed what it is computed from. */
export const COMPUTE_JOB = 'league.compute-season';
