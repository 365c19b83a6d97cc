import type { Paper } from '#app/platform/documents/paper.ts';
import { paperPdf } from '#app/platform/documents/paper-pdf.ts';
import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';

/** The daily clipping, drawn. */
export const paperAsPdf = (paper: Paper): Promise<Uint8Array> => renderPdf(paperPdf(paper));
