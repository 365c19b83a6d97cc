import type { Paper } from '#app/platform/documents/paper.ts';
import { renderDocx } from '#app/platform/documents/paper-docx.server.ts';
import { paperPdf } from '#app/platform/documents/paper-pdf.ts';
import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';
import { type ExportTable, writeWorkbook } from '#app/platform/sheets/write-sheet.server.ts';
import { type CertificateFacts, certificateDocument } from './certifying/certificate-document.ts';
import { type CredentialFacts, signCredential } from './certifying/credential.server.ts';

/** What the workshop makes for trainings: each takes plain values, reads nothing else and answers bytes or JSON. */

/** @param input.seed the government's own 32 bytes that sign */
export async function certificate(input: {
  paper: CertificateFacts;
  credential: CredentialFacts;
  seed: Uint8Array;
}): Promise<{ pdf: Uint8Array; credential: object }> {
  return {
    pdf: await renderPdf(certificateDocument(input.paper)),
    credential: await signCredential(input.seed, input.credential),
  };
}

/** Letters and the file of a batch. */
export const paperAsPdf = (paper: Paper): Promise<Uint8Array> => renderPdf(paperPdf(paper));

export const paperAsDocx = (paper: Paper): Promise<Uint8Array> => renderDocx(paper);

export const tablesAsXlsx = (tables: readonly ExportTable[]): Promise<Uint8Array> => writeWorkbook(tables);
