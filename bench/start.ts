/** How long `npm start` takes to serve: again on a ready clone, and on a fresh clone with a warm package cache (`-- fresh`). */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, serve, withDataDir } from './program.ts';
import { type Figure, report } from './report.ts';

const ROUNDS = 3;
const start = ['start', '--silent'];

async function warm(): Promise<Figure[]> {
  return withDataDir(async (dataDir) => {
    const first = await serve('npm', start, { dataDir });
    await first.stop();
    const starts: number[] = [];
    const stops: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await serve('npm', start, { dataDir });
      starts.push(running.readyMs);
      stops.push(await running.stop());
    }
    const worst = Math.max(...starts);
    const slowestStop = Math.max(...stops);
    return [
      { what: 'first start, built, with the sample', value: first.readyMs / 1000, unit: 's' },
      {
        what: `warm start, slowest of ${ROUNDS}`,
        value: worst / 1000,
        unit: 's',
        budget: '<= 3',
        holds: worst <= 3_000,
      },
      {
        what: 'stop, slowest',
        value: slowestStop / 1000,
        unit: 's',
        budget: '<= 10',
        holds: slowestStop <= 10_000,
      },
    ];
  });
}

async function fresh(): Promise<Figure[]> {
  const clone = await mkdtemp(join(tmpdir(), 'simpul-clone-'));
  try {
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
    return await withDataDir(async (dataDir) => {
      const running = await serve('npm', start, { dataDir, cwd: clone });
      await running.stop();
      const ms = running.readyMs;
      return [
        { what: 'fresh clone to serving', value: ms / 1000, unit: 's', budget: '<= 60', holds: ms <= 60_000 },
      ];
    });
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}

const figures = await warm();
if (process.argv.includes('fresh')) figures.push(...(await fresh()));
await report('start', figures);
