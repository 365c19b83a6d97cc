import type { MediaFault } from './faults.ts';
import { type Box, boxAt, boxesIn, MOST_BOXES, word } from './mp4-boxes.ts';
import { piecesOf } from './mp4-fragments.ts';
import { samplesOf } from './mp4-samples.ts';

/** A file of which any stretch can be asked for. */
export type Stretches = {
  readonly bytes: number;
  read(from: number, length: number): Promise<Uint8Array>;
};

/** Bytes to write over: the same length, so that nothing the film points at moves. */
export type Patch =
  | { readonly at: number; readonly word: string }
  | { readonly from: number; readonly to: number };

export type Mp4 = {
  readonly seconds: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly patches: readonly Patch[];
};
/** What is cut off or no film; what keeps facts that cannot be taken out. */
export type Mp4Fault = Extract<MediaFault, 'video-damaged' | 'video-tells'>;

/** Index of a long film of a phone; a larger one is no index. */
const MOST_INDEX = 24_000_000;
const MOST_DEPTH = 8;
/** Every piece of the film is held against each of them. */
const MOST_PATCHES = 100_000;

/** What a film needs at its top; the rest (`uuid`, `meta`, makers' own) says who, with what and where. */
const NEEDED = new Set([
  'ftyp',
  'moov',
  'mdat',
  'moof',
  'mfra',
  'sidx',
  'ssix',
  'styp',
  'pdin',
  'prft',
  'wide',
]);
const PARENTS = new Set(['moov', 'trak', 'mdia', 'edts', 'minf', 'dinf', 'mvex']);
/** What a track carries that is seen or heard. Tracks of text are none: drones write their way into them, second by second. */
const SHOWN = new Set(['vide', 'soun', 'tmcd']);
const TELLING = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);

/** Takes a box out of the film without moving anything: it becomes free space of zeros. */
const freed = (box: Box): Patch[] => [
  { at: box.from + 4, word: 'free' },
  { from: box.inside, to: box.to },
];

type Seen = {
  seconds: number | null;
  width: number | null;
  height: number | null;
  patches: Patch[];
  shown: Set<number>;
  facts: Set<number>;
  sizes: Map<number, number>;
  /** A track of facts that cannot be taken out whole. */
  isUnclear: boolean;
};

const nothingSeen = (): Seen => ({
  seconds: null,
  width: null,
  height: null,
  patches: [],
  shown: new Set(),
  facts: new Set(),
  sizes: new Map(),
  isUnclear: false,
});

/** `vide`, `soun`, `meta`: what a track carries. */
function carries(view: DataView, base: number, track: Box): string | null {
  const media = boxesIn(view, base, track.inside, track.to).find(({ kind }) => kind === 'mdia');
  const handler = media && boxesIn(view, base, media.inside, media.to).find(({ kind }) => kind === 'hdlr');
  return handler && handler.inside + 12 <= handler.to ? word(view, handler.inside - base + 8) : null;
}

/** The number by which fragments name a track. */
function numberOf(view: DataView, base: number, track: Box): number | null {
  const head = boxesIn(view, base, track.inside, track.to).find(({ kind }) => kind === 'tkhd');
  if (!head || head.inside + 24 > head.to) return null;
  const at = head.inside - base;
  return view.getUint32(at + (view.getUint8(at) === 1 ? 20 : 12));
}

function readSize(view: DataView, base: number, track: Box, seen: Seen): void {
  const head = boxesIn(view, base, track.inside, track.to).find(({ kind }) => kind === 'tkhd');
  if (!head) return;
  const at = head.inside - base;
  const shift = view.getUint8(at) === 1 ? 12 : 0;
  if (head.inside + 84 + shift > head.to) return;
  const width = view.getUint32(at + 76 + shift) >>> 16;
  const height = view.getUint32(at + 80 + shift) >>> 16;
  // The first number of the matrix is zero where the film lies on its side.
  const onSide = view.getInt32(at + 40 + shift) === 0;
  if (width > 0 && height > 0) {
    seen.width = onSide ? height : width;
    seen.height = onSide ? width : height;
  }
}

function readLength(view: DataView, base: number, head: Box, seen: Seen): void {
  const at = head.inside - base;
  const isLong = view.getUint8(at) === 1;
  if (head.inside + (isLong ? 32 : 20) > head.to) return;
  const scale = view.getUint32(at + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(at + 24)) : view.getUint32(at + 16);
  if (scale > 0 && length > 0 && Number.isFinite(length / scale))
    seen.seconds = Math.round((length / scale) * 10) / 10;
}

