/** The turn at a host: one request at a time, a pause between two, and quiet where the host asks for it or keeps failing. */
export type Turn =
  | { readonly ok: true }
  /** The host is to be left alone for so long. */
  | { readonly ok: false; readonly why: 'quiet'; readonly seconds: number }
  /** Others were before us until our own time was over. */
  | { readonly ok: false; readonly why: 'late' };

/** How a request ended, as far as the host is concerned. */
export type Ending = { readonly trouble: boolean /** Of `Retry-After`. */; readonly askedSeconds: number };

/** Turns at hosts that several processes share. */
export type HostTurns = {
  /** @param leftMs how long we may wait, and the longest the request itself may take */
  take(host: string, leftMs: number): Promise<Turn>;
  give(host: string, gapMs: number, ending: Ending): Promise<void>;
};

const FIRST_BACKOFF_SECONDS = 30;
const MAX_BACKOFF_SECONDS = 1800;
const FAILURES_BEFORE_BACKOFF = 3;
const MAX_QUIET_SECONDS = 24 * 3600;

/** Seconds of quiet after so many failures in a row, or what the host asked for when that is longer. */
export function quietSeconds(failures: number, askedSeconds: number): number {
  const steps = failures - FAILURES_BEFORE_BACKOFF;
  const backoff =
    steps < 0 ? 0 : Math.min(FIRST_BACKOFF_SECONDS * 2 ** Math.min(steps, 10), MAX_BACKOFF_SECONDS);
  return Math.min(Math.max(askedSeconds, backoff), MAX_QUIET_SECONDS);
}
