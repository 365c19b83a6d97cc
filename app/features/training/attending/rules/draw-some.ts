/**
 * Some of many, each with the same chance, without choosing any twice.
 * @param below a whole number from 0 up to, not including, its argument
 */
export function drawSome<One>(
  from: readonly One[],
  count: number,
  below: (most: number) => number,
): readonly One[] {
  const left = [...from];
  const most = Math.min(count, left.length);
  return Array.from({ length: most }, () => left.splice(below(left.length), 1)[0]!);
}
