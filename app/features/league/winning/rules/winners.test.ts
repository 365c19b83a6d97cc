import { expect, test } from 'vitest';
import { winnersOf } from './winners.ts';

const standing = (
  unitId: string,
  outcome: 'ranked' | 'badge' | 'unranked' | 'out',
  rank: number | null = null,
) => ({
  unitId,
  outcome,
  rank,
});

test('the first three ranks, whoever shares one, and badges; nobody else', () => {
  expect(
    winnersOf([
      standing('a', 'ranked', 1),
      standing('b', 'ranked', 2),
      standing('c', 'ranked', 2),
      standing('d', 'ranked', 4),
      standing('e', 'badge'),
      standing('f', 'unranked'),
      standing('g', 'out'),
    ]),
  ).toEqual([
    { unitId: 'a', kind: 'rank-1' },
    { unitId: 'b', kind: 'rank-2' },
    { unitId: 'c', kind: 'rank-2' },
    { unitId: 'e', kind: 'badge' },
  ]);
});
