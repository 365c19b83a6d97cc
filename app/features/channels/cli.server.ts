import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { parseAddress } from './addresses/parse-address.ts';
import { CLI_COPY } from './cli-copy.id.ts';

/** `simpul channel parse`: one pasted line in, one JSON line out, in the same order; an empty line gives nulls. */
export const channelParseCommand = {
  name: 'channel parse',
  summary: CLI_COPY.parseSummary,
  usage: CLI_COPY.parseUsage,
  run: parseLines,
} satisfies Command;

async function parseLines(
  args: readonly string[],
  io: Pick<CommandIo, 'stdout' | 'readFile'>,
): Promise<number> {
  const given = args.filter((arg) => arg !== '--json');
  if (given.includes('--help')) {
    io.stdout(`${CLI_COPY.parseUsage}\n`);
    return 0;
  }
  const fromInput = given.length === 0 || (given.length === 1 && given[0] === '-');
  const lines = fromInput ? inputLines(await io.readFile('-')) : given;
  if (lines.length > 0) io.stdout(`${lines.map(asJson).join('\n')}\n`);
  return 0;
}

function inputLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function asJson(line: string): string {
  const { network, handle, id, address, kind } = parseAddress(line);
  return JSON.stringify({ network, handle, id, address, kind });
}
