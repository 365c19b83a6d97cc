/** Pure face of content: its states and who may do what. */
export type { PublishedListener, PublishedVariant } from './contributors.ts';
export { type ContentAct, may as mayContent } from './policy.ts';
export { type PieceState, pieceState, VARIANT_STATES, type VariantState } from './states.ts';
export type { Purpose } from './tables.ts';
export { checkText, LONGEST_TEXT } from './writing/check.ts';
export { checkDraft, type DraftCheck, excerptOf, type Override } from './writing/checked-draft.ts';
export type { CheckOptions, Finding, OfficeWord, Severity } from './writing/finding.ts';
