import { clean, drawer, QR_PIXELS } from './docx-blocks.server.ts';
import type { Paper } from './paper.ts';

/** Letters go on in the office's own word processor; this is the face it has. */
const FACE = 'Arial';
const HALF_POINTS = 21;
const CENTIMETRE = 567;
/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };

/** The codes of a paper as pictures. */
async function pictures(paper: Paper): Promise<Map<string, Buffer>> {
  const { default: QRCode } = await import('qrcode');
  const found = new Map<string, Buffer>();
  for (const one of paper.blocks)
    if (one.kind === 'closing')
      found.set(
        one.check.url,
        await QRCode.toBuffer(one.check.url, { errorCorrectionLevel: 'M', margin: 2, width: 3 * QR_PIXELS }),
      );
  return found;
}

/** Draws a paper for a word processor. The library takes 20 MB: call it in the workshop. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } =
    docx;
  const margin = 2 * CENTIMETRE;
  const draw = drawer(docx, await pictures(paper), (paper.landscape ? PAGE.height : PAGE.width) - 2 * margin);
  const document = new Document({
    title: clean(paper.title),
    creator: clean(paper.letterhead?.office ?? ''),
    styles: { default: { document: { run: { font: FACE, size: HALF_POINTS } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...PAGE,
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        ...(paper.draft
          ? {
              headers: {
                default: new Header({
                  children: [draw.line(paper.draft, { align: 'right', run: { size: 18, color: '8A5A00' } })],
                }),
              },
            }
          : {}),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ text: `${clean(paper.foot)} `, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...(paper.letterhead ? draw.head(paper.letterhead) : []),
          ...paper.blocks.flatMap((one) => draw.block(one)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
