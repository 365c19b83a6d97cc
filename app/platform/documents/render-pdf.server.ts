import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const FAMILY = 'Jakarta';
const ACCENT_RULE_MM = 1;
export const mm = (length: number): number => (length * 72) / 25.4;

/** Millimetres around a page (look 11). */
export const MARGIN_MM = 20;

type Renderer = {
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
};

let loading: Promise<Renderer> | undefined;

/** The library takes 40 MB, which a process that draws no document does not need. It reads the font's files and nothing else. */
async function renderer(): Promise<Renderer> {
  loading ??= (async () => {
    const { default: pdfmake } = await import('pdfmake');
    const folder = join(
      dirname(createRequire(import.meta.url).resolve('@fontsource/plus-jakarta-sans/package.json')),
      'files',
    );
    const file = (weight: number) => join(folder, `plus-jakarta-sans-latin-${weight}-normal.woff`);
    pdfmake.setFonts({
      [FAMILY]: { normal: file(400), bold: file(700), italics: file(400), bolditalics: file(700) },
    });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path: string) => path.startsWith(folder + sep));
    return pdfmake as Renderer;
  })();
  return loading;
}

/** Draws a document: A4, the office's type, margins of 20 mm. What a text says is text: no template language runs. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const pdf = (await renderer()).createPdf({
    pageSize: 'A4',
    pageMargins: [mm(MARGIN_MM), mm(MARGIN_MM), mm(MARGIN_MM), mm(MARGIN_MM)],
    ...definition,
    defaultStyle: {
      font: FAMILY,
      fontSize: 10.5,
      lineHeight: 1.2,
      color: '#1b1e22',
      // The type turns `9x` into `9×`, which breaks addresses, codes and names of accounts.
      ...({ fontFeatures: { calt: false } } as object),
      ...definition.defaultStyle,
    },
  });
  return new Uint8Array(await pdf.getBuffer());
}

export { ACCENT_RULE_MM };
