import { describe, expect, test } from 'vitest';
import { notConfigured, type Signer, signedOrDraft } from './signing.ts';

const document = { number: '001/ST/DINKES/XI/2026', title: 'Surat tugas' };
const bytes = (text: string) => new TextEncoder().encode(text);
const draw = async (draft: boolean) => bytes(draft ? 'draft' : 'clean');
const textOf = (pdf: Uint8Array) => new TextDecoder().decode(pdf);

describe('a paper and the signing service', () => {
  test('without a service is drawn as a draft, and the service is never asked', async () => {
    const { pdf, signed } = await signedOrDraft(notConfigured, document, draw, () => {
      throw new Error('asked');
    });
    expect([textOf(pdf), signed]).toEqual(['draft', false]);
    expect(() => notConfigured.sign(bytes(''), document)).toThrow();
  });

  test('with a service is handed over without the words of a draft', async () => {
    const signer: Signer = {
      configured: true,
      sign: async (pdf, { number }) => bytes(`${textOf(pdf)} signed ${number}`),
    };
    const { pdf, signed } = await signedOrDraft(signer, document, draw, () => undefined);
    expect([textOf(pdf), signed]).toEqual([`clean signed ${document.number}`, true]);
  });

  test('whose service fails is kept as a draft that says it is one, and the failure is told', async () => {
    const failures: unknown[] = [];
    const signer: Signer = { configured: true, sign: () => Promise.reject(new Error('away')) };
    const { pdf, signed } = await signedOrDraft(signer, document, draw, (error) => failures.push(error));
    expect([textOf(pdf), signed, failures.length]).toEqual(['draft', false, 1]);
  });
});
