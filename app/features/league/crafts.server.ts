import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';
import { type PrizePaper, prizeDocument } from './winning/prize-document.ts';

/** What the workshop makes for the league: it takes plain values, reads nothing else and answers bytes. */

export const prizePdf = (paper: PrizePaper): Promise<Uint8Array> => renderPdf(prizeDocument(paper));
