/** Geometry of the two pictures: pure numbers, so that a picture is drawn on the server and looks the same on paper. */

export type PictureSize = { readonly width: number; readonly height: number; readonly narrow: boolean };
export const WIDE: PictureSize = { width: 720, height: 320, narrow: false };
export const NARROW: PictureSize = { width: 320, height: 280, narrow: true };

export type Line = { readonly group: 'first' | 'second'; readonly values: readonly (number | null)[] };
export type Tick = { readonly at: number; readonly value: number };

/** Round numbers from zero (or below) up to `most`, four to six of them. */
export function ticks(least: number, most: number, wanted = 5): number[] {
  const span = most - least || 1;
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10;
  const from = Math.floor(least / step + 1e-9);
  const to = Math.ceil(most / step - 1e-9);
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A path that breaks where a value is missing; a value between two gaps is a short stroke, so that it can be seen. */
export function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  let path = '';
  points.forEach((point, at) => {
    if (!point) return;
    const joined = at > 0 && points[at - 1];
    path += `${joined ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`;
    if (!joined && !points[at + 1]) path += 'h.1';
  });
  return path;
}

export type WeeksPicture = {
  readonly box: { left: number; right: number; top: number; bottom: number };
  readonly yTicks: readonly Tick[];
  /** Weeks that carry a label, by their place. */
  readonly labelled: readonly { at: number; x: number }[];
  readonly shade: { x: number; width: number } | null;
  readonly paths: readonly { group: Line['group']; d: string }[];
  readonly means: readonly { group: Line['group']; d: string; end: { x: number; y: number } | null }[];
};

/** Labels of two lines that end close together are moved apart. */
function apart(ends: { y: number }[], room: number): void {
  const [one, two] = ends;
  if (!one || !two || Math.abs(one.y - two.y) >= room) return;
  const middle = (one.y + two.y) / 2;
  const upper = one.y <= two.y ? one : two;
  const lower = upper === one ? two : one;
  upper.y = middle - room / 2;
  lower.y = middle + room / 2;
}

/** Lines over weeks: a thin one a unit, a thick one a group. @param training place of the training's week */
export function weeksPicture(
  lines: readonly Line[],
  means: readonly Line[],
  given: { weeks: number; training: number; least: number; size: PictureSize },
): WeeksPicture {
  const { size, weeks } = given;
  const box = { left: 36, right: size.width - (size.narrow ? 8 : 96), top: 24, bottom: size.height - 30 };
  const most = Math.max(given.least, ...lines.flatMap((line) => line.values.map((value) => value ?? 0)));
  const yTicks = ticks(0, most, 4);
  const top = yTicks.at(-1)!;
  const step = (box.right - box.left) / weeks;
  const x = (at: number) => box.left + (at + 0.5) * step;
  const y = (value: number) => box.bottom - (value / top) * (box.bottom - box.top);
  const points = (line: Line) =>
    line.values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) }));
  const every = Math.ceil(weeks / (size.narrow ? 4 : 8));
  const drawn = means.map((mean) => {
    const all = points(mean);
    const last = all.findLast((point) => point !== null);
    return { group: mean.group, d: pathOf(all), end: last ? { ...last } : null };
  });
  apart(
    drawn.flatMap((mean) => mean.end ?? []),
    18,
  );
  return {
    box,
    yTicks: yTicks.map((value) => ({ at: y(value), value })),
    labelled: Array.from({ length: weeks }, (_, at) => at)
      .filter((at) => (at - given.training) % every === 0)
      .map((at) => ({ at, x: x(at) })),
    shade: given.training >= 0 ? { x: x(given.training) - step / 2, width: step } : null,
    paths: lines.map((line) => ({ group: line.group, d: pathOf(points(line)) })),
    means: drawn,
  };
}

export type IntervalPicture = {
  readonly ticks: readonly Tick[];
  readonly zero: number;
  readonly estimate: number;
  /** A side that nothing bounds reaches the edge and is drawn open. */
  readonly bar: { from: number; to: number; openLeft: boolean; openRight: boolean };
};

/** The estimate as a point, the interval as a bar, no effect as a line. */
export function intervalPicture(
  effect: { estimate: number; interval: { from: number | null; to: number | null } },
  width: number,
): IntervalPicture {
  const { estimate, interval } = effect;
  const known = [0, estimate, interval.from ?? estimate, interval.to ?? estimate];
  const least = Math.min(...known);
  const most = Math.max(...known);
  const span = most - least || 1;
  const values = ticks(least - span * 0.05, most + span * 0.05, width < 400 ? 3 : 5);
  const [low, high] = [values[0]!, values.at(-1)!];
  const x = (value: number) => round(28 + ((value - low) / (high - low)) * (width - 56));
  return {
    ticks: values.map((value) => ({ at: x(value), value })),
    zero: x(0),
    estimate: x(estimate),
    bar: {
      from: interval.from === null ? 8 : x(interval.from),
      to: interval.to === null ? width - 8 : x(interval.to),
      openLeft: interval.from === null,
      openRight: interval.to === null,
    },
  };
}
