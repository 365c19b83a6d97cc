#!/usr/bin/env node
/** The `simpul` command: installs and builds what is missing, then hands over to the program under Node 24. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled, node24, root } from '../scripts/install.mjs';
import { explained } from '../scripts/sentences.mjs';

await explained(async () => {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
  const program = join(root, 'build', 'server', 'cli.js');
  const child = spawn(node24, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
});
