export { type CoverageCell, type CoverageState, coverageState } from './matching/coverage-state.ts';
export { canonicalAddress, cleanPost, type IncomingPost, publishedMoment } from './rules/incoming-post.ts';
export type { Grade, PostImage, PostKind, SubjectType } from './tables.ts';
