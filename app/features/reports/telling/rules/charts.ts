import type { PeriodFacts, StateSums } from '../facts.ts';

export type State = keyof StateSums;

/** From what is well to what is missing; excused last. The same order in every picture and table. */
export const STATES: readonly State[] = [
  'tercakup',
  'terlambat',
  'amplifikasi',
  'salinan',
  'menunggu',
  'belum',
  'izin',
];

export const sumOf = (states: StateSums): number => STATES.reduce((sum, state) => sum + states[state], 0);

export type Piece = { readonly state: State; readonly n: number; readonly x: number; readonly width: number };

/** One bar cut by state, as long as the sum; a state without tasks has no piece. */
export function pieces(states: StateSums, width: number): Piece[] {
  const all = sumOf(states);
  let x = 0;
  return STATES.filter((state) => states[state] > 0).map((state) => {
    const piece = { state, n: states[state], x, width: (width * states[state]) / all };
    x += piece.width;
    return piece;
  });
}

export type LinePoint = {
  readonly x: number;
  /** Null where nothing was asked: the line breaks, it does not fall to nothing. */
  readonly y: number | null;
  readonly covered: number;
  readonly of: number;
  readonly from: string;
};

export type LineBox = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Share of covered tasks by period, from 0 to all. */
export function linePoints(line: PeriodFacts['line'], box: LineBox): LinePoint[] {
  const step = line.length > 1 ? (box.right - box.left) / (line.length - 1) : 0;
  return line.map(({ covered, of, from }, at) => ({
    x: box.left + at * step,
    y: of === 0 ? null : box.bottom - ((box.bottom - box.top) * covered) / of,
    covered,
    of,
    from,
  }));
}

/** Path of the line, broken where a period has no figure. */
export function linePath(points: readonly LinePoint[]): string {
  let path = '';
  let pen = 'M';
  for (const { x, y } of points) {
    if (y === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** Posts by network as lengths, own and shared; the longest fills the room. */
export function networkBars(networks: PeriodFacts['postsByNetwork'], width: number) {
  const most = Math.max(1, ...networks.map(({ posts, shares }) => posts + shares));
  return networks.map(({ network, posts, shares }) => ({
    network,
    posts,
    shares,
    own: (width * posts) / most,
    shared: (width * shares) / most,
  }));
}
