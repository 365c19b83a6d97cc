import { describe, expect, test } from 'vitest';
import { sampleFacts } from '../testing.ts';
import { linePath, linePoints, networkBars, pieces, STATES } from './charts.ts';
import { cut, cutAtWord, heatRows, MOST_HEAT_ROWS } from './heat-rows.ts';

const NONE = Object.fromEntries(STATES.map((state) => [state, 0])) as never as Parameters<typeof pieces>[0];
const BOX = { left: 0, right: 100, top: 0, bottom: 50 };

describe('pictures', () => {
  test('a bar is cut by state and as long as its room', () => {
    const bar = pieces({ ...NONE, tercakup: 3, belum: 1 }, 80);
    expect(bar).toEqual([
      { state: 'tercakup', n: 3, x: 0, width: 60 },
      { state: 'belum', n: 1, x: 60, width: 20 },
    ]);
    expect(pieces(NONE, 80)).toEqual([]);
  });
  test('the line breaks where nothing was asked, and starts at nothing', () => {
    const points = linePoints(
      [
        { key: '1', from: '1', covered: 0, of: 4 },
        { key: '2', from: '2', covered: 0, of: 0 },
        { key: '3', from: '3', covered: 4, of: 4 },
      ],
      BOX,
    );
    expect(points.map(({ y }) => y)).toEqual([50, null, 0]);
    expect(linePath(points)).toBe('M0.0 50.0M100.0 0.0');
  });
  test('one period alone has a point and no line', () => {
    expect(linePath(linePoints([{ key: '1', from: '1', covered: 1, of: 2 }], BOX))).toBe('M0.0 25.0');
  });
  test('bars of networks begin at nothing and the longest fills the room', () => {
    expect(
      networkBars(
        [
          { network: 'x', posts: 6, shares: 2 },
          { network: 'y', posts: 4, shares: 0 },
        ],
        80,
      ),
    ).toMatchObject([
      { own: 60, shared: 20 },
      { own: 40, shared: 0 },
    ]);
    expect(networkBars([], 80)).toEqual([]);
  });
});

describe('the printed heat map', () => {
  test('has all units in their order while they fit, then those that lack most', () => {
    const few = sampleFacts({ units: MOST_HEAT_ROWS }).units;
    expect(heatRows(few)).toBe(few);
    const many = heatRows(sampleFacts({ units: 300 }).units);
    expect(many).toHaveLength(MOST_HEAT_ROWS);
    const missing = many.map((unit) => unit.missing);
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
  });
  test('cuts what does not fit', () => {
    expect(cut('Kel. Muara Bening', 17)).toBe('Kel. Muara Bening');
    expect(cut('Kel. Muara Bening', 10)).toBe('Kel. Muar…');
    expect(cutAtWord('Pangan  murah di\nLapangan Sukamulya', 20)).toBe('Pangan murah di…');
    expect(cutAtWord('x'.repeat(30), 10)).toBe('xxxxx…');
  });
});
