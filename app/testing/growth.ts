/** Processor time of one run in milliseconds, the least of three: what other programs do on the machine does not count. */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * How many times dearer ten times the input is. Linear work gives about 10, quadratic about 100. Work too small to be
 * measured counts as linear.
 */
export function growthOverTen(run: (size: number) => unknown, size: number): number {
  run(size);
  const small = Math.max(
    cost(() => run(size)),
    2,
  );
  return cost(() => run(size * 10)) / small;
}
