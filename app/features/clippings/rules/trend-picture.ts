import { TREND_TONES, type TrendRow, type TrendTone } from './trend.ts';

export type PictureSize = { readonly width: number; readonly height: number; readonly right: number };

const EDGE = { left: 36, top: 16, bottom: 28 };
const LABEL_GAP = 17;

/** The next of 4, 8, 12, 20, 40 ... that holds the greatest value: quarters are whole numbers. */
export function topOf(greatest: number): number {
  for (let scale = 4; ; scale *= 10)
    for (const step of [1, 2, 3, 5]) if (scale * step >= greatest) return scale * step;
}

/** Ends of lines that would stand on each other are moved apart, in their order. */
export function apart(ys: readonly number[], gap: number, lowest: number): number[] {
  const order = ys.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y || a.at - b.at);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  const over = Math.max(0, (placed.at(-1) ?? 0) - lowest);
  const out = new Array<number>(ys.length).fill(0);
  order.forEach(({ at }, rank) => {
    out[at] = placed[rank]! - over;
  });
  return out;
}

/** Lines of the tones over time, with everything that stands at an axis. */
export function trendPicture(rows: readonly TrendRow[], size: PictureSize, mostLabels: number) {
  const right = size.width - size.right;
  const bottom = size.height - EDGE.bottom;
  const top = topOf(Math.max(0, ...rows.flatMap((row) => TREND_TONES.map((tone) => row[tone]))));
  const xOf = (at: number) =>
    EDGE.left + (rows.length < 2 ? 0 : (at * (right - EDGE.left)) / (rows.length - 1));
  const yOf = (value: number) => bottom - (value * (bottom - EDGE.top)) / top;
  const round = (value: number) => Math.round(value * 10) / 10;
  const step = Math.max(1, Math.ceil(rows.length / mostLabels));
  const ends = apart(
    TREND_TONES.map((tone) => yOf(rows.at(-1)?.[tone] ?? 0)),
    LABEL_GAP,
    bottom,
  );
  return {
    box: { left: EDGE.left, right, top: EDGE.top, bottom },
    yTicks: [0, 1, 2, 3, 4].map((quarter) => ({
      value: (top * quarter) / 4,
      at: round(yOf((top * quarter) / 4)),
    })),
    // The last one always has its date; those before it stand off from it evenly.
    xLabels: rows
      .map((row, at) => ({ date: row.at, x: round(xOf(at)), at }))
      .filter(({ at }) => (rows.length - 1 - at) % step === 0),
    lines: TREND_TONES.map((tone, at) => ({
      tone: tone as TrendTone,
      d: rows
        .map((row, place) => `${place === 0 ? 'M' : 'L'}${round(xOf(place))} ${round(yOf(row[tone]))}`)
        .join(''),
      end: { x: right, y: round(ends[at]!) },
    })),
  };
}
