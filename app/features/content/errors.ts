import type { CommonRefusal } from '#app/platform/errors/result.ts';
import type { MediaFault } from './media/rules/faults.ts';
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
  | { type: 'variant-there' };
export type ReviewRefusal =
  | { type: 'errors-left'; count: number }
  | { type: 'link-used' }
  | { type: 'link-expired' }
  | { type: 'link-unknown' };
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
  | { type: 'alt-missing'; count: number }
  | { type: 'over-limit'; what: string }
  | { type: 'in-the-past' }
  | { type: 'frozen'; until: string | null; reason: string }
  | { type: 'not-connected' }
  | { type: 'flags-open'; count: number };
export type WordRefusal =
  | { type: 'bad-words'; faults: readonly WordFault[] }
  | { type: 'no-words' }
  | { type: 'too-many-words'; most: number }
  | { type: 'words-in-a-circle'; word: string };
