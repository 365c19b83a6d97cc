import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { type ClashSubject, findClashes } from './clash.ts';

const at = (
  id: string,
  start: string | null,
  end: string | null,
  more: Partial<ClashSubject> = {},
): ClashSubject => ({
  id,
  startsAt: start && `2026-11-19T${start}:00Z`,
  endsAt: end && `2026-11-19T${end}:00Z`,
  leader: 'Wali Kota',
  standIn: null,
  hostUnitId: null,
  state: 'planned',
  ...more,
});
const kinds = (...subjects: ClashSubject[]) =>
  findClashes(subjects).map((clash) => `${clash.kind} ${clash.who}`);

test.each([
  ['the same leader at the same hour', at('a', '08:00', null), at('b', '08:00', null), ['leader Wali Kota']],
  [
    'the second begins before the first ends',
    at('a', '08:00', '10:00'),
    at('b', '09:30', null),
    ['leader Wali Kota'],
  ],
  ['the second begins when the first ends', at('a', '08:00', '09:30'), at('b', '09:30', null), []],
  ['an unknown end is held to be half an hour', at('a', '08:00', null), at('b', '08:30', null), []],
  ['somebody stands in', at('a', '08:00', null), at('b', '08:00', null, { standIn: 'Asisten II' }), []],
  [
    'both are stood in for by one',
    at('a', '08:00', null, { standIn: 'Sekda' }),
    at('b', '08:00', null, { leader: 'Sekda' }),
    ['leader Sekda'],
  ],
  [
    'leaders attend together',
    at('a', '08:00', null, { leader: 'Wali Kota + Sekda' }),
    at('b', '08:00', null, { leader: 'Sekda' }),
    ['leader Sekda'],
  ],
  ['one is cancelled', at('a', '08:00', null), at('b', '08:00', null, { state: 'cancelled' }), []],
  ['one is postponed', at('a', '08:00', null), at('b', '08:00', null, { state: 'postponed' }), []],
  ['one has no hour', at('a', '08:00', null), at('b', null, null), []],
  [
    'one host, two leaders',
    at('a', '08:00', null, { hostUnitId: 'u' }),
    at('b', '08:00', null, { leader: 'Sekda', hostUnitId: 'u' }),
    ['host u'],
  ],
])('%s', (_, first, second, expected) => {
  expect(kinds(first, second)).toEqual(expected);
});

const subject = fc.record({
  id: fc.uuid(),
  startsAt: fc.option(
    fc.integer({ min: 0, max: 600 }).map((minute) => new Date(minute * 60_000).toISOString()),
  ),
  length: fc.integer({ min: 1, max: 200 }),
  leader: fc.constantFrom('Wali Kota', 'Sekda', null),
  state: fc.constantFrom('planned' as const, 'cancelled' as const),
});

test('the order in which activities are given changes nothing, and no activity clashes with itself', () => {
  const made = fc.uniqueArray(subject, { selector: (one) => one.id, maxLength: 12 });
  fc.assert(
    fc.property(made, (rows) => {
      const subjects = rows.map(({ length, ...row }) => ({
        ...row,
        endsAt: row.startsAt && new Date(Date.parse(row.startsAt) + length * 60_000).toISOString(),
        standIn: null,
        hostUnitId: null,
      }));
      const said = (some: readonly ClashSubject[]) =>
        findClashes(some)
          .map((clash) => [clash.firstId, clash.secondId].sort().join())
          .sort();
      expect(said([...subjects].reverse())).toEqual(said(subjects));
      expect(findClashes(subjects).every((clash) => clash.firstId !== clash.secondId)).toBe(true);
      const overlapping = subjects.flatMap((a, i) =>
        subjects
          .slice(i + 1)
          .filter(
            (b) =>
              a.leader &&
              a.leader === b.leader &&
              a.state === 'planned' &&
              b.state === 'planned' &&
              a.startsAt &&
              b.startsAt &&
              a.startsAt < b.endsAt! &&
              b.startsAt < a.endsAt!,
          )
          .map((b) => [a.id, b.id].sort().join()),
      );
      expect(said(subjects)).toEqual(overlapping.sort());
    }),
  );
});
