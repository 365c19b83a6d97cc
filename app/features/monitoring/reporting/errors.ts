import type { FieldFault } from '#app/platform/errors/result.ts';

/** What is wrong with a pasted link. Each has its sentence in `copy.id.ts`. */
export type LinkRefusal =
  | { type: 'no-address' }
  | { type: 'account-address'; network: string; handle: string }
  | { type: 'short-link-closed' }
  | { type: 'not-a-post'; network: string | null }
  | { type: 'other-unit'; handle: string; unitName: string }
  | { type: 'account-unknown'; handle: string; network: string }
  | { type: 'account-waiting'; handle: string }
  | { type: 'account-closed'; handle: string }
  | { type: 'account-of-nobody'; network: string }
  | { type: 'which-account'; network: string; accounts: readonly { id: string; name: string }[] };

/** Everything a report can be refused for, beyond bad input, missing rights and missing rows. */
export type ReportRefusal =
  | LinkRefusal
  | { type: 'already-reported'; postId: string; byName: string | null; at: string }
  | { type: 'post-of-other-unit'; unitName: string }
  | { type: 'post-gone' }
  | { type: 'caption-needed'; network: string }
  | { type: 'task-cancelled'; title: string }
  | { type: 'task-of-other-unit' }
  | { type: 'screenshot-missing' }
  | { type: 'date-in-future' }
  | { type: 'key-reused' };

/** Which field of the form a refusal belongs to; null: the whole form. */
export function fieldOf(
  refusal: ReportRefusal,
): 'address' | 'account' | 'caption' | 'assignmentId' | 'screenshot' | 'publishedAt' | null {
  switch (refusal.type) {
    case 'caption-needed':
      return 'caption';
    case 'task-cancelled':
    case 'task-of-other-unit':
      return 'assignmentId';
    case 'screenshot-missing':
      return 'screenshot';
    case 'date-in-future':
      return 'publishedAt';
    case 'which-account':
      return 'account';
    case 'key-reused':
      return null;
    default:
      return 'address';
  }
}

/** One row of a bulk report that cannot be taken: where in the sheet, and what to do. */
export type RowFault = FieldFault & { readonly row: number; readonly column: string };
