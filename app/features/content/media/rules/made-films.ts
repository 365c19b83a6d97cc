/** Films that tests make: boxes (ISO 14496-12), and a film in two fragments whose samples are a picture, a place and a picture. */
import type { Stretches } from './mp4.ts';

export const text = (words: string) => Buffer.from(words, 'latin1');
export const u32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32BE(number >>> 0, at * 4);
  return bytes;
};
export const box = (kind: string, ...inside: Uint8Array[]) => {
  const content = Buffer.concat(inside);
  return Buffer.concat([u32(content.length + 8), text(kind), content]);
};

export const [PICTURES, FACTS] = [1, 2];
export const PLACE = '+06.0167-106.0500/';
const LONG = PLACE.length;
/** A track as fragmented films tell it: no sample in the index. */
const track = (number: number, kind: string) =>
  box(
    'trak',
    box('tkhd', u32(0, 0, 0, number), Buffer.alloc(68)),
    box(
      'mdia',
      box('hdlr', u32(0, 0), text(kind), Buffer.alloc(13)),
      box('minf', box('stbl', box('stsc', u32(0, 0)), box('stsz', u32(0, 0, 0)), box('stco', u32(0, 0)))),
    ),
  );
const trex = (number: number, size: number) => box('trex', u32(0, number, 1, 0, size, 0));
const HEAD = Buffer.concat([
  box('ftyp', text('iso50000')),
  box(
    'moov',
    track(PICTURES, 'vide'),
    track(FACTS, 'meta'),
    box('mvex', trex(PICTURES, 4), trex(FACTS, LONG)),
  ),
]);

export const tfhd = (flags: number, number: number, ...more: Uint8Array[]) =>
  box('tfhd', u32(flags, number), ...more);
export const trun = (flags: number, count: number, ...more: number[]) =>
  box('trun', u32(flags, count, ...more));
export const traf = (...inside: Uint8Array[]) => box('traf', ...inside);
export const FROM_MOOF = 0x02_00_00;

/** A fragment and its samples: a picture, a place, a picture. `at` is where the samples lie behind the beginning of the fragment. */
function fragment(trafs: (at: number, moofAt: number) => Uint8Array[], moofAt: number): Buffer {
  const moof = (at: number) => box('moof', box('mfhd', u32(0, 1)), ...trafs(at, moofAt));
  const at = moof(0).length + 8;
  return Buffer.concat([moof(at), box('mdat', text(`PIC1${PLACE}PIC2`))]);
}
/** A film of two such fragments. */
export function filmInFragments(trafs: (at: number, moofAt: number) => Uint8Array[]): Buffer {
  const first = fragment(trafs, HEAD.length);
  return Buffer.concat([HEAD, first, fragment(trafs, HEAD.length + first.length)]);
}
export const pictures = (at: number) =>
  traf(tfhd(FROM_MOOF, PICTURES), trun(1, 1, at), trun(1, 1, at + 4 + LONG));

export const stretches = (bytes: Uint8Array): Stretches => ({
  bytes: bytes.byteLength,
  read: async (from, length) => bytes.subarray(from, from + length),
});
