import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const FEATURES = new URL('../../app/features/', import.meta.url).pathname;
const MIGRATIONS = new URL('../../migrations/', import.meta.url).pathname;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const features = readdirSync(FEATURES);

/** Names of all tables and views, from the migrations themselves. */
const relations = new Set(
  filesBelow(MIGRATIONS).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /create (?:table|view)(?: if not exists)? ([a-z_]+)|publishReadView\(\s*db,\s*'([a-z_]+)'/g,
      ),
    ].map((found) => (found[1] ?? found[2])!),
  ),
);

const ownerOf = (relation: string) => features.find((feature) => relation.startsWith(`${feature}_`)) ?? null;

/** Relations that a source names in a query: by Kysely's methods, or in SQL text after from, join, into, update. */
function namedIn(source: string): { relation: string; writes: boolean }[] {
  const kysely = [
    ...source.matchAll(
      /\.(selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|insertInto|updateTable|deleteFrom|from|using)\(\s*'([a-z_]+)(?: as \w+)?'/g,
    ),
  ].map((found) => ({ relation: found[2]!, writes: /insert|update|delete/.test(found[1]!) }));
  const lists = [...source.matchAll(/selectFrom\(\s*\[([^\]]+)\]/g)].flatMap((found) =>
    [...found[1]!.matchAll(/'([a-z_]+)(?: as \w+)?'/g)].map((one) => ({ relation: one[1]!, writes: false })),
  );
  const sql = [...source.matchAll(/\b(from|join|insert into|update|delete from)\s+([a-z]+_[a-z_]+)\b/gi)].map(
    (found) => ({
      relation: found[2]!,
      writes: !/^(?:from|join)$/i.test(found[1]!),
    }),
  );
  return [...kysely, ...lists, ...sql].filter(({ relation }) => relations.has(relation));
}

const sources = filesBelow(FEATURES).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.ts$|\/testing(?:\.server)?\.ts$/.test(file),
);

describe('tables', () => {
  test('there are tables to look at', () => {
    expect(relations.size).toBeGreaterThan(20);
    expect(sources.flatMap((file) => namedIn(readFileSync(file, 'utf8'))).length).toBeGreaterThan(50);
  });

  test('a feature reads another one only through what that one publishes, and writes only its own', () => {
    const breaches = sources.flatMap((file) => {
      const feature = relative(FEATURES, file).split('/')[0]!;
      return namedIn(readFileSync(file, 'utf8')).flatMap(({ relation, writes }) => {
        const owner = ownerOf(relation);
        if (owner === null || owner === feature) return [];
        if (!writes && relation.startsWith(`${owner}_read_`)) return [];
        return [`${relative(FEATURES, file)} ${writes ? 'writes' : 'reads'} ${relation}`];
      });
    });
    expect([...new Set(breaches)]).toEqual([]);
  });
});
