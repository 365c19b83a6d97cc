import { describe, expect, test } from 'vitest';
import { type SeasonFacts, unitCasesOf } from '../facts.ts';
import { scoreSeason } from '../score-season.ts';
import { aUnit, COVERAGE, deedsOf, factsOf, rulesOf, together } from '../testing.ts';
import type { SeasonHead, SeasonPart } from './parts.ts';
import { SeasonFileError } from './parts.ts';
import { readSeasonFile } from './read-season-file.server.ts';
import { type Written, writeSeasonFile } from './write-season-file.server.ts';

const rules = rulesOf([{ ...COVERAGE, weight: 100 }]);
const facts: SeasonFacts = factsOf(
  together(...['a', 'b', 'c', 'd', 'e'].map((id, at) => deedsOf(id, { own: 6 + at, late: 2, missing: 3 })), {
    judged: [{ pieceId: 'p1', unitId: 'a', postId: 'a-p00000', shares: [0.5, 0.75] }],
    marks: [{ unitId: 'b', list: 'checklist', item: 'profil', met: true }],
    corrections: [{ unitId: 'c', kind: 'task-covered', subjectId: 'c-t010', value: null }],
  }),
);
const head: SeasonHead & { version: 2 } = {
  format: 'simpul-season',
  version: 2,
  government: { code: '99.71', name: 'Pemerintah Kota Wanasari' },
  season: facts.season,
  rules: { version: 3, name: 'Lengkap', body: rules },
};
const seed = Buffer.alloc(32, 5);

async function written(options = { standings: true, seed: seed as Uint8Array | null }) {
  const chunks: Uint8Array[] = [];
  const writer = writeSeasonFile({ head, units: unitCasesOf(facts) }, options);
  let step = await writer.next();
  for (; !step.done; step = await writer.next()) chunks.push(step.value);
  return { bytes: Buffer.concat(chunks), written: step.value as Written };
}

/** In pieces of this size, as a disk or a network gives them. */
async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 1000): Promise<SeasonPart[]> {
  const parts: SeasonPart[] = [];
  for await (const part of readSeasonFile(pieces(bytes, size))) parts.push(part);
  return parts;
}

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await read(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof SeasonFileError) return `${error.fault} ${error.line}`;
    throw error;
  }
};

describe("a season's file", () => {
  test('gives back the facts it was written from, and the standings that they make', async () => {
    const { bytes, written: told } = await written();
    const parts = await read(bytes);
    expect(parts.flatMap((part) => (part.part === 'unit' ? [part.case] : []))).toEqual(unitCasesOf(facts));
    const result = scoreSeason(facts, rules);
    expect(parts.flatMap((part) => (part.part === 'standing' ? [part.standing] : []))).toEqual(
      result.standings,
    );
    expect(told.result).toEqual(result);
    const last = parts.at(-1)!;
    expect(last).toMatchObject({ part: 'seal', seal: told.seal, computed: told.seal.digest });
  });

  test('is the same bytes every time, and however it comes', async () => {
    const { bytes } = await written();
    expect((await written()).bytes.equals(bytes)).toBe(true);
    expect(await read(bytes, 1)).toEqual(await read(bytes, 1_000_000));
  });

  test('of facts alone has no standings and no signature', async () => {
    const { bytes, written: told } = await written({ standings: false, seed: null });
    expect(told).toMatchObject({ result: null, seal: { signature: null, publicKey: null } });
    expect((await read(bytes)).some(({ part }) => part === 'standing')).toBe(false);
  });

  test('every changed byte is found by reader or digest', async () => {
    const { bytes } = await written();
    const lastLine = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
    for (let at = 0; at < lastLine; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      const parts = await read(changed).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SeasonFileError);
        return null;
      });
      const seal = parts?.at(-1);
      if (seal?.part === 'seal') expect(seal.computed).not.toBe(seal.seal.digest);
    }
  });

  test('cut anywhere it is no whole file', async () => {
    const { bytes } = await written();
    for (let at = 1; at < bytes.length; at += 211)
      expect(await faultOf(bytes.subarray(0, at))).toMatch(/^(cut-off|not-json) /);
  });
});

describe("what a stranger hands in as a season's file", () => {
  const lines = async () => (await written()).bytes.toString().trimEnd().split('\n');
  const made = (rows: readonly string[]) => Buffer.from(`${rows.join('\n')}\n`);

  test.each<[string, (rows: string[]) => string[] | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty 1'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0x0a]), 'not-text 1'],
    ['a table', () => ['unit,nilai', 'Dinkes,88'], 'not-json 1'],
    ['other JSON', () => ['{"format":"x"}'], 'other-format 1'],
    [
      'a head of another version',
      (rows) => [rows[0]!.replace('"version":2}', '"version":3}')],
      'other-format 1',
    ],
    ['two heads', (rows) => [rows[0]!, rows[0]!], 'wrong-order 2'],
    ['no head', (rows) => rows.slice(1), 'wrong-order 1'],
    ['a unit twice', (rows) => [rows[0]!, rows[1]!, rows[1]!], 'unit-twice 3'],
    [
      'a post before any unit',
      (rows) => [rows[0]!, rows.find((row) => row.includes('"part":"post"'))!],
      'wrong-order 2',
    ],
    ['a line after the seal', (rows) => [...rows, rows[0]!], 'after-the-end'],
    ['an unknown field', (rows) => [rows[0]!, rows[1]!.replace('{', '{"x":1,')], 'wrong-shape 2'],
    [
      'a key of the prototype',
      (rows) => [rows[0]!, rows[1]!.replace('{', '{"__proto__":{"part":"unit"},')],
      'wrong-shape 2',
    ],
    ['a kind of line that objects have', (rows) => [rows[0]!, '{"part":"constructor"}'], 'wrong-shape 2'],
    ['nothing but null', (rows) => [rows[0]!, 'null'], 'wrong-shape 2'],
    ['a line without an end', (rows) => [rows[0]!, 'x'.repeat(3_000_000)], 'line-too-long 2'],
    [
      'rows without units',
      (rows) => [
        rows[0]!,
        ...Array.from({ length: 3 }, () => rows.find((row) => row.includes('"part":"standing"'))!),
      ],
      'too-large 3',
    ],
    ['a zone that is none', (rows) => [rows[0]!.replace('Asia/Jakarta', 'Asia/Wanasari')], 'other-format 1'],
    [
      'another way of writing the seal',
      (rows) => [...rows.slice(0, -1), rows.at(-1)!.replace('":"', '": "')],
      'wrong-shape',
    ],
  ])('%s is refused with its line', async (_, change, fault) => {
    const changed = change(await lines());
    expect(await faultOf(Buffer.isBuffer(changed) ? changed : made(changed))).toContain(fault);
  });

  test('a deep nest ends the reading and not the program', async () => {
    const [first] = await lines();
    const nest = made([first!, `${'['.repeat(400_000)}${']'.repeat(400_000)}`]);
    expect(await faultOf(nest)).toMatch(/ 2$/);
  });
});

test('a unit without anything is a block of one line', async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeSeasonFile(
    { head, units: unitCasesOf(factsOf({ units: [aUnit('x')] })) },
    { standings: false, seed: null },
  ))
    chunks.push(chunk);
  expect(Buffer.concat(chunks).toString().trimEnd().split('\n')).toHaveLength(3);
});
