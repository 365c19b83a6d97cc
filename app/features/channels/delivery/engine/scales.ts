/** Bytes of media that may be in memory at one time: publishers hold a file whole while they send it. */
export const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Lets work in while the sum of its weights is small enough. What weighs more than everything together goes alone; who came first goes
 * first, so that a heavy one is not overtaken for ever.
 */
export function createScales(most: number = MOST_BYTES) {
  const line: { weight: number; enter: () => void }[] = [];
  let inside = 0;
  let count = 0;
  const admit = (): void => {
    while (line[0] && (count === 0 || inside + line[0].weight <= most)) {
      const { weight, enter } = line.shift()!;
      inside += weight;
      count += 1;
      enter();
    }
  };
  return {
    async carry<T>(weight: number, work: () => Promise<T>): Promise<T> {
      if (weight <= 0) return work();
      const { promise, resolve } = Promise.withResolvers<void>();
      line.push({ weight, enter: resolve });
      admit();
      await promise;
      try {
        return await work();
      } finally {
        inside -= weight;
        count -= 1;
        admit();
      }
    },
  };
}
export type Scales = ReturnType<typeof createScales>;
