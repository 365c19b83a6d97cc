/** What the test of a training's effect costs at 60 units: 100,000 drawn arrangements with interval and smallest detectable effect. */
import { effectOf, type UnitOutcome } from '#app/features/training/effect/rules/effect.ts';
import { seededRandom } from '#app/features/training/effect/rules/seeded.ts';
import { report } from './report.ts';

const UNITS = 60;
const RUNS = 9;

const random = seededRandom('bench');
const rows: UnitOutcome[] = Array.from({ length: UNITS }, (_, at) => ({
  unit: String(at),
  group: at % 2 === 0 ? 'first' : 'second',
  before: 5 * random(),
  after: 5 * random(),
}));
const seconds: number[] = [];
const cpu = process.cpuUsage();
for (let run = 0; run < RUNS; run += 1) {
  const began = performance.now();
  effectOf(rows, String(run));
  seconds.push((performance.now() - began) / 1000);
}
const used = process.cpuUsage(cpu);
seconds.sort((a, b) => a - b);
const within = (value: number) => ({ value, unit: 's', budget: '<= 1', holds: value <= 1 });
await report(
  'effect',
  [
    {
      what: `permutation test of ${UNITS} units, 100,000 arrangements (median)`,
      ...within(seconds[RUNS >> 1]!),
    },
    { what: 'the same, slowest', ...within(seconds.at(-1)!) },
    { what: 'processor time of one', value: (used.user + used.system) / 1e6 / RUNS, unit: 's' },
  ],
  { units: UNITS, runs: RUNS },
);
