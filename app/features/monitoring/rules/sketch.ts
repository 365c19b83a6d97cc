/** How many keys a sketch has. Texts alike to 0.9 share one at 999 of 1,000; to 0.5 at 7 of 8. */
const SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

function mix(value: number, seed: number): number {
  let x = Math.imul(value ^ seed, 0x2c1b3c6d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x297a2d39);
  return (x ^ (x >>> 13)) >>> 0;
}

/** Min-hashes of a text's word triples as signed 32-bit numbers: likeness becomes equality of a key. */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  return SEEDS.map((seed) => {
    let least = 0xffffffff;
    for (const shingle of shingles) {
      const value = mix(shingle, seed);
      if (value < least) least = value;
    }
    return least | 0;
  });
}

/** Likeness of two texts (share of the smaller one's triples) when they count as one; null when they do not. */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>, limit: number): number | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < 5 || small.size / large.size < 0.5) return null;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  const likeness = shared / small.size;
  return shared >= 5 && likeness >= limit ? Math.round(likeness * 100) / 100 : null;
}
