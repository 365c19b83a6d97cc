import type { Content, ContentTable } from 'pdfmake/interfaces.js';

export const MUTED = '#474c54';
const LINE = '#8b8577';
export const mm = (length: number): number => (length * 72) / 25.4;

/** "Nama : ..." without lines. */
export function factRows(rows: readonly (readonly [label: string, value: string])[]): Content {
  return {
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 4,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    table: {
      widths: [150, 6, '*'],
      dontBreakRows: true,
      body: rows.map(([label, value]) => [{ text: label, color: MUTED }, ':', value]),
    },
    margin: [0, 0, 0, 8],
  };
}

/** Heads of sections never stand alone at the foot of a page (`headlineLevel`). */
export const section = (text: string, level: 1 | 2): Content => ({
  text,
  bold: true,
  headlineLevel: level,
  fontSize: level === 1 ? 13 : 10.5,
  margin: level === 1 ? [0, 10, 0, 4] : [0, 4, 0, 3],
});

/** A table whose head is repeated on each page and whose rows are never split. */
export function dataTable(
  widths: ContentTable['table']['widths'],
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
): Content {
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths!,
      body: [heads.map((text) => ({ text, bold: true, fillColor: '#efece4' })), ...rows] as Content[][],
    },
    fontSize: 9,
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 0, 0, 8],
  };
}
