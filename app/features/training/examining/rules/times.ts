/** From `opensAt` on, until just before `closesAt`. */
export type Window = { readonly opensAt: string; readonly closesAt: string };

export type WindowState = 'unset' | 'ahead' | 'open' | 'over';

const at = (instant: string): number => Date.parse(instant);

export function windowState(window: Window | null, now: string): WindowState {
  if (!window) return 'unset';
  if (at(now) < at(window.opensAt)) return 'ahead';
  return at(now) < at(window.closesAt) ? 'open' : 'over';
}

/** Who begins late gets less: nobody answers any more when the window is closed and results are shown. */
export function deadlineOf(startedAt: string, minutes: number, closesAt: string): string {
  return new Date(Math.min(at(startedAt) + minutes * 60_000, at(closesAt))).toISOString();
}

/** An answer that arrives at the deadline itself is late. */
export const isLate = (deadlineAt: string, now: string): boolean => at(now) >= at(deadlineAt);

export type BatchWindows = {
  readonly state: 'draft' | 'open' | 'cancelled' | 'finished';
  readonly toDate: string;
  readonly pre: Window | null;
  readonly post: Window | null;
};

/** Whether the batch may still be asked the questions of its test. */
export function isTestAhead(batch: BatchWindows, now: string, today: string): boolean {
  if (batch.state === 'cancelled') return false;
  const windows = [batch.pre, batch.post].filter((window) => window !== null);
  if (windows.some((window) => windowState(window, now) !== 'over')) return true;
  return batch.post === null && batch.state !== 'finished' && batch.toDate >= today;
}

/**
 * Right answers are shown when no batch is still asked the same questions: the form that one half has had is the other half's next
 * one.
 * @param batches all whose test asks them
 * @param today local date in the batches' zone
 */
export const mayReveal = (batches: readonly BatchWindows[], now: string, today: string): boolean =>
  !batches.some((batch) => isTestAhead(batch, now, today));
