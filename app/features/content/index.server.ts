/** Server face of content: what other features call inside their own acts. */
export { type ReportedPost, variantReported, variantToReport } from './publishing/reported.server.ts';
export { officeWords } from './writing/queries/words.server.ts';
