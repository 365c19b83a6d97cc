import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { sfntOf } from './sfnt.server.ts';

const FAMILY = 'Jakarta';
const ACCENT_RULE_MM = 1;
export const mm = (length: number): number => (length * 72) / 25.4;

/** Millimetres around a page (look 11). */
export const MARGIN_MM = 20;

type Renderer = {
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
};

/**
 * The family that an SVG on a paper names. Its faces are called by their own names: the renderer knows them from the words around the
 * picture, so a paper with pictures has words in both weights.
 */
export const PICTURE_FAMILY = 'Gambar';
const OWN_NAMES = { normal: 'PlusJakartaSans-Regular', bold: 'PlusJakartaSans-Bold' };

const faceOf = (weight: number): string => `jakarta-${weight}.ttf`;

let loading: Promise<Renderer> | undefined;

/** The library takes 40 MB, which a process that draws no document does not need. It reads nothing but the font, which it is given. */
async function renderer(): Promise<Renderer> {
  loading ??= (async () => {
    const { default: pdfmake } = await import('pdfmake');
    const folder = join(
      dirname(createRequire(import.meta.url).resolve('@fontsource/plus-jakarta-sans/package.json')),
      'files',
    );
    const { virtualfs } = pdfmake as unknown as {
      virtualfs: { writeFileSync(name: string, content: Buffer): void };
    };
    for (const weight of [400, 700]) {
      const woff = await readFile(join(folder, `plus-jakarta-sans-latin-${weight}-normal.woff`));
      virtualfs.writeFileSync(faceOf(weight), sfntOf(woff, 'calt'));
    }
    const [normal, bold] = [faceOf(400), faceOf(700)];
    pdfmake.setFonts({
      [FAMILY]: { normal, bold, italics: normal, bolditalics: bold },
      [PICTURE_FAMILY]: { ...OWN_NAMES, italics: OWN_NAMES.normal, bolditalics: OWN_NAMES.bold },
    });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
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
      ...definition.defaultStyle,
    },
  });
  return new Uint8Array(await pdf.getBuffer());
}

export { ACCENT_RULE_MM };
