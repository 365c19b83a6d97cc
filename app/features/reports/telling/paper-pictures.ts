import { networkName } from '#app/features/channels/index.ts';
import { formatDate } from '#app/ui/format-date.ts';
import type { Bucket, BucketCell, PeriodFacts, StateSums, UnitRow } from './facts.ts';
import { paperCopy as copy } from './paper-copy.id.ts';
import { linePath, linePoints, networkBars, pieces, type State } from './rules/charts.ts';
import { cut } from './rules/heat-rows.ts';

/** How a state is drawn: the tokens of the screen, and a letter and edges that a copy in black and white keeps apart. */
const LOOK: Readonly<
  Record<State, { fill: string; ink: string; edge: string; thick: number; dash?: string }>
> = {
  tercakup: { fill: '#1f7a4c', ink: '#ffffff', edge: '#1f7a4c', thick: 0.5 },
  terlambat: { fill: '#f2bd57', ink: '#3d2600', edge: '#a87412', thick: 0.5 },
  amplifikasi: { fill: '#c3d4f7', ink: '#1b3a82', edge: '#5b7cc4', thick: 0.5 },
  salinan: { fill: '#e4d9f1', ink: '#532f80', edge: '#9172b8', thick: 0.5 },
  menunggu: { fill: '#ffffff', ink: '#1b1e22', edge: '#62676f', thick: 0.5, dash: '1.5 1.2' },
  belum: { fill: '#fbe4e0', ink: '#98261b', edge: '#d0604f', thick: 1.4 },
  izin: { fill: '#ece8de', ink: '#474c54', edge: '#ece8de', thick: 0.5 },
};
const INK = '#1b1e22';
const MUTED = '#474c54';
const GRID = '#d8d3c6';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const fixed = (value: number) => String(Math.round(value * 100) / 100);

type TextLook = { size?: number; fill?: string; anchor?: 'start' | 'middle' | 'end'; bold?: boolean };

const words = (x: number, y: number, text: string, look: TextLook = {}) =>
  `<text x="${fixed(x)}" y="${fixed(y)}" font-family="Gambar" font-size="${look.size ?? 7}" fill="${look.fill ?? INK}"${
    look.anchor ? ` text-anchor="${look.anchor}"` : ''
  }${look.bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;

const svg = (width: number, height: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(width)}" height="${fixed(height)}" viewBox="0 0 ${fixed(width)} ${fixed(height)}">${inside}</svg>`;

