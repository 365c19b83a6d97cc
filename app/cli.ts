import { createReadStream } from 'node:fs';

const args = process.argv.slice(2);

/** With a line's end, as every command writes. */
const line = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/**
 * `simpul check` touches nothing of the installation and is called for one file after the other, by hand and by editors: it starts
 * without the rest of the program, in a fifth of the time.
 */
async function run(): Promise<number> {
  if (args[0] !== 'check' || args.includes('--help') || args.includes('-h'))
    return (await import('./whole-cli.ts')).runAny(args);
  const { checkCommand } = await import('./features/content/writing/cli.server.ts');
  return checkCommand.run(args.slice(1), {
    stdout: (text) => process.stdout.write(line(text)),
    stderr: (text) => process.stderr.write(line(text)),
    readStream: (path) => (path === '-' ? process.stdin : createReadStream(path)),
  });
}

process.exitCode = await run();
