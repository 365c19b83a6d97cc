import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Letterhead, Paper } from './paper.ts';

const MUTED = '#474c54';
const WARN = '#8a5a00';
const mm = (length: number) => (length * 72) / 25.4;
const MARGIN = mm(20);

const widthOf = (paper: Paper): number => mm(paper.landscape ? 297 : 210) - 2 * MARGIN;

function letterheadOf({ government, office, lines }: Letterhead, width: number): Content[] {
  return [
    { text: government.toUpperCase(), alignment: 'center', fontSize: 12 },
    { text: office.toUpperCase(), alignment: 'center', fontSize: 14, bold: true },
    ...lines.map((text): Content => ({ text, alignment: 'center', fontSize: 9, color: MUTED })),
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5 },
        { type: 'line', x1: 0, y1: 3, x2: width, y2: 3, lineWidth: 0.5 },
      ],
      margin: [0, 6, 0, 14],
    },
  ];
}

const plainTable = (widths: (number | string)[], body: Content[][]): ContentTable => ({
  layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 4 },
  table: { widths, body, dontBreakRows: true },
  margin: [0, 0, 0, 8],
});

function facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Content {
  return plainTable(
    [108, 6, '*'],
    rows.map(({ label, value }) => [
      label,
      ':',
      typeof value === 'string' ? value : value.length === 1 ? value[0]! : { ol: [...value] },
    ]),
  );
}

/** The first line in bold, the rest below it. */
function withTitle(cell: string) {
  const [title = '', ...rest] = cell.split('\n');
  return { text: [{ text: title, bold: true }, ...rest.map((line) => `\n${line}`)] };
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  // Each cell takes its padding of 4 points on both sides, and a line.
  const room = width - columns.length * 9 - 1;
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (room * share) / shares),
      body: [
        columns.map(({ head, figure }) => ({
          text: head,
          bold: true,
          fillColor: '#efece4',
          ...(figure ? { alignment: 'right' as const } : {}),
        })),
        ...rows.map((row) =>
          columns.map(({ figure, titled }, at) => ({
            ...(titled ? withTitle(row[at] ?? '') : { text: row[at] ?? '' }),
            ...(figure ? { alignment: 'right' as const } : {}),
          })),
        ),
      ],
    },
    fontSize: 9,
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#8b8577',
      vLineColor: () => '#8b8577',
    },
    margin: [0, 2, 0, 10],
  };
}

function closing({ signature, check }: Extract<Block, { kind: 'closing' }>, width: number): Content {
  const { placeAndDate, post, name, nip, unsigned } = signature;
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    columns: [
      {
        width: width * 0.55,
        margin: [0, 2, 12, 0],
        stack: [
          { qr: check.url, fit: mm(26), eccLevel: 'M', foreground: '#1b1e22' },
          ...check.words.map(
            (text, at): Content => ({
              text,
              fontSize: 8.5,
              color: MUTED,
              margin: [0, at === 0 ? 6 : 0, 0, 0],
            }),
          ),
        ],
      },
      {
        width: '*',
        stack: [
          { text: placeAndDate },
          { text: `${post},`, margin: [0, 2, 0, 0] },
          { text: unsigned ?? '', fontSize: 9, color: WARN, margin: [0, 26, 0, 16] },
          { text: name, bold: true, decoration: 'underline' },
          ...(nip ? [{ text: `NIP ${nip}` }] : []),
        ],
      },
    ],
  };
}

function block(one: Block, width: number): Content {
  switch (one.kind) {
    case 'title':
      return {
        stack: [
          { text: one.text, bold: true, fontSize: 13, alignment: 'center' },
          ...(one.sub ? [{ text: one.sub, alignment: 'center' as const }] : []),
        ],
        margin: [0, 0, 0, 14],
      };
    case 'section':
      return {
        text: one.text,
        headlineLevel: 1,
        bold: true,
        fontSize: 12,
        margin: [0, 6, 0, 6],
        ...(one.newPage ? { pageBreak: 'before' as const } : {}),
      };
    case 'text':
      return {
        text: one.text,
        margin: [0, 0, 0, 8],
        ...(one.bold ? { bold: true } : {}),
        ...(one.align ? { alignment: one.align } : {}),
      };
    case 'lines':
      return { stack: one.lines.map((text) => ({ text })), margin: [0, 0, 0, 10] };
    case 'facts':
      return facts(one.rows);
    case 'table':
      return table(one, width);
    case 'closing':
      return closing(one, width);
    default:
      return one satisfies never;
  }
}

/** A heading that would begin below this share of a page goes to the next: its words and the first row do not fit any more. */
const LAST_HEADING = 0.8;

/** The paper as the PDF renderer takes it. Made anew for each paper: the renderer writes into what it is given. */
export function paperPdf(paper: Paper): TDocumentDefinitions {
  const width = widthOf(paper);
  return {
    ...(paper.landscape ? { pageOrientation: 'landscape' as const } : {}),
    info: { title: paper.title, ...(paper.madeAt ? { creationDate: new Date(paper.madeAt) } : {}) },
    ...(paper.draft
      ? { watermark: { text: paper.draft, color: '#8b8577', opacity: 0.12, bold: true, fontSize: 40 } }
      : {}),
    content: [
      ...(paper.letterhead ? letterheadOf(paper.letterhead, width) : []),
      ...paper.blocks.map((one) => block(one, width)),
    ],
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel === 1 && startPosition.verticalRatio > LAST_HEADING,
    footer: (page, pages) => ({
      text: `${paper.foot} ${page} / ${pages}`,
      fontSize: 8,
      color: '#62676f',
      alignment: 'right',
      margin: [MARGIN, 20, MARGIN, 0],
    }),
  };
}
