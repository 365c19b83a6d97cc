import { type Box, boxesIn } from './mp4-boxes.ts';
import type { Range } from './mp4-samples.ts';

/** Tracks of a film as its index tells them. */
export type Tracks = {
  /** What is seen or heard; every other track is one of facts. */
  readonly shown: ReadonlySet<number>;
  /** Bytes of a sample where the fragment does not say. */
  readonly sizes: ReadonlyMap<number, number>;
};

/** A piece of one track in a fragment (`traf`), and where its samples lie; null where it does not tell. */
export type TrackPiece = { readonly box: Box; readonly isShown: boolean; readonly samples: Range[] | null };

type Head = {
  readonly track: number;
  readonly base: number | null;
  readonly isFromMoof: boolean;
  readonly size: number | null;
};

const flagsOf = (view: DataView, at: number): number => view.getUint32(at) & 0xff_ff_ff;

/** Where each field lies that the flags say is there, one behind the other, and where they end. */
function fieldsFrom(at: number, flags: number, widths: readonly (readonly [flag: number, bytes: number])[]) {
  const places = new Map<number, number>();
  for (const [flag, bytes] of widths)
    if (flags & flag) {
      places.set(flag, at);
      at += bytes;
    }
  return { places, end: at };
}

const [BASE, DEFAULT_SIZE, FROM_MOOF] = [0x1, 0x10, 0x02_00_00];
const HEAD_FIELDS = [
  [BASE, 8],
  [0x2, 4],
  [0x8, 4],
  [DEFAULT_SIZE, 4],
] as const;

/** `tfhd`: which track, from where its places are counted, and how large its samples are. */
function headOf(view: DataView, base: number, piece: Box): Head | null {
  const box = boxesIn(view, base, piece.inside, piece.to).find(({ kind }) => kind === 'tfhd');
  if (!box || box.inside + 8 > box.to) return null;
  const at = box.inside - base;
  const flags = flagsOf(view, at);
  const { places, end } = fieldsFrom(at + 8, flags, HEAD_FIELDS);
  if (base + end > box.to) return null;
  const [from, size] = [places.get(BASE), places.get(DEFAULT_SIZE)];
  return {
    track: view.getUint32(at + 4),
    base: from === undefined ? null : Number(view.getBigUint64(from)),
    isFromMoof: (flags & FROM_MOOF) !== 0,
    size: size === undefined ? null : view.getUint32(size),
  };
}

const PLACE = 0x1;
const RUN_FIELDS = [
  [PLACE, 4],
  [0x4, 4],
] as const;
const SIZE = 0x2_00;
const SAMPLE_FIELDS = [
  [0x1_00, 4],
  [SIZE, 4],
  [0x4_00, 4],
  [0x8_00, 4],
] as const;

/** `trun`: samples that lie one behind the other; `next` is where the run before ended. */
function runOf(
  view: DataView,
  base: number,
  box: Box,
  { start, next, size }: { start: number; next: number; size: number | null },
): Range | null {
  if (box.inside + 8 > box.to) return null;
  const at = box.inside - base;
  const flags = flagsOf(view, at);
  const count = view.getUint32(at + 4);
  const { places, end } = fieldsFrom(at + 8, flags, RUN_FIELDS);
  const sample = fieldsFrom(0, flags, SAMPLE_FIELDS);
  if (base + end + count * sample.end > box.to) return null;
  const place = places.get(PLACE);
  const from = place === undefined ? next : start + view.getInt32(place);
  const within = sample.places.get(SIZE);
  if (within === undefined) return size === null ? null : { from, to: from + count * size };
  let to = from;
  for (let index = 0; index < count; index += 1) to += view.getUint32(end + index * sample.end + within);
  return { from, to };
}

/**
 * The pieces of tracks in a fragment (`moof`, ISO 14496-12, 8.8), as films are written that are cut or streamed while they are taken.
 * @returns null where the fragment cannot be read whole, or where taking out what is not shown would move what is
 */
export function piecesOf(view: DataView, moof: Box, tracks: Tracks): TrackPiece[] | null {
  const base = moof.from;
  const pieces: TrackPiece[] = [];
  /** Where the samples of the piece before end: without another word the next one's begin there. */
  let behind: number | null = base;
  for (const box of boxesIn(view, base, moof.inside, moof.to)) {
    if (box.kind !== 'traf') continue;
    const head = headOf(view, base, box);
    if (!head) return null;
    const isShown = tracks.shown.has(head.track);
    const isCounted = head.base !== null || head.isFromMoof;
    if (!isCounted && isShown && pieces.some((piece) => !piece.isShown)) return null;
    const start: number | null = head.base ?? (head.isFromMoof ? base : behind);
    const samples: Range[] = [];
    let next: number | null = start;
    for (const run of boxesIn(view, base, box.inside, box.to)) {
      if (run.kind !== 'trun' || start === null || next === null) continue;
      const size = head.size ?? tracks.sizes.get(head.track) ?? null;
      const range: Range | null = runOf(view, base, run, { start, next, size });
      if (range) samples.push(range);
      next = range ? range.to : null;
    }
    behind = next;
    pieces.push({ box, isShown, samples: next === null ? null : samples });
  }
  return pieces;
}
