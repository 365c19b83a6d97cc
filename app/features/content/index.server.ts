/** Server face of content: what other features call inside their own acts. */

export { addMedia } from './media/actions/store-media.server.ts';
export { keepNote } from './notes/actions/keep-note.server.ts';
export { type ReportedPost, variantReported, variantToReport } from './publishing/reported.server.ts';
export { officeWords } from './writing/queries/words.server.ts';
