import { expect, test } from 'vitest';
import { createScales } from './scales.ts';

function steps() {
  const begun: string[] = [];
  const end = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    const { promise, resolve } = Promise.withResolvers<void>();
    end.set(name, resolve);
    return promise;
  };
  return { begun, end, work };
}
const settled = () => new Promise((done) => setTimeout(done, 0));

test('as much as fits goes side by side, in the order in which it came; without media nothing waits', async () => {
  const { begun, end, work } = steps();
  const scales = createScales(100);
  const all = [
    scales.carry(60, work('a')),
    scales.carry(60, work('b')),
    scales.carry(10, work('c')),
    scales.carry(0, work('text')),
  ];
  await settled();
  expect(begun).toEqual(['text', 'a']);
  end.get('a')!();
  await settled();
  expect(begun).toEqual(['text', 'a', 'b', 'c']);
  for (const done of end.values()) done();
  await Promise.all(all);
});

test('what is heavier than everything goes alone, and one that fails gives its place back', async () => {
  const { begun, end, work } = steps();
  const scales = createScales(100);
  const film = scales.carry(200, work('film'));
  const picture = scales.carry(1, work('picture'));
  await settled();
  expect(begun).toEqual(['film']);
  end.get('film')!();
  await film;
  await settled();
  expect(begun).toEqual(['film', 'picture']);
  end.get('picture')!();
  await picture;
  await expect(scales.carry(100, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await scales.carry(100, async () => 'again')).toBe('again');
});
