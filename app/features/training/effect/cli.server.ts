import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { parseCsv } from '#app/platform/sheets/csv.ts';
import { DEFAULT_LIMITS } from '#app/platform/sheets/sheet.ts';
import { effectCli as copy } from './cli-copy.id.ts';
import { type Effect, effectOf } from './rules/effect.ts';
import { readOutcomes } from './rules/read-outcomes.ts';

type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readFile'>;
type Options = { path: string | null; first: string | null; seed: string; json: boolean; help: boolean };

/** Far more units than a government has. */
const LIMITS = { ...DEFAULT_LIMITS, rows: 10_000, cell: 500 };

function readArgs(args: readonly string[]): { options: Options } | { fault: string } {
  const options: Options = { path: null, first: null, seed: 'simpul', json: false, help: false };
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = args[at]!.split(/=(.*)/s, 2);
    if (name === '--first' || name === '--seed') {
      const value = inline ?? args[++at];
      if (value === undefined || value === '') return { fault: copy.noValue(name) };
      options[name === '--first' ? 'first' : 'seed'] = value;
    } else if (name === '--json') options.json = true;
    else if (name === '--help') options.help = true;
    else if (options.path === null && (name === '-' || !name!.startsWith('--'))) options.path = args[at]!;
    else return { fault: copy.unknownWord(args[at]!.slice(0, 60)) };
  }
  return { options };
}

/** The figures under the names that other programs expect. */
function asJson(effect: Effect): string {
  const { first, second, estimate, p, interval, arrangements, exact, smallestDetectable, verdict } = effect;
  return `${JSON.stringify({
    estimate,
    p,
    interval: [interval.from, interval.to],
    arrangements,
    exact,
    smallestDetectable,
    verdict,
    first,
    second,
  })}\n`;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const refuse = (sentence: string, code: number) => {
    io.stderr(`${sentence}\n`);
    return code;
  };
  const given = readArgs(args);
  if ('fault' in given) return refuse(`${given.fault}\n${copy.usage}`, 2);
  const { path, first, seed, json, help } = given.options;
  if (help) {
    io.stdout(copy.usage);
    return 0;
  }
  if (path === null) return refuse(copy.usage, 2);
  const text = await io.readFile(path).catch(() => null);
  if (text === null) return refuse(copy.unreadable(path), 2);
  const table = parseCsv(text, LIMITS);
  if (!table.ok) return refuse(copy.notATable(path, table.error.message), 1);
  const outcomes = readOutcomes(table.value.rows, first);
  if (!outcomes.ok) return refuse(copy.table(outcomes.error), 1);
  const effect = effectOf(outcomes.value, seed);
  if (!effect.ok) return refuse(copy.effect(effect.error), 1);
  io.stdout(json ? asJson(effect.value) : copy.report(effect.value));
  return 0;
}

/** `simpul training effect`: the figures of the effect page from a table, without a database. */
export const effectCommand = {
  name: 'training effect',
  summary: copy.summary,
  usage: copy.usage,
  run,
} satisfies Command;
