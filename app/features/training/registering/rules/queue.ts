/** Somebody on the waiting list. */
export type Waiting = { readonly id: string; readonly queuedAt: string };

/** The queue in its order: who came first is first, and ids (which grow with time) decide between two of one moment. */
export function inOrder<T extends Waiting>(waiting: readonly T[]): T[] {
  // As moments: as text `02.001Z` would come before `02Z`.
  return [...waiting].sort(
    (a, b) => Date.parse(a.queuedAt) - Date.parse(b.queuedAt) || (a.id < b.id ? -1 : 1),
  );
}

/** Who is offered a place now: the first ones, as many as places are free. Nobody is skipped. */
export function offersDue<T extends Waiting>(
  waiting: readonly T[],
  places: { readonly quota: number; readonly held: number },
): T[] {
  return inOrder(waiting).slice(0, Math.max(0, places.quota - places.held));
}

/** Until when an offer stands: the batch's hours, never beyond its first session. Null when nobody can be offered any more. */
export function offerUntil(now: string, hours: number, begins: string): string | null {
  const at = Date.parse(now);
  const end = Math.min(at + hours * 3_600_000, Date.parse(begins));
  return end > at ? new Date(end).toISOString() : null;
}
