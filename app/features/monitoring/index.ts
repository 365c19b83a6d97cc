export {
  type CoverageCell,
  type CoverageState,
  type CoveringPost,
  coverageState,
  stateOrder,
} from './matching/coverage-state.ts';
export { type Board, type BoardColumn, type BoardRow, counts, isCovered } from './rules/board.ts';
export { type BoardFilters, mondayOf, readBoardFilters, shiftDays } from './rules/board-filters.ts';
export { canonicalAddress, cleanPost, type IncomingPost, publishedMoment } from './rules/incoming-post.ts';
export { type Fingerprint, fingerprintOf, likenessOf, sketchOf } from './rules/sketch.ts';
export type { Grade, PostImage, PostKind, SubjectType } from './tables.ts';
