import type { IRunOptions, Paragraph as ParagraphOf, Table as TableOf } from 'docx';
import type { Block, Check, Letterhead, Signature } from './paper.ts';

type Docx = typeof import('docx');
type Child = ParagraphOf | TableOf;

export const QR_PIXELS = 96;

/** Room around the words of a cell, in twentieths of a point: columns without lines stand flush with the text. */
type Air = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
const TIGHT: Air = { top: 0, bottom: 0, left: 0, right: 80 };
const AIR: Air = { top: 40, bottom: 40, left: 80, right: 80 };
/** As on the PDF. */
const HEAD_FILL = 'EFECE4';
const MANY_COLUMNS = 6;

/** Characters that XML 1.0 cannot hold. */
export const clean = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();

/** Draws blocks with the parts of the library, which is loaded where it is used. */
export function drawer(docx: Docx, qr: ReadonlyMap<string, Buffer>, width: number) {
  const {
    AlignmentType,
    BorderStyle,
    ImageRun,
    Paragraph,
    ShadingType,
    Table,
    TableCell,
    TableRow,
    TableLayoutType,
    TextRun,
    WidthType,
  } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const bare = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const run = (text: string, more: Partial<IRunOptions> = {}) =>
    new TextRun({ text: clean(text), ...(more as object) });
  type Look = {
    align?: 'center' | 'right' | undefined;
    after?: number;
    run?: Partial<IRunOptions>;
    left?: number;
  };
  const line = (text: string, look: Look = {}) =>
    new Paragraph({
      spacing: { after: look.after ?? 0 },
      ...(look.left ? { indent: { left: look.left } } : {}),
      ...(look.align
        ? { alignment: look.align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT }
        : {}),
      children: [run(text, look.run)],
    });
  const share = (percent: number) => Math.round((percent * width) / 100);
  const cell = (children: Paragraph[], percent: number, look: { shade?: boolean; air?: Air } = {}) =>
    new TableCell({
      width: { size: share(percent), type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, ...(look.air ?? TIGHT) },
      ...(look.shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } } : {}),
      children,
    });
  /** Widths are said outright: word processors differ in what they make of shares. */
  const grid = (percents: readonly number[]) => ({
    width: { size: width, type: WidthType.DXA },
    columnWidths: percents.map(share),
    layout: TableLayoutType.FIXED,
  });
  type Paragraph = ParagraphOf;

  function facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Child[] {
    const linesOfValue = (value: string | readonly string[]) =>
      typeof value === 'string' || value.length === 1
        ? [line(typeof value === 'string' ? value : value[0]!)]
        : value.map((one, at) => line(`${at + 1}. ${one}`));
    return [
      new Table({
        ...grid([20, 3, 77]),
        borders: bare,
        rows: rows.map(
          ({ label, value }) =>
            new TableRow({
              cantSplit: true,
              children: [cell([line(label)], 20), cell([line(':')], 3), cell(linesOfValue(value), 77)],
            }),
        ),
      }),
      line('', { after: 60 }),
    ];
  }

  function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Child[] {
    const shares = columns.reduce((sum, column) => sum + column.share, 0);
    // Many columns leave little room for the words of their heads.
    const small = { size: columns.length > MANY_COLUMNS ? 16 : 18 };
    const rowOf = (cells: readonly string[], head: boolean) =>
      new TableRow({
        cantSplit: true,
        tableHeader: head,
        children: columns.map(({ share: part, figure, titled }, at) => {
          const lines = titled && !head ? (cells[at] ?? '').split('\n') : [cells[at] ?? ''];
          return cell(
            lines.map((text, row) =>
              line(text, {
                run: { ...small, ...(head || (titled && row === 0) ? { bold: true } : {}) },
                align: figure ? 'right' : undefined,
              }),
            ),
            (part * 100) / shares,
            { shade: head, air: AIR },
          );
        }),
      });
    return [
      new Table({
        ...grid(columns.map(({ share: part }) => (part * 100) / shares)),
        rows: [
          rowOf(
            columns.map(({ head }) => head),
            true,
          ),
          ...rows.map((row) => rowOf(row, false)),
        ],
      }),
      line('', { after: 60 }),
    ];
  }

  const signed = ({ placeAndDate, post, name, nip, unsigned }: Signature): Paragraph[] => [
    line(placeAndDate),
    line(`${post},`, { after: 500 }),
    line(unsigned ?? '', { after: 500, run: { size: 18, color: '8A5A00' } }),
    line(name, { run: { bold: true } }),
    ...(nip ? [line(`NIP ${nip}`)] : []),
  ];

  function checked({ url, words }: Check): Paragraph[] {
    const transformation = { width: QR_PIXELS, height: QR_PIXELS };
    return [
      new Paragraph({ children: [new ImageRun({ type: 'png', data: qr.get(url)!, transformation })] }),
      ...words.map((text) => line(text, { run: { size: 17, color: '474C54' } })),
    ];
  }

  const closing = (one: Extract<Block, { kind: 'closing' }>): Child[] => [
    line('', { after: 160 }),
    new Table({
      ...grid([55, 45]),
      borders: bare,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cell(checked(one.check), 55), cell(signed(one.signature), 45)],
        }),
      ],
    }),
    line(''),
  ];

  const head = ({ government, office, lines }: Letterhead): Child[] => [
    line(government.toUpperCase(), { align: 'center', run: { size: 24 } }),
    line(office.toUpperCase(), { align: 'center', run: { size: 28, bold: true } }),
    ...lines.map((text) => line(text, { align: 'center', run: { size: 18 } })),
    new Paragraph({
      spacing: { after: 200 },
      border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 1, color: '000000' } },
      children: [],
    }),
  ];

  function block(one: Block): Child[] {
    switch (one.kind) {
      case 'title':
        return [
          line(one.text, { align: 'center', run: { bold: true, size: 26 }, after: one.sub ? 0 : 240 }),
          ...(one.sub ? [line(one.sub, { align: 'center', after: 240 })] : []),
        ];
      case 'section':
        return [
          new Paragraph({
            pageBreakBefore: one.newPage === true,
            keepNext: true,
            spacing: { before: 120, after: 120 },
            children: [run(one.text, { bold: true, size: 24 })],
          }),
        ];
      case 'text':
        return [line(one.text, { align: one.align, after: 160, run: one.bold ? { bold: true } : {} })];
      case 'lines':
        return one.lines.map((text, at) => line(text, { after: at === one.lines.length - 1 ? 200 : 0 }));
      case 'facts':
        return facts(one.rows);
      case 'table':
        return table(one);
      case 'closing':
        return closing(one);
      default:
        return one satisfies never;
    }
  }
  return { head, block, line, run };
}
