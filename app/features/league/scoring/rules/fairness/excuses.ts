/**
 * How many of the excused tasks leave the count: at most a share of all tasks that count, and always one, so that an excuse helps whom
 * it should and nobody can excuse away what was not done.
 */
export function excusesThatCount(excused: number, tasks: number, most: number): number {
  // 0.2 x 15 is a hair over 3 in binary.
  return Math.min(excused, Math.max(1, Math.floor(most * tasks + 1e-9)));
}
