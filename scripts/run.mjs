/** `npm run bench -- NAME` and `npm run soak -- NAME`: runs one script of a folder under Node 24, or lists them. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, node24, root } from './install.mjs';
import { explained } from './sentences.mjs';

/** Those of `npm start`: a figure measured with more memory than the program has would be another program's. */
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
const notAlone = /^(report|run|program|processes)\b|-writer\.ts$|\.test\.ts$/;

await explained(async () => {
  const [folder, name, ...args] = process.argv.slice(2);
  const script = join(root, folder, `${name}.ts`);
  if (!name || !/^[a-z0-9-]+$/.test(name) || !existsSync(script)) {
    const names = readdirSync(join(root, folder)).filter(
      (file) => file.endsWith('.ts') && !notAlone.test(file),
    );
    process.stderr.write(`Pilih salah satu: ${names.map((file) => file.replace(/\.ts$/, '')).join(', ')}\n`);
    process.exit(2);
  }
  await ensureInstalled({ dev: false });
  const child = spawn(node24, [...flags, '--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
});
