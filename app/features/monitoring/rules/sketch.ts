/** How many keys a sketch has. Texts alike to 0.9 share one at 999 of 1,000; to 0.5 at 7 of 8. */
const SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

function mix(value: number, seed: number): number {
  let x = Math.imul(value ^ seed, 0x2c1b3c6d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x297a2d39);
  return (x ^ (x >>> 13)) >>> 0;
}

/** A text's word triples as numbers in ascending order: a twentieth of the memory of a set, and compared in one walk. */
export type Fingerprint = Uint32Array;

export const fingerprintOf = (shingles: ReadonlySet<number>): Fingerprint =>
  Uint32Array.from(shingles).sort();

/** Min-hashes of a text's word triples as signed 32-bit numbers: likeness becomes equality of a key. */
export function sketchOf(fingerprint: Fingerprint): number[] {
  return SEEDS.map((seed) => {
    let least = 0xffffffff;
    for (const shingle of fingerprint) {
      const value = mix(shingle, seed);
      if (value < least) least = value;
    }
    return least | 0;
  });
}

function sharedBy(a: Fingerprint, b: Fingerprint): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i]!;
    const other = b[j]!;
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return shared;
}

/** Likeness of two texts (share of the smaller one's triples) when they count as one; null when they do not. */
export function likenessOf(a: Fingerprint, b: Fingerprint, limit: number): number | null {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < 5 || small.length / large.length < 0.5) return null;
  const shared = sharedBy(small, large);
  const likeness = shared / small.length;
  return shared >= 5 && likeness >= limit ? Math.round(likeness * 100) / 100 : null;
}
