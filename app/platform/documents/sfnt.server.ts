import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

type Table = { tag: string; checksum: number; bytes: Buffer };

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = HEADER + at * ENTRY;
    const [offset, packed, whole] = [4, 8, 12].map((place) => woff.readUInt32BE(entry + place)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed < whole ? inflateSync(bytes) : Buffer.from(bytes),
    };
  });
}

/** Takes a feature's name out of a font's substitutions, so that nothing asks for it. */
function withoutFeature(table: Table, feature: string): Table {
  if (table.tag !== 'GSUB') return table;
  const bytes = Buffer.from(table.bytes);
  const list = bytes.readUInt16BE(6);
  for (let left = bytes.readUInt16BE(list); left > 0; left -= 1) {
    const record = list + 2 + (left - 1) * 6;
    if (bytes.toString('latin1', record, record + 4) === feature) bytes.write('zzzz', record, 'latin1');
  }
  return { ...table, bytes };
}

/**
 * A web font (WOFF) as the plain font it wraps. Drawing unpacks a wrapped font anew for every paper, which takes most of its time.
 * @param without a feature that is not wanted: `calt` turns `9x` into `9×`, which breaks addresses, codes and names of accounts
 */
export function sfntOf(woff: Buffer, without: string): Buffer {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error('Not a WOFF');
  const tables = tablesOf(woff).map((table) => withoutFeature(table, without));
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * tables.length - 16 * 2 ** power, 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    const record = 12 + at * 16;
    head.write(tag, record, 'latin1');
    head.writeUInt32BE(checksum, record + 4);
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(bytes.length, record + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    bodies.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat([head, ...bodies]);
}
