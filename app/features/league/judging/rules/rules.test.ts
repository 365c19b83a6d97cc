import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { agreementOf, iccOneWay } from './agreement.ts';
import { fillSheets, type JurorSeat, type PieceSeat } from './assign.ts';
import { drawPieces } from './draw.ts';
import { areApart, shareOf } from './shares.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const rubric = [
  { key: 'isi', name: 'Isi', hint: '', most: 5 },
  { key: 'bahasa', name: 'Bahasa', hint: '', most: 5 },
];

describe('shares of the points', () => {
  test.each([
    [{ isi: 5, bahasa: 5 }, 1],
    [{ isi: 4, bahasa: 3 }, 0.7],
    [{ isi: 0, bahasa: 0 }, 0],
    [{ isi: 4 }, 0.4],
  ])('%j is %d of the points', (points, share) => expect(shareOf(points, rubric)).toBe(share));

  test.each([
    ['the same', { isi: 4, bahasa: 3 }, { isi: 3, bahasa: 4 }, false],
    ['exactly as far as is allowed', { isi: 5, bahasa: 5 }, { isi: 4, bahasa: 3 }, false],
    ['one point further', { isi: 5, bahasa: 5 }, { isi: 3, bahasa: 3 }, true],
  ])('%s', (_name, first, second, apart) =>
    expect(areApart(first, second, { rubric, thirdAbove: 0.3 })).toBe(apart),
  );
});

describe('the draw', () => {
  const posts = ['p1', 'p2', 'p3', 'p4', 'p5'].map((postId) => ({ postId, unitId: 'dinkes' }));

  test('takes the smallest hashes of seed and post, as sha256sum tells them', () => {
    // printf '%s' wanasari:p1 | sha256sum: p1 aa07..., p2 1e16..., p3 a6ab..., p4 cd00..., p5 c84a...
    expect(drawPieces(posts, 3, 'wanasari', hash).map(({ postId, position }) => [position, postId])).toEqual([
      [1, 'p2'],
      [2, 'p3'],
      [3, 'p1'],
    ]);
  });

  test('does not hang on the order in which posts come, and gives each unit its number or all it has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ postId: fc.uuid(), unitId: fc.constantFrom('a', 'b', 'c') }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (some, perUnit) => {
          const drawn = drawPieces(some, perUnit, 's', hash);
          expect(drawPieces([...some].reverse(), perUnit, 's', hash).map(({ postId }) => postId)).toEqual(
            drawn.map(({ postId }) => postId),
          );
          for (const unit of ['a', 'b', 'c']) {
            const has = some.filter(({ unitId }) => unitId === unit).length;
            expect(drawn.filter(({ unitId }) => unitId === unit)).toHaveLength(Math.min(has, perUnit));
          }
        },
      ),
    );
  });
});

const pieces = (count: number, more: Partial<PieceSeat> = {}): PieceSeat[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `piece-${at}`,
    postId: `post-${at}`,
    unitId: `unit-${at % 7}`,
    classKey: 'opd',
    wanted: 2,
    ...more,
  }));
const jurors = (count: number, more: Partial<JurorSeat> = {}): JurorSeat[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `juror-${at}`,
    classKeys: ['opd'],
    conflicts: [],
    ...more,
  }));

