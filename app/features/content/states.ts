/** States of a variant: the piece on one channel. */
export const VARIANT_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'failed',
  'held',
  'excused',
  'withdrawn',
] as const;
export type VariantState = (typeof VARIANT_STATES)[number];

/** What moves a variant. `edit` is any change of what a reader would see; `hold` is a fact from elsewhere (consent, narrative, activity). */
export const VARIANT_MOVES = [
  'edit',
  'submit',
  'recall',
  'approve',
  'return',
  'release',
  'schedule',
  'unschedule',
  'start',
  'deliver',
  'refuse',
  'retry',
  'report',
  'excuse',
  'reopen',
  'hold',
  'unhold',
  'withdraw',
] as const;
export type VariantMove = (typeof VARIANT_MOVES)[number];

/**
 * The one table of transitions; what is not here does not happen. `release` is the way of who needs no review or may not wait
 * (serta merta). Approval falls with an edit, wherever the variant stood before it went out. Only what is approved is held, since the end of
 * a hold approves it again. `deliver` is no permission but a fact: a network has shown it, and it is believed wherever the variant stood. Who
 * withdrew it keeps his word: it stays withdrawn and has to be taken down.
 */
export const TRANSITIONS: Readonly<Record<VariantState, Partial<Record<VariantMove, VariantState>>>> = {
  draft: {
    edit: 'draft',
    submit: 'submitted',
    release: 'approved',
    deliver: 'published',
    withdraw: 'withdrawn',
  },
  submitted: {
    edit: 'draft',
    recall: 'draft',
    approve: 'approved',
    return: 'returned',
    deliver: 'published',
    withdraw: 'withdrawn',
  },
  returned: {
    edit: 'returned',
    submit: 'submitted',
    release: 'approved',
    deliver: 'published',
    withdraw: 'withdrawn',
  },
  approved: {
    edit: 'draft',
    schedule: 'scheduled',
    deliver: 'published',
    report: 'published',
    excuse: 'excused',
    hold: 'held',
    withdraw: 'withdrawn',
  },
  scheduled: {
    edit: 'draft',
    schedule: 'scheduled',
    unschedule: 'approved',
    start: 'publishing',
    deliver: 'published',
    refuse: 'failed',
    hold: 'held',
    withdraw: 'withdrawn',
  },
  publishing: {
    deliver: 'published',
    refuse: 'failed',
    unschedule: 'approved',
    hold: 'held',
    withdraw: 'withdrawn',
  },
  published: { withdraw: 'withdrawn' },
  failed: {
    edit: 'draft',
    retry: 'scheduled',
    start: 'publishing',
    deliver: 'published',
    unschedule: 'approved',
    report: 'published',
    withdraw: 'withdrawn',
  },
  held: { edit: 'draft', unhold: 'approved', deliver: 'published', withdraw: 'withdrawn' },
  excused: { reopen: 'approved', deliver: 'published' },
  withdrawn: {},
};

export const moved = (state: VariantState, move: VariantMove): VariantState | null =>
  TRANSITIONS[state][move] ?? null;

/** What a piece is said to be, derived from its variants. */
export const PIECE_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'partly-published',
  'failed',
  'held',
  'withdrawn',
] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** First that holds: what waits for a person is said before what runs by itself. */
const URGENCY = [
  'failed',
  'held',
  'returned',
  'publishing',
  'submitted',
  'draft',
  'approved',
  'scheduled',
] as const satisfies readonly PieceState[];

/** Excused and withdrawn variants say nothing while another one lives. */
export function pieceState(variants: readonly VariantState[]): PieceState {
  const alive = variants.filter((state) => state !== 'withdrawn' && state !== 'excused');
  if (alive.length === 0) return variants.length > 0 ? 'withdrawn' : 'draft';
  const published = alive.filter((state) => state === 'published').length;
  if (published === alive.length) return 'published';
  const worst = URGENCY.find((state) => alive.includes(state)) ?? 'draft';
  return published > 0 && worst !== 'failed' && worst !== 'held' ? 'partly-published' : worst;
}
