import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import type { Finding } from './finding.ts';
import { piecesOf, shiftFindings } from './shift-findings.ts';

const at = (start: number, end: number): Finding => ({
  rule: 'X',
  start,
  end,
  message: '',
  fix: null,
  severity: 'warning',
});

test.each([
  ['typed before', 'satu dua', 'halo satu dua', [[10, 13]]],
  ['typed behind', 'satu dua', 'satu dua tiga', [[5, 8]]],
  ['typed inside', 'satu dua', 'satu dxua', []],
  ['removed before', 'satu dua', 'tu dua', [[3, 6]]],
  ['removed itself', 'satu dua', 'satu ', []],
  ['nothing changed', 'satu dua', 'satu dua', [[5, 8]]],
])('%s', (_name, before, after, expected) => {
  const moved = shiftFindings([at(5, 8)], before, after);
  expect(moved.map(({ start, end }) => [start, end])).toEqual(expected);
});

test('what stays names the same words, whatever was edited', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, tail, old, fresh) => {
      const before = head + old + tail;
      const after = head + fresh + tail;
      const findings = [at(0, head.length), at(head.length + old.length, before.length)];
      for (const moved of shiftFindings(findings, before, after)) {
        const was = findings.filter(
          ({ start, end }) => before.slice(start, end) === after.slice(moved.start, moved.end),
        );
        expect(was.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('the pieces together are the text, and each finding is one piece', () => {
  const pieces = piecesOf('satu dua tiga', [at(0, 13), at(0, 4), at(2, 7), at(5, 8), at(9, 40)]);
  expect(pieces.map(({ text, finding }) => [text, finding !== null])).toEqual([
    ['satu', true],
    [' ', false],
    ['dua', true],
    [' tiga', false],
  ]);
});
