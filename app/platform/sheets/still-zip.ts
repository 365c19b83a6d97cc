const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
/** 1 January 1980, the first day that a ZIP knows, at midnight. */
const FIRST_DAY = 0x0021_0000;

/**
 * A ZIP whose entries all bear the same time, so that the same content makes the same bytes. Changes and returns what it is given.
 * Only for archives that we have just written: no comment at the end, less than 4 GB.
 */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('Not a ZIP that ends with its directory');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('A ZIP whose directory is damaged');
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
