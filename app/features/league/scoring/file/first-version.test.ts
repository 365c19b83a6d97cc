import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UnitCase } from '../facts.ts';
import { SeasonFileError } from './parts.ts';
import { readSeasonFile } from './read-season-file.server.ts';
import { verifySeason } from './verify-season.server.ts';

/** A file that was sealed before posts carried when they were seen. It is never made anew: what it says must be computed for ever. */
const FILE = join(import.meta.dirname, '../fixtures/sealed-first-version.jsonl');
const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');

async function faultOf(rows: readonly string[]): Promise<string> {
  try {
    for await (const _ of readSeasonFile(
      (async function* () {
        yield Buffer.from(`${rows.join('\n')}\n`);
      })(),
    ));
    return 'none';
  } catch (error) {
    if (error instanceof SeasonFileError) return `${error.fault} ${error.line}`;
    throw error;
  }
}

describe("a season's file of the first version", () => {
  test('is computed as it was sealed, to the last digit', async () => {
    const verified = await verifySeason(createReadStream(FILE));
    expect(verified.differences).toEqual([]);
    expect(verified).toMatchObject({ signature: 'good', units: 5, head: { version: 1 } });
    expect(verified.computed).toBe(verified.seal.digest);
    expect(verified.computed).toBe('b2374fe364b57aefa17c2d46746ce14e70b20035cd5b623a02d41833d2dee2f0');
  });

  test('knows nothing of when its posts were seen', async () => {
    const cases: UnitCase[] = [];
    for await (const part of readSeasonFile(createReadStream(FILE)))
      if (part.part === 'unit') cases.push(part.case);
    const posts = cases.flatMap(({ facts }) => facts.posts);
    expect(posts.length).toBeGreaterThan(80);
    for (const post of posts) expect(post).toMatchObject({ timeBy: null, firstSeenAt: null, absentAt: null });
  });

  test('holds no post of the other version, nor does the other hold one of the first', async () => {
    const at = lines.findIndex((row) => row.includes('"part":"post"'));
    const post = JSON.parse(lines[at]!) as object;
    const later = JSON.stringify({ ...post, absentAt: null, firstSeenAt: null, timeBy: null });
    expect(await faultOf([...lines.slice(0, at), later])).toBe(`wrong-shape ${at + 1}`);
    const head = lines[0]!.replace('"version":1}', '"version":2}');
    expect(await faultOf([head, ...lines.slice(1, at), lines[at]!])).toBe(`wrong-shape ${at + 1}`);
    expect(await faultOf([head, ...lines.slice(1, at), later])).toBe(`cut-off ${at + 2}`);
  });

  test('has no rules that ask for what it does not hold', async () => {
    const asking = lines[0]!
      .replace('"format":1,', '"format":2,')
      .replace('"sameGrade"', '"reportHours":12,"sameGrade"')
      .replace('"tieBreaks":["coverage","jury","consistency"],', '$&"visitHours":6,');
    expect(await faultOf([asking, ...lines.slice(1)])).toBe('other-format 1');
    const second = asking.replace('"version":1}', '"version":2}');
    expect(await faultOf([second])).toBe('cut-off 2');
  });
});
