import jStat from 'jstat';

const POWER = 0.8;
const ALPHA = 0.05;

/**
 * Smallest true difference found in four of five repetitions with these units and their spread (Bloom 1995, with Student's
 * quantiles, since units are few).
 * @param changes the units' changes, the first group first; at least two units a group
 */
export function smallestDetectable(changes: readonly number[], first: number): number {
  const groups = [changes.slice(0, first), changes.slice(first)];
  const freedom = changes.length - 2;
  const squares = groups.reduce((sum, group) => {
    const mean = group.reduce((all, value) => all + value, 0) / group.length;
    return sum + group.reduce((all, value) => all + (value - mean) ** 2, 0);
  }, 0);
  const error = Math.sqrt((squares / freedom) * groups.reduce((sum, group) => sum + 1 / group.length, 0));
  return (quantile(1 - ALPHA / 2, freedom) + quantile(POWER, freedom)) * error;
}

const quantile = (share: number, freedom: number): number => jStat.studentt.inv(share, freedom);
