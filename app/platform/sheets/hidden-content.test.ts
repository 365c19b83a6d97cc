import { crc32, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readSheet } from './read-sheet.server.ts';
import { writeXlsx } from './write-sheet.server.ts';

vi.setConfig({ testTimeout: 30_000 });

const SHEET = 'xl/worksheets/sheet1.xml';
const STORED = 0;
const DEFLATED = 8;
const SIZES_FOLLOW = 8;

/** The head of one entry of a ZIP, as a reader meets it from the front. */
function head(
  name: string,
  method: number,
  flags: number,
  sizes: { crc: number; packed: number; full: number },
) {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(method, 8);
  bytes.writeUInt32LE(sizes.crc, 14);
  bytes.writeUInt32LE(sizes.packed, 18);
  bytes.writeUInt32LE(sizes.full, 22);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

function entry(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content);
  const sizes = { crc: crc32(content), packed: packed.length, full: content.length };
  return Buffer.concat([head(name, DEFLATED, 0, sizes), packed]);
}

const parts = async () =>
  unzipSync(await writeXlsx({ name: 'Data', columns: [{ title: 'isi' }], rows: [['tersembunyi']] }));

/**
 * One reader ends the first entry at the head that stands inside it, and takes all that follows for a stored file; another one goes on
 * to the sign at its end, and finds the sheet.
 */
async function twoFaced(padding: number): Promise<Uint8Array> {
  const files = await parts();
  const { [SHEET]: sheet, ...others } = files;
  const long = strFromU8(sheet!).replace('</sheetData>', `</sheetData>${' '.repeat(padding)}`);
  const hidden = entry(SHEET, strToU8(long));
  const size = 16 + hidden.length;
  const inside = head('x', STORED, 0, { crc: 0, packed: size, full: size });
  const sign = Buffer.alloc(16);
  sign.writeUInt32LE(0x08074b50, 0);
  sign.writeUInt32LE(crc32(inside), 4);
  sign.writeUInt32LE(inside.length, 8);
  sign.writeUInt32LE(inside.length, 12);
  const outside = head('docProps/a.xml', STORED, SIZES_FOLLOW, { crc: 0, packed: 0, full: 0 });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const rest = Object.entries(others).map(([name, content]) => entry(name, content));
  return new Uint8Array(Buffer.concat([...rest, outside, inside, sign, hidden, end]));
}

test('what the measuring did not see is not read: no second content, no bomb behind it', async () => {
  const small = await readSheet(await twoFaced(0));
  expect(JSON.stringify(small)).not.toContain('tersembunyi');
  const bomb = await twoFaced(50_000_000);
  expect(bomb.length).toBeLessThan(200_000);
  expect(await readSheet(bomb, { unpackedBytes: 1_000_000 })).toMatchObject({ ok: false });
});

test('a workbook with pictures, macros and odd names is read as before', async () => {
  const files = await parts();
  const book = zipSync({
    ...files,
    'xl/media/image1.png': new Uint8Array(1_000),
    'xl/vbaProject.bin': new Uint8Array(1_000),
    'docProps/app.xml': strToU8('<x/>'),
    __proto__: strToU8('x'),
  } as Record<string, Uint8Array>);
  expect(await readSheet(book)).toMatchObject({ ok: true, value: { rows: [['isi'], ['tersembunyi']] } });
});
