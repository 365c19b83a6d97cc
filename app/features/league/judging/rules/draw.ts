/** SHA-256 in hexadecimal; given by who calls, so that the rules stay pure. */
export type Hash = (text: string) => string;

export type DrawablePost = { readonly postId: string; readonly unitId: string };
export type DrawnPiece = DrawablePost & { readonly hash: string; readonly position: number };

/** What is hashed for a post: anybody repeats it with `printf '%s' SEED:POST | sha256sum`. */
export const lotOf = (seed: string, postId: string, hash: Hash): string => hash(`${seed}:${postId}`);

/**
 * The pieces of a season: of each unit the posts with the smallest hashes. They stand in the order of their hashes, so that the
 * pieces of a unit do not follow each other on a juror's phone.
 */
export function drawPieces(
  posts: readonly DrawablePost[],
  perUnit: number,
  seed: string,
  hash: Hash,
): DrawnPiece[] {
  const taken = new Map<string, number>();
  return posts
    .map(({ postId, unitId }) => ({ postId, unitId, hash: lotOf(seed, postId, hash) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .filter(({ unitId }) => {
      const before = taken.get(unitId) ?? 0;
      taken.set(unitId, before + 1);
      return before < perUnit;
    })
    .map((piece, at) => ({ ...piece, position: at + 1 }));
}
