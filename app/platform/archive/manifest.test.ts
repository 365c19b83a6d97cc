import { expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { fitMigrations, readEntryName, sortByReferences } from './manifest.ts';

const known = ['20260101T0000-a', '20260201T0000-b', '20260301T0000-c'];

test('an archive of this version or an older one fits', () => {
  expect(fitMigrations(known, known)).toEqual({ fits: true, upTo: '20260301T0000-c' });
  expect(fitMigrations(known.slice(0, 1), known)).toEqual({ fits: true, upTo: '20260101T0000-a' });
});

test('an archive of a newer version is told from one with another history', () => {
  expect(fitMigrations([...known, '20260401T0000-d'], known)).toEqual({ fits: false, reason: 'newer' });
  expect(fitMigrations(['20260101T0000-a', '20260115T0000-x'], known)).toEqual({
    fits: false,
    reason: 'other-history',
  });
  expect(fitMigrations([], known)).toEqual({ fits: false, reason: 'other-history' });
});

test('a table is loaded after those it refers to, and a ring does not stop the sorting', () => {
  const references = [
    { from: 'public.task', to: 'public.unit' },
    { from: 'public.unit', to: 'public.unit' },
    { from: 'public.unit', to: 'public.city' },
    { from: 'public.ring_a', to: 'public.ring_b' },
    { from: 'public.ring_b', to: 'public.ring_a' },
  ];
  const sorted = sortByReferences(
    ['public.task', 'public.ring_b', 'public.unit', 'public.city', 'public.ring_a'],
    references,
  );
  expect(sorted).toHaveLength(5);
  expect(sorted.indexOf('public.city')).toBeLessThan(sorted.indexOf('public.unit'));
  expect(sorted.indexOf('public.unit')).toBeLessThan(sorted.indexOf('public.task'));
});

test('references without a ring always point backwards', () => {
  const graph = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(graph, ({ size, edges }) => {
      const name = (n: number) => `public.t${n}`;
      const references = edges.filter(([a, b]) => a > b).map(([a, b]) => ({ from: name(a), to: name(b) }));
      const sorted = sortByReferences(
        Array.from({ length: size }, (_, n) => name(size - 1 - n)),
        references,
      );
      expect(references.every(({ from, to }) => sorted.indexOf(to) < sorted.indexOf(from))).toBe(true);
    }),
  );
});

test('no name of an entry leads out of the folder', () => {
  for (const name of [
    'files/../secret',
    'files//etc/passwd',
    'files/a/../../b',
    '/files/a',
    'files/.ssh/key',
    'files/a\0b',
  ]) {
    expect(readEntryName(name).kind, name).toBe('other');
  }
  expect(readEntryName('files/tenant/ab/0199-id')).toEqual({ kind: 'file', path: 'tenant/ab/0199-id' });
  expect(readEntryName('tables/public.event/000001')).toEqual({ kind: 'table', table: 'public.event' });
});
