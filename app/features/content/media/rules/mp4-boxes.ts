/** A box of a film (ISO 14496-12): its kind, where it begins, where its content begins, and where it ends; all counted in the file. */
export type Box = {
  readonly kind: string;
  readonly from: number;
  readonly inside: number;
  readonly to: number;
};

/** More boxes than a film of a phone has. */
export const MOST_BOXES = 20_000;

export const word = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** The box that begins at `at` of `view`; null where none does. `base` is where the view lies in the file. */
export function boxAt(view: DataView, at: number, base: number, end: number): Box | null {
  if (at + 8 > view.byteLength) return null;
  const short = view.getUint32(at);
  const isLong = short === 1;
  if (isLong && at + 16 > view.byteLength) return null;
  const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - base - at : short;
  const head = isLong ? 16 : 8;
  if (size < head || base + at + size > end) return null;
  return { kind: word(view, at + 4), from: base + at, inside: base + at + head, to: base + at + size };
}

/** The boxes that lie one behind the other between two places; they end where something is no box. */
export function boxesIn(view: DataView, base: number, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to && boxes.length < MOST_BOXES; ) {
    const box = boxAt(view, at - base, base, to);
    if (!box) break;
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}
