import type { Hash } from './draw.ts';

export type JurorSeat = {
  readonly id: string;
  /** Classes the juror was named for, without those in which he or she works by now. */
  readonly classKeys: readonly string[];
  /** Units with which the juror declared a conflict of interest. */
  readonly conflicts: readonly string[];
};
export type PieceSeat = {
  readonly id: string;
  readonly postId: string;
  readonly unitId: string;
  readonly classKey: string;
  /** How many judge it: two, or three where the first two lie apart. */
  readonly wanted: number;
};
export type SheetSeat = { readonly pieceId: string; readonly jurorId: string; readonly turn: number };

const mayJudge = (juror: JurorSeat, piece: PieceSeat): boolean =>
  juror.classKeys.includes(piece.classKey) && !juror.conflicts.includes(piece.unitId);

/**
 * Gives every piece its jurors: who has the fewest sheets comes first, and the hash of seed, post and juror decides between equals, so
 * that the same draw gives the same sheets. Pieces that few may judge are served first. What stands is never moved.
 * @returns the sheets that come to those that stand, and the pieces for which nobody is left
 */
export function fillSheets(
  given: { pieces: readonly PieceSeat[]; jurors: readonly JurorSeat[]; sheets: readonly SheetSeat[] },
  seed: string,
  hash: Hash,
): { added: SheetSeat[]; short: PieceSeat[] } {
  const load = new Map(given.jurors.map(({ id }) => [id, 0]));
  const of = new Map<string, SheetSeat[]>();
  for (const sheet of given.sheets) {
    load.set(sheet.jurorId, (load.get(sheet.jurorId) ?? 0) + 1);
    of.set(sheet.pieceId, [...(of.get(sheet.pieceId) ?? []), sheet]);
  }
  const waiting = given.pieces
    .filter((piece) => (of.get(piece.id)?.length ?? 0) < piece.wanted)
    .map((piece) => ({
      piece,
      may: given.jurors.filter((juror) => mayJudge(juror, piece)),
      lot: hash(`${seed}:${piece.postId}`),
    }))
    .sort((a, b) => a.may.length - b.may.length || (a.lot < b.lot ? -1 : 1));
  const added: SheetSeat[] = [];
  const short: PieceSeat[] = [];
  for (const { piece, may } of waiting) {
    const standing = of.get(piece.id) ?? [];
    const free = may
      .filter(({ id }) => !standing.some(({ jurorId }) => jurorId === id))
      .map(({ id }) => ({ id, load: load.get(id) ?? 0, lot: hash(`${seed}:${piece.postId}:${id}`) }))
      .sort((a, b) => a.load - b.load || (a.lot < b.lot ? -1 : 1));
    const taken = new Set(standing.map(({ turn }) => turn));
    for (let turn = 1; turn <= piece.wanted; turn += 1) {
      if (taken.has(turn)) continue;
      const next = free.shift();
      if (!next) {
        short.push(piece);
        break;
      }
      load.set(next.id, next.load + 1);
      added.push({ pieceId: piece.id, jurorId: next.id, turn });
    }
  }
  return { added, short };
}
