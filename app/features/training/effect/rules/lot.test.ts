import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawLot, howManyFirst, isLateEnough } from './lot.ts';

const SEED = '00112233445566778899aabbccddeeff';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const units = Array.from({ length: 31 }, (_, at) => ({ id: String(at), code: `kel-${at}` }));

describe('the lot', () => {
  test('is the order of the hashes, whoever lists the units in whichever order', () => {
    const drawn = drawLot(units, SEED, 16, sha256);
    expect(drawLot([...units].reverse(), SEED, 16, sha256)).toEqual(drawn);
    expect(drawn.filter((unit) => unit.place === 'first')).toHaveLength(16);
    const byHand = units
      .map(({ code }) => [createHash('sha256').update(`${SEED}:${code}`).digest('hex'), code])
      .sort()
      .map(([, code]) => code);
    expect(drawn.map((unit) => unit.code)).toEqual(byHand);
  });

  test('is what the command on the page prints', () => {
    const { code, hash } = drawLot(units, SEED, 16, sha256)[0]!;
    const printed = execFileSync('sh', ['-c', `printf '%s' '${SEED}:${code}' | sha256sum`]).toString();
    expect(printed.split(' ')[0]).toBe(hash);
  });

  test('over many seeds every unit goes first about half of the time', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1_000; seed += 1)
      for (const { code, place } of drawLot(units.slice(0, 10), `${seed}`, 5, sha256))
        if (place === 'first') times.set(code, (times.get(code) ?? 0) + 1);
    for (const count of times.values()) {
      expect(count).toBeGreaterThan(430);
      expect(count).toBeLessThan(570);
    }
    expect(times.size).toBe(10);
  });

  test.each([
    [10, 50, 5],
    [11, 50, 6],
    [11, 4, 4],
    [2, 1, 1],
  ])('of %i units with %i places %i go first', (all, places, first) => {
    expect(howManyFirst(all, places)).toBe(first);
  });

  test.each([
    ['2026-01-16', '2026-03-17', true],
    ['2026-01-16', '2026-03-16', false],
    ['2026-01-16', '2026-01-10', false],
  ])('a first batch ending %s and a second from %s: %s', (toDate, fromDate, late) => {
    expect(isLateEnough({ toDate }, { fromDate })).toBe(late);
  });
});
