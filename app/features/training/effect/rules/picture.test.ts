import { describe, expect, test } from 'vitest';
import { intervalPicture, NARROW, pathOf, ticks, WIDE, weeksPicture } from './picture.ts';

describe('the pictures', () => {
  test.each([
    [0, 5.2, [0, 2, 4, 6]],
    [0, 0.3, [0, 0.1, 0.2, 0.3]],
    [0, 100, [0, 50, 100]],
    [-0.7, 2.3, [-1, 0, 1, 2, 3]],
    [0, 0, [0]],
  ])('ticks from %f to %f are round and hold both ends', (least, most, wanted) => {
    const found = ticks(least, most, 4);
    if (most > least) expect(found).toEqual(wanted);
    expect(found[0]).toBeLessThanOrEqual(least);
    expect(found.at(-1)).toBeGreaterThanOrEqual(most);
  });

  test('a line breaks where a week holds nothing, and a lone week can be seen', () => {
    const at = (x: number) => ({ x, y: 1 });
    expect(pathOf([at(0), at(1), null, at(3), null, null, at(6), at(7)])).toBe('M0 1L1 1M3 1h.1M6 1L7 1');
    expect(pathOf([null, null])).toBe('');
  });

  test.each([WIDE, NARROW])('everything stays inside the picture ($width)', (size) => {
    const lines = [
      { group: 'first' as const, values: [0, 12, null, 3, 4, 8] },
      { group: 'second' as const, values: [1, 2, 3, 3, null, 8.2] },
    ];
    const picture = weeksPicture(lines, lines, { weeks: 6, training: 3, least: 1, size });
    for (const { d } of [...picture.paths, ...picture.means])
      for (const [, x, y] of d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(size.width);
        expect(Number(y)).toBeGreaterThanOrEqual(picture.box.top);
        expect(Number(y)).toBeLessThanOrEqual(picture.box.bottom);
      }
    const [one, two] = picture.means.map((mean) => mean.end!);
    expect(Math.abs(one!.y - two!.y)).toBeGreaterThanOrEqual(18);
    expect(picture.labelled.some(({ at }) => at === 3)).toBe(true);
  });

  test('the line of no effect is always in sight, and an unbounded side reaches the edge', () => {
    const far = intervalPicture({ estimate: 9, interval: { from: 8, to: 10 } }, 640);
    expect(far.zero).toBeLessThan(far.bar.from);
    expect(far.estimate).toBeGreaterThan(far.bar.from);
    const open = intervalPicture({ estimate: 1, interval: { from: null, to: null } }, 300);
    expect(open.bar).toMatchObject({ from: 8, to: 292, openLeft: true, openRight: true });
  });
});
