import { renderPdf } from '#app/platform/documents/render-pdf.server.ts';
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
