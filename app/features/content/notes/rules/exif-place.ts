import type { NotePlace } from '../../types.ts';

/** As much of a photo as its EXIF can take. */
export const EXIF_BYTES = 160 * 1024;

const GPS = 0x8825;

/** Reads one rational number of an EXIF entry. */
const rational = (view: DataView, at: number, little: boolean): number =>
  view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);

type Entry = { tag: number; at: number };

function entriesOf(view: DataView, at: number, little: boolean): Entry[] {
  const count = view.getUint16(at, little);
  return Array.from({ length: Math.min(count, 200) }, (_, index) => at + 2 + index * 12).map((entry) => ({
    tag: view.getUint16(entry, little),
    at: entry,
  }));
}

function degrees(view: DataView, base: number, entry: Entry, little: boolean): number {
  const at = base + view.getUint32(entry.at + 8, little);
  return (
    rational(view, at, little) + rational(view, at + 8, little) / 60 + rational(view, at + 16, little) / 3_600
  );
}

function placeIn(view: DataView, base: number): NotePlace | null {
  const little = view.getUint16(base) === 0x4949;
  const first = base + view.getUint32(base + 4, little);
  const gps = entriesOf(view, first, little).find(({ tag }) => tag === GPS);
  if (!gps) return null;
  const inside = entriesOf(view, base + view.getUint32(gps.at + 8, little), little);
  const by = (tag: number) => inside.find((entry) => entry.tag === tag);
  const [southOf, latitude, westOf, longitude] = [by(1), by(2), by(3), by(4)];
  if (!southOf || !latitude || !westOf || !longitude) return null;
  const letter = (entry: Entry) => String.fromCharCode(view.getUint8(entry.at + 8));
  const place = {
    latitude: degrees(view, base, latitude, little) * (letter(southOf) === 'S' ? -1 : 1),
    longitude: degrees(view, base, longitude, little) * (letter(westOf) === 'W' ? -1 : 1),
  };
  const isPlace =
    Math.abs(place.latitude) <= 90 &&
    Math.abs(place.longitude) <= 180 &&
    (place.latitude !== 0 || place.longitude !== 0);
  return isPlace
    ? { latitude: Math.round(place.latitude * 1e5) / 1e5, longitude: Math.round(place.longitude * 1e5) / 1e5 }
    : null;
}

/** Where a JPEG says it was taken (EXIF 2.32, GPS IFD), to about a metre; null where it says nothing, or nothing that can be read. */
export function exifPlace(bytes: Uint8Array): NotePlace | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) !== 0xffd8) return null;
    for (let at = 2; at + 10 < view.byteLength; ) {
      const marker = view.getUint16(at);
      if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return null;
      const isExif = marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966;
      if (isExif) return placeIn(view, at + 10);
      at += 2 + view.getUint16(at + 2);
    }
    return null;
  } catch {
    return null;
  }
}
