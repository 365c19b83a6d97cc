import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { seasonCli as copy } from './cli-copy.id.ts';
import { SeasonFileError } from './file/parts.ts';
import { type Verified, verifySeason } from './file/verify-season.server.ts';

type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readStream'>;
type Options = {
  path: string | null;
  digest: string | null;
  key: string | null;
  json: boolean;
  help: boolean;
};

function readArgs(args: readonly string[]): { options: Options } | { fault: string } {
  const options: Options = { path: null, digest: null, key: null, json: false, help: false };
  for (let at = 0; at < args.length; at += 1) {
    const [name, inline] = args[at]!.split(/=(.*)/s, 2);
    if (name === '--digest' || name === '--key') {
      const value = inline ?? args[++at];
      if (value === undefined || value === '') return { fault: copy.noValue(name) };
      if (name === '--digest' && !/^[0-9a-f]{64}$/i.test(value)) return { fault: copy.badDigest };
      options[name === '--digest' ? 'digest' : 'key'] = name === '--digest' ? value.toLowerCase() : value;
    } else if (name === '--json') options.json = true;
    else if (name === '--help') options.help = true;
    else if (options.path === null && (name === '-' || !name!.startsWith('-'))) options.path = args[at]!;
    else return { fault: copy.unknownWord(args[at]!.slice(0, 60)) };
  }
  return { options };
}

/** What is wrong, the gravest first; null when nothing is. */
function faultOf(found: Verified, { digest, key }: Options): string | null {
  const { seal, computed, signature, differences, head } = found;
  if (seal.digest !== computed) return copy.otherBytes(seal.digest, computed);
  if (digest !== null && digest !== computed) return copy.otherDigest;
  if (signature === 'bad') return copy.badSignature;
  if (key !== null && (signature !== 'good' || seal.publicKey !== key)) return copy.otherKey;
  const [first] = differences;
  if (first?.what === 'rows' && first.written === 0 && head) return copy.noTable;
  return differences.length > 0 ? copy.differs(differences) : null;
}

function asJson(found: Verified, options: Options): string {
  const { head, seal, computed, signature, units, posts, differences } = found;
  return `${JSON.stringify({
    verified: faultOf(found, options) === null,
    season: head.season,
    government: head.government,
    rules: { name: head.rules.name, version: head.rules.version },
    digest: computed,
    sealed: seal,
    signature,
    units,
    posts,
    differences,
  })}\n`;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const given = readArgs(args);
  if ('fault' in given) {
    io.stderr(`${given.fault}\n${copy.usage}`);
    return 2;
  }
  const { options } = given;
  if (options.help || options.path === null) {
    (options.help ? io.stdout : io.stderr)(copy.usage);
    return options.help ? 0 : 2;
  }
  try {
    const found = await verifySeason(io.readStream(options.path));
    const fault = faultOf(found, options);
    if (options.json) io.stdout(asJson(found, options));
    else if (fault === null) io.stdout(copy.equal(found, options.digest !== null || options.key !== null));
    else io.stderr(`${fault}\n`);
    return fault === null ? 0 : 1;
  } catch (error) {
    return refused(error, options, io);
  }
}

function refused(error: unknown, { path, json }: Options, io: Io): number {
  if (error instanceof SeasonFileError) {
    const { fault, line } = error;
    if (json) io.stdout(`${JSON.stringify({ verified: false, fault, line })}\n`);
    else io.stderr(`${copy.fault(fault, line)}\n`);
    return 1;
  }
  if (typeof (error as { code?: unknown } | null)?.code !== 'string') throw error;
  io.stderr(`${copy.unreadable(path ?? '')}\n`);
  return 2;
}

/** `simpul season verify`: a season's table computed anew from its file, on any machine. */
export const seasonVerifyCommand = {
  name: 'season verify',
  summary: copy.summary,
  usage: copy.usage,
  run,
} satisfies Command;
