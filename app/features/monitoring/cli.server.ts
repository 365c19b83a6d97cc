import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { CLI_COPY } from './cli-copy.id.ts';
import { matchAll } from './matching/match-all.ts';
import { type Lines, readActivities, readPosts } from './matching/read-lines.ts';

type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readFile'>;
type Options = { agenda: string | null; posts: string | null; ignorePublished: boolean; help: boolean };

function readArgs(args: readonly string[]): { ok: true; options: Options } | { ok: false; fault: string } {
  const options: Options = { agenda: null, posts: null, ignorePublished: false, help: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const [name, inline] = arg.split(/=(.*)/s, 2);
    if (name === '--agenda' || name === '--posts') {
      const value = inline ?? args[++i];
      if (value === undefined || value === '' || value.startsWith('--'))
        return { ok: false, fault: CLI_COPY.noValue(name) };
      options[name === '--agenda' ? 'agenda' : 'posts'] = value;
    } else if (arg === '--ignore-published') options.ignorePublished = true;
    else if (arg === '--help') options.help = true;
    else if (arg !== '--json') return { ok: false, fault: CLI_COPY.unknown(arg) };
  }
  return { ok: true, options };
}

async function load<Row>(
  path: string,
  io: Io,
  read: (text: string) => Lines<Row>,
): Promise<readonly Row[] | string> {
  let text: string;
  try {
    text = await io.readFile(path);
  } catch {
    return CLI_COPY.unreadable(path);
  }
  const lines = read(text);
  return lines.ok ? lines.rows : CLI_COPY.fault(path, lines.line, lines.fault);
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const refuse = (sentence: string) => {
    io.stderr(`${sentence}\n`);
    return 2;
  };
  const given = readArgs(args);
  if (!given.ok) return refuse(given.fault);
  const { agenda, posts, ignorePublished, help } = given.options;
  if (help) {
    io.stdout(`${CLI_COPY.matchUsage}\n`);
    return 0;
  }
  if (agenda === null) return refuse(CLI_COPY.missing('--agenda'));
  if (posts === null) return refuse(CLI_COPY.missing('--posts'));
  const activities = await load(agenda, io, readActivities);
  if (typeof activities === 'string') return refuse(activities);
  const collected = await load(posts, io, readPosts);
  if (typeof collected === 'string') return refuse(collected);
  const seen = ignorePublished ? collected.map((post) => ({ ...post, published: null })) : collected;
  const lines = matchAll(activities, seen).map(({ post, activity, score, band, kind, reasons }) =>
    JSON.stringify({ post, activity, score, band, kind, reasons }),
  );
  if (lines.length > 0) io.stdout(`${lines.join('\n')}\n`);
  return 0;
}

/** `simpul match`: activities and posts as JSON lines in, matches with reasons as JSON lines out. */
export const matchCommand = {
  name: 'match',
  summary: CLI_COPY.matchSummary,
  usage: CLI_COPY.matchUsage,
  run,
} satisfies Command;
