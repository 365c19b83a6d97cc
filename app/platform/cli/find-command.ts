import type { Command } from './command.ts';

/** The command named by the first words (`agenda parse FILE` -> `agenda parse`), the longest name first. */
export function findCommand(
  commands: readonly Command[],
  args: readonly string[],
): { command: Command; rest: readonly string[] } | null {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    const command = args.length >= words ? commands.find((candidate) => candidate.name === name) : undefined;
    if (command) return { command, rest: args.slice(words) };
  }
  return null;
}

/** The list of all commands, a line each. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = [...commands]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Pemakaian: npx simpul PERINTAH [--help]\n\n${lines.join('\n')}\n`;
}
