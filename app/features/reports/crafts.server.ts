import type { Paper } from '#app/platform/documents/paper.ts';
import { renderDocx } from '#app/platform/documents/paper-docx.server.ts';
import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';
import { type ExportTable, writeWorkbook } from '#app/platform/sheets/write-sheet.server.ts';
import { type ProofPaper, proofDocument } from './proving/proof-document.ts';
import { proofTables } from './proving/proof-tables.ts';
import type { PeriodFacts } from './telling/facts.ts';
import { type PaperMarks, periodPdf } from './telling/period-pdf.ts';

/** What the workshop makes for reports: each takes plain values, reads nothing else and answers bytes. */

export const proofPdf = (paper: ProofPaper): Promise<Uint8Array> => renderPdf(proofDocument(paper));

export const proofXlsx = (paper: Omit<ProofPaper, 'pictures'>): Promise<Uint8Array> =>
  writeWorkbook(proofTables({ ...paper, pictures: {} }));

export const periodAsPdf = (input: { facts: PeriodFacts; marks: PaperMarks }): Promise<Uint8Array> =>
  renderPdf(periodPdf(input.facts, input.marks));

export const memoAsDocx = (paper: Paper): Promise<Uint8Array> => renderDocx(paper);

export const tablesAsXlsx = (tables: readonly ExportTable[]): Promise<Uint8Array> => writeWorkbook(tables);

const SIDE = 96;
const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heif'];

/** A picture of a stranger's, drawn anew and small; null for what is no picture that can be drawn. */
export async function thumbnail(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error', sequentialRead: true });
    if (!FORMATS.includes((await image.metadata()).format)) return null;
    const small = await image
      .timeout({ seconds: 10 })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 72 })
      .toBuffer();
    return new Uint8Array(small);
  } catch {
    return null;
  }
}