/** @returns whether there is a track of pictures */
function walk(view: DataView, base: number, parent: Box, seen: Seen, depth: number): boolean {
  let hasPicture = false;
  for (const box of boxesIn(view, base, parent.inside, parent.to)) {
    if (TELLING.has(box.kind)) seen.patches.push(...freed(box));
    else if (box.kind === 'mvhd') readLength(view, base, box, seen);
    else if (box.kind === 'trex' && box.inside + 20 <= box.to)
      seen.sizes.set(view.getUint32(box.inside - base + 4), view.getUint32(box.inside - base + 16));
    else if (box.kind === 'trak') {
      const kind = carries(view, base, box);
      const number = numberOf(view, base, box);
      if (number !== null) (kind !== null && SHOWN.has(kind) ? seen.shown : seen.facts).add(number);
      // Any other track is one of facts: it holds the way that was walked, second by second, here and among the pictures.
      if (kind === null || !SHOWN.has(kind)) {
        const samples = samplesOf(view, base, box);
        if (!samples || seen.patches.length + samples.length > MOST_PATCHES) seen.isUnclear = true;
        else seen.patches.push(...samples, ...freed(box));
      } else {
        if (kind === 'vide') {
          hasPicture = true;
          readSize(view, base, box, seen);
        }
        walk(view, base, box, seen, depth + 1);
      }
    } else if (PARENTS.has(box.kind) && depth < MOST_DEPTH) walk(view, base, box, seen, depth + 1);
  }
  return hasPicture;
}

/** Takes out of the fragments what is neither seen nor heard. */
async function readFragments(file: Stretches, moofs: readonly Box[], seen: Seen): Promise<void> {
  if ([...seen.facts].some((number) => seen.shown.has(number))) seen.isUnclear = true;
  for (const moof of moofs) {
    if (moof.to - moof.from > MOST_INDEX) seen.isUnclear = true;
    if (seen.isUnclear) return;
    const bytes = await file.read(moof.from, moof.to - moof.from);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const telling = ({ inside, to }: Box) =>
      boxesIn(view, moof.from, inside, to).filter(({ kind }) => TELLING.has(kind));
    for (const box of telling(moof)) seen.patches.push(...freed(box));
    const pieces = piecesOf(view, moof, seen);
    if (!pieces) seen.isUnclear = true;
    for (const { box, isShown, samples } of pieces ?? []) {
      if (isShown) for (const one of telling(box)) seen.patches.push(...freed(one));
      else if (samples?.every(({ from, to }) => from >= 0 && to <= file.bytes))
        seen.patches.push(...samples, ...freed(box));
      else seen.isUnclear = true;
    }
    if (seen.patches.length > MOST_PATCHES) seen.isUnclear = true;
  }
}

/**
 * Reads the index of a film (ISO 14496-12): how long, how large, and what must be written over so that neither place nor device are told.
 */
export async function readMp4(file: Stretches): Promise<Mp4 | Mp4Fault> {
  const seen = nothingSeen();
  const moofs: Box[] = [];
  let hasPicture = false;
  let hasMedia = false;
  let count = 0;
  for (let at = 0; at < file.bytes; count += 1) {
    if (count > MOST_BOXES) return 'video-damaged';
    const head = await file.read(at, Math.min(16, file.bytes - at));
    const box = boxAt(new DataView(head.buffer, head.byteOffset, head.byteLength), 0, at, file.bytes);
    // Bytes behind the film that are no box: makers keep their own notes there.
    if (!box) {
      if (!hasPicture || !hasMedia) return 'video-damaged';
      seen.patches.push({ from: at, to: file.bytes });
      break;
    }
    if (box.kind === 'moov') {
      if (box.to - box.from > MOST_INDEX) return 'video-damaged';
      const index = await file.read(box.from, box.to - box.from);
      const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
      hasPicture = walk(view, box.from, box, seen, 0) || hasPicture;
    } else if (box.kind === 'mdat') hasMedia = true;
    else if (box.kind === 'moof') moofs.push(box);
    else if (!NEEDED.has(box.kind)) seen.patches.push(...freed(box));
    at = box.to;
  }
  if (!hasPicture || !hasMedia) return 'video-damaged';
  await readFragments(file, moofs, seen);
  return seen.isUnclear ? 'video-tells' : seen;
}

/** Writes over what of the patches lies in this stretch of the file. */
export function patched(bytes: Uint8Array, offset: number, patches: readonly Patch[]): Uint8Array {
  const end = offset + bytes.byteLength;
  for (const patch of patches) {
    if ('word' in patch) {
      for (let index = 0; index < patch.word.length; index += 1) {
        const at = patch.at + index;
        if (at >= offset && at < end) bytes[at - offset] = patch.word.charCodeAt(index);
      }
    } else if (patch.from < end && patch.to > offset)
      bytes.fill(0, Math.max(patch.from, offset) - offset, Math.min(patch.to, end) - offset);
  }
  return bytes;
}
