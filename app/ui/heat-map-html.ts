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
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** The same few words stand in thousands of cells: each is made once. */
function labeller(words: HeatWords): (cell: HeatCell) => string {
  const made = new Map<string, string>();
  return (cell) => {
    const key = `${cell.state}${cell.count ?? ''}${cell.grade ?? ''}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const more = cell.count
      ? `, ${words.count(cell.count)}`
      : cell.grade
        ? `, ${words.grade(cell.grade)}`
        : '';
    const label = escaped(words.states[cell.state] + more);
    made.set(key, label);
    return label;
  };
}

function cellHtml(cell: HeatCell, href: string, label: string): string {
  if (cell.state === 'kosong')
    return `<td><span class="hc kosong"><span class="sr">${label}</span></span></td>`;
  return `<td><a class="hc ${cell.state}${cell.pale ? ' off' : ''}" href="${escaped(href)}" aria-label="${label}">${cell.count ?? cell.grade ?? ''}</a></td>`;
}

function rowHtml(
  row: HeatRow,
  columns: readonly HeatColumn[],
  hrefOf: (row: string, column: string) => string,
  words: HeatWords,
  labelOf: (cell: HeatCell) => string,
): string {
  const full = row.full === row.short ? '' : `<span class="ufull">${escaped(row.full)}</span>`;
  let html = `<tr data-row="${row.key}"><th scope="row" class="u"><a href="${escaped(row.href)}" title="${escaped(row.full)}"><span class="uname">${escaped(row.short)}</span>${full}</a></th>`;
  row.cells.forEach((cell, at) => {
    html += cellHtml(cell, hrefOf(row.key, columns[at]?.key ?? ''), labelOf(cell));
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
  const labelOf = labeller(words);
  return groups
    .map(
      (group) =>
        `<tr class="grp"><th colspan="${columns.length + 2}" scope="rowgroup"><span>${escaped(group.label)}</span></th></tr>${group.rows
          .map((row) => rowHtml(row, columns, hrefOf, words, labelOf))
          .join('')}`,
    )
    .join('');
}
