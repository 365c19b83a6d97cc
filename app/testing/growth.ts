/** Processor time of one run in milliseconds: what other programs do on the machine does not count. */
function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const ROUNDS = 6;
/** Nobody who squares comes as low as this. */
const SURELY_LINEAR = 25;

/**
 * How many times dearer ten times the input is, the least of some rounds: the program's own clearing up can only make a round
 * dearer. Linear work gives about 10, quadratic about 100. Work too small to be measured counts as linear.
 */
export function growthOverTen(run: (size: number) => unknown, size: number): number {
  run(size);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && least > SURELY_LINEAR; round += 1) {
    const small = Math.max(
      cost(() => run(size)),
      2,
    );
    least = Math.min(least, cost(() => run(size * 10)) / small);
  }
  return least;
}
