/** Quantile of the two-sided 95 % interval of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Lower end of the two-sided 95 % Wilson interval of a share: 38 of 45 -> 0.712. With few tasks it lies far below the share, so that
 * three of three is no better proof than thirty-eight of forty-five. Only +, -, x, : and the square root, which every machine rounds alike.
 */
export function lowerBound(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  const share = Math.min(1, part / whole);
  const square = Z * Z;
  const middle = share + square / (2 * whole);
  const half = Z * Math.sqrt((share * (1 - share) + square / (4 * whole)) / whole);
  return Math.max(0, (middle - half) / (1 + square / whole));
}

/**
 * Lower end of the 95 % interval of a median, by counting only: the place from below (1 = smallest) at which the median lies no lower with
 * 97.5 % certainty, whatever the values. Null under six values, where there is no such place.
 */
export function medianBoundPlace(count: number): number | null {
  // P(X < place) for X binomial(count, 1/2), summed in logarithm-free steps: each term from the one before.
  let term = 0.5 ** Math.min(count, 1000);
  if (count > 1000) return Math.max(1, Math.floor((count - Z * Math.sqrt(count)) / 2));
  let sum = term;
  let place = 0;
  while (sum <= 0.025 && place < count) {
    place += 1;
    term = (term * (count - place + 1)) / place;
    sum += term;
  }
  return place === 0 ? null : place;
}

/** The middle of sorted values; of an even number the mean of the two in the middle. */
export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
