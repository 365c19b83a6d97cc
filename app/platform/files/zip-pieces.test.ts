import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { uniqueName, zipPieces } from './zip-pieces.ts';

async function* entries(names: readonly string[]) {
  for (const name of names) yield { name, bytes: strToU8(`isi ${name}`) };
}
async function whole(names: readonly string[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(entries(names))) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('opens as a ZIP with every entry, and is the same each time', async () => {
  const made = await whole(['Dinkes/a.pdf', 'Kel. Muara Bening/b.xlsx']);
  const read = unzipSync(made);
  expect(Object.keys(read)).toEqual(['Dinkes/a.pdf', 'Kel. Muara Bening/b.xlsx']);
  expect(strFromU8(read['Dinkes/a.pdf']!)).toBe('isi Dinkes/a.pdf');
  expect((await whole(['Dinkes/a.pdf', 'Kel. Muara Bening/b.xlsx'])).equals(made)).toBe(true);
});

test('an archive without entries opens too', async () => {
  expect(unzipSync(await whole([]))).toEqual({});
});

test('two of one name are told apart', () => {
  const taken = new Set<string>();
  expect([1, 2, 3].map(() => uniqueName(taken, 'bagas', 'pdf'))).toEqual([
    'bagas.pdf',
    'bagas (2).pdf',
    'bagas (3).pdf',
  ]);
});
