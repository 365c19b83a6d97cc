import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { modules } from '#app/modules.ts';
import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { findCommand, helpText } from '#app/platform/cli/find-command.ts';
import { systemClock } from '#app/platform/clock/system-clock.server.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { type OpenDatabase, openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, installationSecret, type Platform } from '#app/platform/platform.server.ts';
import { platformCommands } from '#app/platform-commands.ts';

const commands: readonly Command[] = [
  ...platformCommands,
  ...(await Promise.all(modules.map(async (module) => (await module.commands?.()) ?? []))).flat(),
];

function createIo(): { io: CommandIo; close: () => Promise<void> } {
  let database: Promise<OpenDatabase> | null = null;
  let platform: Promise<Platform> | null = null;
  const config = () => readConfig({ SIMPUL_LOG_LEVEL: 'error', ...process.env });
  const open = (migrate: boolean) => {
    database ??= (async () => {
      const settings = config();
      return openDatabase(settings, await installationSecret(settings), createLogger(settings.log.level), {
        migrate,
        attach: true,
      });
    })();
    return database;
  };
  return {
    io: {
      stdout: (line) => process.stdout.write(line.endsWith('\n') ? line : `${line}\n`),
      stderr: (line) => process.stderr.write(line.endsWith('\n') ? line : `${line}\n`),
      readFile: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
      readStream: (path) => (path === '-' ? process.stdin : createReadStream(path)),
      now: systemClock.now(),
      get dataDir() {
        return config().dataDir;
      },
      get filesDir() {
        return join(config().dataDir, 'files');
      },
      ownerDatabaseUrl: async () => (await open(false)).ownerUrl,
      platform: () => {
        platform ??= (async () => {
          const settings = config();
          const { appUrl } = await open(true);
          return createPlatform({
            config: settings,
            appUrl,
            secret: await installationSecret(settings),
            modules,
          });
        })();
        return platform;
      },
    },
    async close() {
      await (await platform)?.close();
      await (await database)?.close();
    },
  };
}

/** Any command: all modules, and the platform when the command asks for it. */
export async function runAny(args: readonly string[]): Promise<number> {
  const found = findCommand(commands, args);
  if (!found) {
    const wanted = args.filter((arg) => !arg.startsWith('-')).join(' ');
    process.stderr.write(
      wanted ? `Perintah "${wanted}" tidak dikenal.\n\n${helpText(commands)}` : helpText(commands),
    );
    return wanted ? 2 : 0;
  }
  if (found.rest.includes('--help') || found.rest.includes('-h')) {
    process.stdout.write(`${found.command.summary}\n\n${found.command.usage}\n`);
    return 0;
  }
  const { io, close } = createIo();
  try {
    return await found.command.run(found.rest, io);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await close();
  }
}
