import type { StateLook } from './state-tile.tsx';

export type HeatCell = {
  readonly state: StateLook;
  readonly grade?: 'A' | 'B' | 'C';
  /** Posts that wait for a person; shown instead of the grade. */
  readonly count?: number;
  /** Outside the chosen filter: shown pale. */
  readonly pale?: boolean;
};

export type HeatColumn = {
  readonly key: string;
  readonly eyebrow: string;
  readonly title: string;
  /** The whole name, for readers and on hover. */
  readonly full: string;
  readonly count: string;
  readonly href: string;
};

export type HeatRow = {
  readonly key: string;
  readonly short: string;
  readonly full: string;
  readonly href: string;
  readonly cells: readonly HeatCell[];
  readonly covered: number;
  readonly of: number;
};

export type HeatGroup = { readonly key: string; readonly label: string; readonly rows: readonly HeatRow[] };

export type HeatWords = {
  readonly states: Readonly<Record<StateLook, string>>;
  /** "bukti B". */
  readonly grade: (grade: 'A' | 'B' | 'C') => string;
  /** "2 untuk diputuskan". */
  readonly count: (count: number) => string;
  /** Between covered and all: "dari". */
  readonly of: string;
};

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const unsafe = /[&<>"']/;
const escaped = (text: string): string =>
  unsafe.test(text) ? text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) : text;

/** What of a cell's element stands before and after its address. */
type CellFrame = { readonly before: string; readonly after: string; readonly linked: boolean };

function frameOf(cell: HeatCell, words: HeatWords): CellFrame {
  const more = cell.count ? `, ${words.count(cell.count)}` : cell.grade ? `, ${words.grade(cell.grade)}` : '';
  const label = escaped(words.states[cell.state] + more);
  if (cell.state === 'kosong')
    return {
      before: `<td><span class="hc kosong"><span class="sr">${label}</span></span></td>`,
      after: '',
      linked: false,
    };
  return {
    before: `<td><a class="hc ${cell.state}${cell.pale ? ' off' : ''}" href="`,
    after: `" aria-label="${label}">${cell.count ?? cell.grade ?? ''}</a></td>`,
    linked: true,
  };
}

/** The same few looks stand in thousands of cells: each is written once. */
function framer(words: HeatWords): (cell: HeatCell) => CellFrame {
  const made = new Map<HeatCell, CellFrame>();
  return (cell) => {
    const known = made.get(cell);
    if (known !== undefined) return known;
    const frame = frameOf(cell, words);
    made.set(cell, frame);
    return frame;
  };
}

function rowHtml(
  row: HeatRow,
  columns: readonly HeatColumn[],
  hrefOf: (row: string, column: string) => string,
  words: HeatWords,
  frame: (cell: HeatCell) => CellFrame,
): string {
  const full = row.full === row.short ? '' : `<span class="ufull">${escaped(row.full)}</span>`;
  let html = `<tr data-row="${row.key}"><th scope="row" class="u"><a href="${escaped(row.href)}" title="${escaped(row.full)}"><span class="uname">${escaped(row.short)}</span>${full}</a></th>`;
  row.cells.forEach((cell, at) => {
    const { before, after, linked } = frame(cell);
    html += linked ? before + escaped(hrefOf(row.key, columns[at]?.key ?? '')) + after : before;
  });
  return `${html}<td class="tot"><b>${row.covered}</b> ${escaped(words.of)} ${row.of}</td></tr>`;
}

/**
 * The body of a heat map as text: a thousand cells cost one element each and no work in the browser to take them over.
 * Everything that people wrote is escaped here.
 */
export function heatBodyHtml(
  columns: readonly HeatColumn[],
  groups: readonly HeatGroup[],
  hrefOf: (row: string, column: string) => string,
  words: HeatWords,
): string {
  const frame = framer(words);
  return groups
    .map(
      (group) =>
        `<tr class="grp"><th colspan="${columns.length + 2}" scope="rowgroup"><span>${escaped(group.label)}</span></th></tr>${group.rows
          .map((row) => rowHtml(row, columns, hrefOf, words, frame))
          .join('')}`,
    )
    .join('');
}
