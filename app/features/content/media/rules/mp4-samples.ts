import { type Box, boxesIn } from './mp4-boxes.ts';

export type Range = { readonly from: number; readonly to: number };
type Table = { readonly view: DataView; readonly at: number; readonly count: number };

const boxIn = (view: DataView, base: number, parent: Box, path: readonly string[]): Box | null => {
  const [kind, ...rest] = path;
  if (kind === undefined) return parent;
  const box = boxesIn(view, base, parent.inside, parent.to).find((one) => one.kind === kind);
  return box ? boxIn(view, base, box, rest) : null;
};

/** A table of the index: version and flags, `skip` bytes, how many, then entries of `width` bytes. Null where the box is too short for them. */
function tableOf(view: DataView, base: number, box: Box, width: number, skip = 0): Table | null {
  const at = box.inside - base + 4 + skip;
  if (box.inside + 8 + skip > box.to) return null;
  const count = view.getUint32(at);
  return box.inside + 8 + skip + count * width <= box.to ? { view, at: at + 4, count } : null;
}

/** How many bytes `samples` samples from `first` on have; null where the index does not say. */
type Sizes = (first: number, samples: number) => number | null;

function sizesOf(view: DataView, base: number, stbl: Box): Sizes | null {
  const box = boxIn(view, base, stbl, ['stsz']);
  if (!box || box.inside + 12 > box.to) return null;
  const each = view.getUint32(box.inside - base + 4);
  if (each > 0) return (_, samples) => samples * each;
  const table = tableOf(view, base, box, 4, 4);
  if (!table) return null;
  return (first, samples) => {
    if (first + samples > table.count) return null;
    let sum = 0;
    for (let index = first; index < first + samples; index += 1) sum += view.getUint32(table.at + index * 4);
    return sum;
  };
}

function offsetsOf(view: DataView, base: number, stbl: Box): number[] | null {
  const short = boxIn(view, base, stbl, ['stco']);
  const long = boxIn(view, base, stbl, ['co64']);
  const box = short ?? long;
  const table = box && tableOf(view, base, box, short ? 4 : 8);
  if (!table) return null;
  return Array.from({ length: table.count }, (_, index) =>
    short ? view.getUint32(table.at + index * 4) : Number(view.getBigUint64(table.at + index * 8)),
  );
}

/**
 * Where the samples of a track lie in the file (ISO 14496-12, 8.7): each chunk's place and the sizes of the samples in it.
 * @returns null where the index does not tell it whole; nothing for a track without samples
 */
export function samplesOf(view: DataView, base: number, track: Box): Range[] | null {
  const stbl = boxIn(view, base, track, ['mdia', 'minf', 'stbl']);
  if (!stbl) return [];
  const [offsets, sizeOf] = [offsetsOf(view, base, stbl), sizesOf(view, base, stbl)];
  const runs = boxIn(view, base, stbl, ['stsc']);
  const table = runs && tableOf(view, base, runs, 12);
  if (!offsets || !sizeOf || !table) return null;
  const ranges: Range[] = [];
  let [run, sample] = [-1, 0];
  for (const [chunk, from] of offsets.entries()) {
    while (run + 1 < table.count && view.getUint32(table.at + (run + 1) * 12) <= chunk + 1) run += 1;
    if (run < 0) return null;
    const samples = view.getUint32(table.at + run * 12 + 4);
    const size = sizeOf(sample, samples);
    if (size === null) return null;
    sample += samples;
    ranges.push({ from, to: from + size });
  }
  return ranges;
}