function box(x: number, y: number, width: number, height: number, state: State): string {
  const { fill, edge, thick, dash } = LOOK[state];
  const half = thick / 2;
  return `<rect x="${fixed(x + half)}" y="${fixed(y + half)}" width="${fixed(width - thick)}" height="${fixed(height - thick)}" fill="${fill}" stroke="${edge}" stroke-width="${thick}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
}

/** Below this width a box has smaller words. */
const NARROW = 20;

function cellOf(cell: BucketCell, x: number, y: number, width: number): string {
  if (cell === null)
    return `<rect x="${fixed(x + width / 2 - 2)}" y="${fixed(y + 4)}" width="4" height="0.6" fill="#8b8577"/>`;
  const letter = copy.letters[cell.state];
  const size = width < NARROW ? 4.9 : 6;
  const figure = `${letter}${width < NARROW ? '' : ' '}${cell.covered}/${cell.of}`;
  const text = cell.of > 1 && figure.length * size * 0.58 < width - 1 ? figure : letter;
  return (
    box(x, y, width - 1, 9, cell.state) +
    words(x + (width - 1) / 2, y + 6.6, text, { size, fill: LOOK[cell.state].ink, anchor: 'middle' })
  );
}

const ROW = 10.6;
const HEAD = 22;

function headOf(kind: PeriodFacts['kind'], { from, to }: Bucket, wide: boolean): [string, string] {
  const [name = '', day = '', month = ''] = formatDate(from, 'short', from).split(' ');
  if (kind === 'weekly') return [name, wide ? `${day} ${month}` : day];
  return [wide ? `${day} ${month}` : day, `–${Number(to.slice(8))}`];
}

export type HeatRoom = { readonly width: number; readonly name: number };

/** A column of the heat map: heads, then a line a unit with its boxes and its sum. */
export function heatSvg(facts: PeriodFacts, rows: readonly UnitRow[], { width, name }: HeatRoom): string {
  const sum = 26;
  const cell = (width - name - sum) / (facts.buckets.length + 1);
  const heads = [
    ...facts.buckets.map((bucket) => headOf(facts.kind, bucket, cell > 26)),
    ['', copy.narrativeMark] as const,
  ];
  const head = heads
    .map(([above, below], at) => {
      const x = name + at * cell + (cell - 1) / 2;
      const look = { size: cell < 14 ? 4.6 : 5.6, fill: MUTED, anchor: 'middle' as const };
      return words(x, 9, above, look) + words(x, 17, below, look);
    })
    .join('');
  const lines = rows
    .map((row, at) => {
      const y = HEAD + at * ROW;
      return (
        words(0, y + 6.8, cut(row.short, Math.floor(name / 3.5)), { size: 6.4 }) +
        row.cells.map((one, index) => cellOf(one, name + index * cell, y, cell)).join('') +
        words(width, y + 6.8, `${row.covered}/${row.of}`, { size: 6.4, anchor: 'end', bold: true })
      );
    })
    .join('');
  const sumHead = words(width, 17, copy.sum, { size: 5.6, fill: MUTED, anchor: 'end' });
  return svg(width, HEAD + rows.length * ROW, head + sumHead + lines);
}

/** One bar cut by state, with its letters where they fit. */
export function stateBarSvg(states: StateSums, width: number, height = 14): string {
  const bar = pieces(states, width)
    .map((piece) => {
      const label = `${copy.letters[piece.state]} ${piece.n}`;
      const fits = label.length * 4.4 < piece.width;
      return (
        box(piece.x, 0, Math.max(piece.width - 1, 1.2), height, piece.state) +
        (fits
          ? words(piece.x + piece.width / 2, height / 2 + 2.6, label, {
              fill: LOOK[piece.state].ink,
              anchor: 'middle',
              bold: true,
            })
          : '')
      );
    })
    .join('');
  return svg(width, height, bar);
}

/** One box of the legend. */
export const legendSvg = (state: State): string =>
  svg(
    11,
    9,
    box(0, 0, 10, 9, state) +
      words(5, 6.8, copy.letters[state], { size: 6, fill: LOOK[state].ink, anchor: 'middle' }),
  );

/** Share of covered tasks by period; every point says its figure. */
export function lineSvg(facts: PeriodFacts, width: number, height = 110): string {
  const room = { left: 44, right: width - 22, top: 16, bottom: height - 16 };
  const points = linePoints(facts.line, room);
  const grid = [0, 0.5, 1]
    .map((share) => {
      const y = room.bottom - share * (room.bottom - room.top);
      return `<line x1="${room.left}" x2="${fixed(room.right)}" y1="${fixed(y)}" y2="${fixed(y)}" stroke="${GRID}" stroke-width="0.6"/>${words(room.left - 16, y + 2.4, `${share * 100}%`, { size: 6, fill: MUTED, anchor: 'end' })}`;
    })
    .join('');
  const marks = points
    .map(({ x, y, covered, of, from }, at) => {
      const day = words(x, height - 4, formatDate(from, 'brief', from), {
        size: 5.6,
        fill: MUTED,
        anchor: 'middle',
      });
      if (y === null) return day;
      const last = at === points.length - 1;
      return `${day}<circle cx="${fixed(x)}" cy="${fixed(y)}" r="2" fill="#0f5c6e"/>${words(x, y - 5, `${covered}/${of}`, { size: last ? 7 : 5.6, anchor: 'middle', bold: last })}`;
    })
    .join('');
  const path = `<path d="${linePath(points)}" fill="none" stroke="#0f5c6e" stroke-width="1.6"/>`;
  return svg(width, height, grid + path + marks);
}

/** Posts by network: own posts full, shares of others dashed beside them. */
export function networksSvg(facts: PeriodFacts, width: number, most = 8): string {
  const name = 56;
  const bars = networkBars(facts.postsByNetwork.slice(0, most), width - name - 52);
  const lines = bars
    .map((bar, at) => {
      const y = at * 13;
      const shared =
        bar.shared > 0
          ? `<rect x="${fixed(name + bar.own + 0.5)}" y="${y + 1.5}" width="${fixed(Math.max(bar.shared - 1, 0.5))}" height="7" fill="#ffffff" stroke="#0f5c6e" stroke-width="0.8" stroke-dasharray="1.5 1.2"/>`
          : '';
      const figure = bar.shares > 0 ? `${bar.posts} + ${bar.shares}` : String(bar.posts);
      return `${words(0, y + 7.4, networkName(bar.network), { size: 6.6 })}<rect x="${name}" y="${y + 1}" width="${fixed(bar.own)}" height="8" fill="#0f5c6e"/>${shared}${words(name + bar.own + bar.shared + 4, y + 7.4, figure, { size: 6.6 })}`;
    })
    .join('');
  return svg(width, Math.max(bars.length, 1) * 13, lines);
}