describe('sheets', () => {
  test('each piece by two, the load within one sheet', () => {
    const { added, short } = fillSheets({ pieces: pieces(31), jurors: jurors(5), sheets: [] }, 'seed', hash);
    expect(short).toEqual([]);
    expect(added).toHaveLength(62);
    const loads = jurors(5).map(({ id }) => added.filter(({ jurorId }) => jurorId === id).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  test('one juror of two with a conflict leaves the pieces of that unit short', () => {
    const [first, second] = jurors(2) as [JurorSeat, JurorSeat];
    const { short } = fillSheets(
      { pieces: pieces(14), jurors: [first, { ...second, conflicts: ['unit-3'] }], sheets: [] },
      'seed',
      hash,
    );
    expect(short.map(({ unitId }) => unitId)).toEqual(['unit-3', 'unit-3']);
  });

  test('what stands stays; a third comes from somebody else', () => {
    const sheets = [
      { pieceId: 'piece-0', jurorId: 'juror-0', turn: 1 },
      { pieceId: 'piece-0', jurorId: 'juror-1', turn: 2 },
    ];
    const { added } = fillSheets(
      { pieces: pieces(1, { wanted: 3 }), jurors: jurors(3), sheets },
      'seed',
      hash,
    );
    expect(added).toEqual([{ pieceId: 'piece-0', jurorId: 'juror-2', turn: 3 }]);
  });

  test('whatever the jury looks like: never in a class of their own, never with a conflict, never twice', () => {
    const some = fc.record({
      pieces: fc.array(
        fc.record({ unitId: fc.constantFrom('u1', 'u2', 'u3'), classKey: fc.constantFrom('opd', 'kel') }),
        { maxLength: 40 },
      ),
      jurors: fc.array(
        fc.record({
          classKeys: fc.subarray(['opd', 'kel']),
          conflicts: fc.subarray(['u1', 'u2', 'u3']),
        }),
        { maxLength: 6 },
      ),
    });
    fc.assert(
      fc.property(some, (given) => {
        const seats = given.pieces.map((piece, at) => ({
          ...piece,
          id: `p${at}`,
          postId: `x${at}`,
          wanted: 2,
        }));
        const seated = given.jurors.map((juror, at) => ({ ...juror, id: `j${at}` }));
        const { added, short } = fillSheets({ pieces: seats, jurors: seated, sheets: [] }, 's', hash);
        for (const piece of seats) {
          const own = added.filter(({ pieceId }) => pieceId === piece.id);
          expect(new Set(own.map(({ jurorId }) => jurorId)).size).toBe(own.length);
          for (const { jurorId } of own) {
            const juror = seated.find(({ id }) => id === jurorId)!;
            expect(juror.classKeys).toContain(piece.classKey);
            expect(juror.conflicts).not.toContain(piece.unitId);
          }
          expect(own.length === 2 || short.some(({ id }) => id === piece.id)).toBe(true);
        }
        const again = fillSheets(
          { pieces: [...seats].reverse(), jurors: [...seated].reverse(), sheets: [] },
          's',
          hash,
        );
        expect(again.added.length).toBe(added.length);
      }),
    );
  });

  test('the same draw gives the same sheets, in whatever order its rows are read', () => {
    const given = { pieces: pieces(20), jurors: jurors(4), sheets: [] };
    const turned = { pieces: [...given.pieces].reverse(), jurors: [...given.jurors].reverse(), sheets: [] };
    expect(fillSheets(turned, 'seed', hash)).toEqual(fillSheets(given, 'seed', hash));
  });
});

describe('agreement', () => {
  test('ICC(1,1) as worked out by hand', () => {
    // Pairs (8,6) (7,7) (3,5): means 7, 7, 4; grand 6. MSB = 2*(1+1+4)/2 = 6. MSW = (2+0+2)/3 = 4/3.
    // (6 - 4/3) / (6 + 4/3) = (14/3) / (22/3) = 7/11.
    expect(
      iccOneWay([
        [8, 6],
        [7, 7],
        [3, 5],
      ]),
    ).toBeCloseTo(7 / 11, 12);
  });

  test('full agreement is 1, opposite judgement is below nothing, no difference at all is no figure', () => {
    expect(
      iccOneWay([
        [1, 1],
        [5, 5],
      ]),
    ).toBe(1);
    expect(
      iccOneWay([
        [1, 5],
        [5, 1],
      ]),
    ).toBe(-1);
    expect(
      iccOneWay([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
  });

  test('items within a point, and the mean difference of totals', () => {
    const pairs = [
      { first: [4, 3], second: [3, 3] },
      { first: [5, 1], second: [3, 2] },
    ];
    // Items: gaps 1, 0, 2, 1 -> 3 of 4. Totals: 7 and 6, 6 and 5 -> mean difference 1.
    expect(agreementOf(pairs)).toEqual({
      pieces: 2,
      items: 4,
      withinOne: 3,
      meanDifference: 1,
      icc: null,
      word: null,
    });
  });

  test('from ten pieces on there is a coefficient and a word for it', () => {
    const pairs = Array.from({ length: 10 }, (_, at) => ({ first: [at % 5, 0], second: [at % 5, at % 2] }));
    // Totals (t, t + odd): MSW = 5*0.5/10 = 0.25; means 0,1.5,2,3.5,4,.5,1,2.5,3,4.5, grand 2.25, sum of squares 20.625; MSB = 4.5833.
    const { icc, word } = agreementOf(pairs);
    expect(icc).toBeCloseTo((4.58333333 - 0.25) / (4.58333333 + 0.25), 6);
    expect(word).toBe('good');
  });
});
