const STALE_MINUTES = 15;

/** A making that was asked for before this moment and has not ended has died with its worker. */
export const staleBefore = (now: string): string =>
  new Date(Date.parse(now) - STALE_MINUTES * 60_000).toISOString();
