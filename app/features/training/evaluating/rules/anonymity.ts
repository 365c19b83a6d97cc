/** Fewer answers are not shown: whoever knows who was there could tell whose they are. */
export const LEAST_SHOWN = 5;
/** Days after the last day in which the form can still be filled. */
const OPEN_DAYS = 7;

/** @param today local date of the batch */
export type FormState = 'ahead' | 'open' | 'closed';

const DAY = 86_400_000;
const lastDay = (toDate: string): string =>
  new Date(Date.parse(toDate) + OPEN_DAYS * DAY).toISOString().slice(0, 10);

/** The form opens on the last day, when the training can be judged, and closes a week later. */
export function formState(
  batch: { state: 'draft' | 'open' | 'cancelled' | 'finished'; toDate: string },
  today: string,
): FormState {
  if (batch.state === 'draft') return 'ahead';
  if (batch.state === 'cancelled' || today > lastDay(batch.toDate)) return 'closed';
  return today < batch.toDate ? 'ahead' : 'open';
}

export const closesOn = (batch: { toDate: string }): string => lastDay(batch.toDate);

/**
 * Whether the answers that wait are shown together with the new one. Shown one by one, the sixth answer would be what is there
 * after and was not before.
 */
export const releases = (waiting: number): boolean => waiting >= LEAST_SHOWN;

/** Answers that can be read now: whole groups while the form is open, all of them afterwards, but never fewer than five. */
export function readable<Answer extends { readonly shown: boolean }>(
  answers: readonly Answer[],
  state: FormState,
): readonly Answer[] {
  const now = state === 'closed' ? answers : answers.filter(({ shown }) => shown);
  return now.length >= LEAST_SHOWN ? now : [];
}
