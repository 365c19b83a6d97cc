import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** One line of a benchmark: what was measured, the figure, and the budget it is held against. */
export type Figure = { what: string; value: number; unit: string; budget?: string; holds?: boolean };

/** Processes that wanted a processor when the benchmark began; it is what others asked of the machine. */
const loadBefore = loadavg()[0] ?? 0;

/** Prints a benchmark's table and keeps it as JSON in `bench/results`. A figure over its budget is shown, not hidden. */
export async function report(name: string, figures: readonly Figure[], details: object = {}): Promise<void> {
  console.table(
    figures.map(({ what, value, unit, budget, holds }) => ({
      what,
      value: Number(value.toPrecision(4)),
      unit,
      budget: budget ?? '',
      holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
    })),
  );
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const load = { before: loadBefore, after: loadavg()[0] ?? 0 };
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version, load };
  const path = join(folder, `${name}.json`);
  await writeFile(
    path,
    `${JSON.stringify({ name, at: new Date().toISOString(), machine, figures, details }, null, 2)}\n`,
  );
  console.log(
    `load ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after on ${machine.cores} cores; bench/results/${name}.json`,
  );
}
