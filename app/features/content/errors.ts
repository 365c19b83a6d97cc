import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { MediaFault } from './media/rules/faults.ts';
import type { Blocker as SendingBlocker } from './publishing/rules/blockers.ts';
import type { Blocker } from './reviewing/rules/blockers.ts';
import type { LinkFault } from './reviewing/rules/link-fault.ts';
import type { VariantState } from './states.ts';
import type { WordFault } from './writing/office-words.ts';

/** What content refuses, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type ContentRefusal =
  | PieceRefusal
  | ReviewRefusal
  | NoteRefusal
  | MediaRefusal
  | PublishRefusal
  | WordRefusal;
export type Refusal = ContentRefusal | CommonRefusal;

export type PieceRefusal =
  | { type: 'changed-meanwhile' }
  | { type: 'wrong-state'; state: VariantState }
  | { type: 'channel-not-of-unit' }
  | { type: 'variant-there' }
  | { type: 'unknown-reference'; field: string }
  | { type: 'nothing-chosen' }
  | { type: 'narrative-withdrawn' }
  | { type: 'already-out' };
export type ReviewRefusal =
  /** Findings, limits, media and figures that have to be mended first, by variant. */
  | { type: 'blocked'; blockers: readonly (Blocker & { variantId: string })[] }
  | { type: 'nothing-to-submit' }
  | { type: 'overrides-need-reader' }
  | { type: 'own-text' }
  | { type: 'decided-meanwhile' }
  | { type: 'remarks-missing' }
  | { type: 'remark-outside' }
  | { type: 'not-urgent' }
  | { type: 'being-sent' }
  | { type: 'head-unfit'; why: 'not-head' | 'own-text' | 'desk-reviews' | 'must-sign-in' }
  | { type: 'link-refused'; why: LinkFault };
export type NoteRefusal =
  | { type: 'task-cancelled'; title: string }
  | { type: 'task-unknown' }
  /** Pictures that the note names and the program has not got; `positions` count from 0. */
  | { type: 'pictures-missing'; positions: readonly number[] };
export type MediaRefusal =
  | { type: 'media-refused'; why: MediaFault }
  | { type: 'guardian-needed' }
  | { type: 'already-withdrawn' };
export type PublishRefusal =
  /** Everything that is in the way, at once. */
  | { type: 'not-ready'; blockers: readonly SendingBlocker[] }
  /** The irreversible call has begun. */
  | { type: 'under-way' };
export type WordRefusal =
  | { type: 'bad-words'; faults: readonly WordFault[] }
  | { type: 'no-words' }
  | { type: 'too-many-words'; most: number }
  | { type: 'words-in-a-circle'; word: string };
