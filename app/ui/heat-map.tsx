import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { type HeatColumn, type HeatGroup, type HeatWords, heatBodyHtml } from './heat-map-html.ts';

export type { HeatCell, HeatColumn, HeatGroup, HeatRow, HeatWords } from './heat-map-html.ts';

export type HeatMapProps = {
  /** For readers: what the table is. */
  caption: string;
  rowHead: string;
  sumHead: string;
  columns: readonly HeatColumn[];
  groups: readonly HeatGroup[];
  /** Address that opens a cell. */
  hrefOf: (row: string, column: string) => string;
  /** The open cell's address. */
  open?: string;
  words: HeatWords;
};

const NAME_WIDTH = 236;
const CELL_WIDTH = 72;
const SUM_WIDTH = 92;
/** Of one letter in the head's bold, and what stands beside the word. A word beyond the widest column is broken. */
const LETTER_WIDTH = 6.8;
const HEAD_SPACE = 6;
const WIDEST_CELL = 112;

/** Wide enough for the longest word of the head, so that no word of an activity is broken in its middle. */
function widthOf({ title }: HeatColumn): number {
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length));
  return Math.min(WIDEST_CELL, Math.max(CELL_WIDTH, Math.ceil(longest * LETTER_WIDTH) + HEAD_SPACE));
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell with something in it, in the direction of an arrow. */
function neighbour(
  cell: HTMLAnchorElement,
  [down, right]: readonly [number, number],
): HTMLAnchorElement | null {
  let td = cell.closest('td');
  while (td) {
    if (right !== 0)
      td = (right > 0 ? td.nextElementSibling : td.previousElementSibling) as HTMLTableCellElement | null;
    else {
      const index: number = td.cellIndex;
      let row: Element | null | undefined = td.parentElement;
      do row = down > 0 ? row?.nextElementSibling : row?.previousElementSibling;
      while (row && !row.hasAttribute('data-row'));
      td = row ? ((row as HTMLTableRowElement).cells[index] ?? null) : null;
    }
    const found = td?.querySelector<HTMLAnchorElement>('a.hc');
    if (found) return found;
  }
  return null;
}

/** Only one cell is a stop of the Tab key; arrows move it. */
function useOneStop(
  body: { current: HTMLTableSectionElement | null },
  html: string,
  open: string | undefined,
) {
  const before = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cells are made anew with the text
  useEffect(() => {
    const cells = body.current?.querySelectorAll<HTMLAnchorElement>('a.hc') ?? [];
    let stop: HTMLAnchorElement | undefined;
    for (const cell of cells) {
      const chosen = open !== undefined && cell.getAttribute('href') === open;
      cell.classList.toggle('sel', chosen);
      if (chosen) cell.setAttribute('aria-current', 'true');
      else cell.removeAttribute('aria-current');
      cell.tabIndex = -1;
      const left =
        open === undefined && before.current !== undefined && cell.getAttribute('href') === before.current;
      if (chosen || left || !stop) stop = cell;
    }
    if (stop) stop.tabIndex = 0;
    // The panel took the focus with it; the cell that opened it gets it back.
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (open === undefined && before.current !== undefined && lost) stop?.focus({ preventScroll: true });
    before.current = open;
  }, [html, open]);
}

/** Rows x columns as a real table with standing head and first column. Arrows move, Enter opens, Home and End go to the edges. */
export function HeatMap({ caption, rowHead, sumHead, columns, groups, hrefOf, open, words }: HeatMapProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  const html = useMemo(() => heatBodyHtml(columns, groups, hrefOf, words), [columns, groups, hrefOf, words]);
  const inside = useMemo(() => ({ __html: html }), [html]);
  const widths = useMemo(() => columns.map(widthOf), [columns]);
  const width = NAME_WIDTH + widths.reduce((sum, one) => sum + one, 0) + SUM_WIDTH;
  useOneStop(body, html, open);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLAnchorElement>('a.hc');
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const row = cell.closest('tr');
    const next = step
      ? neighbour(cell, step)
      : event.key === 'Home'
        ? row?.querySelector<HTMLAnchorElement>('a.hc')
        : event.key === 'End'
          ? [...(row?.querySelectorAll<HTMLAnchorElement>('a.hc') ?? [])].at(-1)
          : null;
    if (!step && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    next?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLAnchorElement>('a.hc');
    if (!cell) return;
    for (const stop of body.current?.querySelectorAll<HTMLAnchorElement>('a.hc[tabindex="0"]') ?? [])
      stop.tabIndex = -1;
    cell.tabIndex = 0;
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('tbody a');
    const href = link?.getAttribute('href');
    if (!href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    void navigate(href, { preventScrollReset: true });
  };

  return (
    <div className="heatw">
      <table className="heat" style={{ width }} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick}>
        <caption className="sr">{caption}</caption>
        <colgroup>
          <col style={{ width: NAME_WIDTH }} />
          {columns.map((column, at) => (
            <col key={column.key} style={{ width: widths[at] }} />
          ))}
          <col style={{ width: SUM_WIDTH }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="u">
              {rowHead}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.full}>
                <Link to={column.href} preventScrollReset>
                  <span className="d">{column.eyebrow}</span>
                  <span className="t" lang="id">
                    {column.title}
                  </span>
                  <span className="n">{column.count}</span>
                </Link>
              </th>
            ))}
            <th scope="col" className="tot">
              {sumHead}
            </th>
          </tr>
        </thead>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: built and escaped by heatBodyHtml */}
        <tbody ref={body} dangerouslySetInnerHTML={inside} />
      </table>
    </div>
  );
}
