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

/** The whole draw as CSV: seed, unit, post, hash and place, smallest hash first. Ids and hexadecimals need no quoting. */
export function lotTable(
  posts: readonly DrawablePost[],
  drawn: readonly { readonly postId: string; readonly position: number }[],
  seed: string,
  hash: Hash,
): string {
  const places = new Map(drawn.map(({ postId, position }) => [postId, position]));
  const lines = posts
    .map(({ postId, unitId }) => ({ postId, unitId, lot: lotOf(seed, postId, hash) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ postId, unitId, lot }) => `${seed},${unitId},${postId},${lot},${places.get(postId) ?? ''}`);
  return `seed,unit,post,sha256,place\r\n${lines.join('\r\n')}\r\n`;
}
