import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printedCode } from '#app/platform/documents/check-code.ts';
import { winningCopy } from './copy.id.ts';

const copy = winningCopy.paper;

/** Everything that stands on a prize, in the reader's words. */
export type PrizePaper = {
  readonly government: string;
  readonly organiser: string;
  readonly number: string;
  readonly unit: string;
  /** "Peringkat 1 bersama". */
  readonly achieved: string;
  readonly className: string;
  readonly season: string;
  readonly days: string;
  /** "88,9 dari 100". */
  readonly total: string;
  /** First signs of the sealed table's digest. */
  readonly digest: string;
  readonly issuedOn: string;
  readonly checkUrl: string;
  readonly checkCode: string;
  readonly draft: boolean;
};

const ACCENT = '#0f5c6e';
const QUIET = '#474c54';
const mm = (length: number) => (length * 72) / 25.4;
const WIDTH = mm(297 - 40);

function face(paper: PrizePaper): Content[] {
  const centred = (text: string, more: object = {}): Content => ({ text, alignment: 'center', ...more });
  return [
    { text: paper.government, bold: true, fontSize: 13 },
    { text: paper.organiser, color: QUIET },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: mm(1), lineColor: ACCENT }],
      margin: [0, 6, 0, 0],
    },
    centred(copy.title, { fontSize: 30, bold: true, margin: [0, 22, 0, 2] }),
    centred(copy.number(paper.number), { color: QUIET }),
    centred(copy.givenTo, { margin: [0, 14, 0, 4] }),
    centred(paper.unit, { fontSize: paper.unit.length > 60 ? 17 : 22, bold: true }),
    centred(copy.as, { margin: [0, 10, 0, 2] }),
    centred(paper.achieved, { fontSize: 22, bold: true, color: ACCENT }),
    centred(copy.among(paper.className), { margin: [0, 4, 0, 0] }),
    centred(copy.in(paper.season, paper.days), { margin: [0, 4, 0, 0] }),
    centred(copy.total(paper.total), { bold: true, margin: [0, 8, 0, 0] }),
    centred(copy.digest(paper.digest), { fontSize: 9, color: QUIET, margin: [0, 2, 0, 0] }),
  ];
}

/** QR left, empty room for the signature right. */
function foot(paper: PrizePaper): Content {
  return {
    absolutePosition: { x: mm(20), y: mm(152) },
    columns: [
      { qr: paper.checkUrl, fit: mm(28), eccLevel: 'M', foreground: '#1b1e22', width: mm(34) },
      {
        width: mm(90),
        margin: [0, 8, 0, 0],
        stack: [
          { text: copy.check, fontSize: 9, color: QUIET },
          { text: paper.checkUrl.replace(/^https?:\/\//, ''), fontSize: 9 },
          { text: copy.code(printedCode(paper.checkCode)), fontSize: 9 },
        ],
      },
      { width: '*', text: '' },
      {
        width: mm(80),
        stack: [
          { text: paper.issuedOn },
          { text: paper.organiser, bold: true, margin: [0, 2, 0, 0] },
          { text: paper.draft ? copy.unsigned : '', fontSize: 9, color: '#8a5a00', margin: [0, 44, 0, 0] },
        ],
      },
    ],
  };
}

/** A winner's certificate: landscape, number, what was reached, QR to its check page. Unsigned ones say "Konsep". */
export function prizeDocument(paper: PrizePaper): TDocumentDefinitions {
  return {
    pageOrientation: 'landscape',
    info: { title: `${copy.title} ${paper.number}`, author: paper.organiser, subject: paper.season },
    ...(paper.draft ? { watermark: { text: copy.draft, color: '#8b8577', opacity: 0.12, bold: true } } : {}),
    content: [...face(paper), foot(paper)],
    footer: (page, pages) => ({
      text: copy.pages(paper.number, page, pages),
      fontSize: 8,
      color: '#62676f',
      alignment: 'right',
      margin: [0, 20, mm(20), 0],
    }),
  };
}
