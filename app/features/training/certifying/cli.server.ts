import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { certifyingCopy } from './copy.id.ts';
import { checkCredential } from './credential.server.ts';

const copy = certifyingCopy.cli;
type Io = Pick<CommandIo, 'stdout' | 'stderr' | 'readFile'>;

async function run(args: readonly string[], io: Io): Promise<number> {
  const at = args.indexOf('--issuer');
  const expected = at < 0 ? null : (args[at + 1] ?? '');
  const words = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const unknown = words.find((word) => word.startsWith('--') && word !== '--json' && word !== '--help');
  const [path, ...more] = words.filter((word) => !word.startsWith('--'));
  if (words.includes('--help')) {
    io.stdout(copy.usage);
    return 0;
  }
  if (unknown || expected === '' || path === undefined || more.length > 0) {
    if (unknown) io.stderr(`${copy.unknownWord(unknown.slice(0, 60))}\n`);
    io.stderr(copy.usage);
    return 2;
  }
  const text = await io.readFile(path).catch(() => null);
  if (text === null) {
    io.stderr(`${copy.unreadable(path)}\n`);
    return 2;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    io.stderr(`${copy.notJson(path)}\n`);
    return 1;
  }
  return told(await checkCredential(value), expected, words.includes('--json'), io);
}

function told(
  found: Awaited<ReturnType<typeof checkCredential>>,
  expected: string | null,
  json: boolean,
  io: Io,
): number {
  const strange = found.ok && expected !== null && found.issuer !== expected;
  const why = found.ok ? (strange ? ('unexpected-issuer' as const) : null) : found.why;
  if (json)
    io.stdout(`${JSON.stringify(why === null ? { verified: true, ...found } : { verified: false, why })}\n`);
  else if (why !== null) io.stderr(`${copy.why[why]}\n`);
  else if (found.ok) {
    const { fields } = certifyingCopy;
    const lines: [string, string][] = [
      [fields.person, found.person],
      [fields.training, found.training],
      [fields.number, found.number],
      [fields.jp, found.jp === null ? '-' : String(found.jp)],
      [fields.organiser, found.issuerName],
      ['Kunci', found.issuer],
    ];
    io.stdout(
      `${copy.genuine}\n${lines.map(([label, value]) => `  ${label.padEnd(15)}${value}`).join('\n')}\n`,
    );
  }
  return why === null ? 0 : 1;
}

/** `simpul certificate verify`: whether a certificate's digital badge is whole and signed by its issuer. */
export const certificateVerifyCommand = {
  name: 'certificate verify',
  summary: copy.summary,
  usage: copy.usage,
  run,
} satisfies Command;
