import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('every icon name has its symbol, and every symbol its name', () => {
  const symbols = [...read('./icons/sprite.svg').matchAll(/<symbol id="i-([a-z0-9-]+)"/g)].map(
    (match) => match[1],
  );
  const names = [...read('./icon-name.ts').matchAll(/\| '([a-z0-9-]+)'/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(100);
  expect(names).toEqual(symbols);
});
