import { keepWorker, loadSampleApart } from '#app/child-processes.ts';
import { modules } from '#app/modules.ts';
import { type Config, ConfigError, readConfig } from '#app/platform/config/config.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, installationSecret, type Platform } from '#app/platform/platform.server.ts';
import { welcome } from '#app/shell/welcome.server.ts';

/** systemd and container hosts kill after ten seconds by habit; what then is not done is taken up by the next start. */
const STOP_WITHIN_MS = 9_500;

type Part = { stop: () => Promise<void> };

async function startRole(config: Config, args: readonly string[]): Promise<Part> {
  const log = createLogger(config.log.level);
  const secret = await installationSecret(config);
  const withParent = process.env.SIMPUL_WITH_PARENT === '1';
  const database = await openDatabase(config, secret, log, { migrate: !withParent });
  const platform: Platform = await createPlatform({ config, appUrl: database.appUrl, secret, modules, log });
  const parts: Part[] = [];
  if (config.role === 'worker') {
    const { startWorker } = await import('#app/worker.ts');
    parts.push(await startWorker(platform));
    if (withParent) process.on('disconnect', () => process.exit(0));
  } else {
    const shared = { database, secret };
    const greeting = await welcome(platform, {
      empty: args.includes('--empty'),
      loadSample: () => loadSampleApart(shared),
    });
    const { startWeb } = await import('#app/web.ts');
    const web = await startWeb(platform);
    parts.push(web);
    if (config.role === 'all') parts.push(keepWorker(shared, log));
    process.stdout.write(greeting(web.address));
  }
  return {
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
      await platform.close();
      await database.close();
    },
  };
}

async function main(): Promise<void> {
  let stopping = false;
  const running = startRole(readConfig(process.env), process.argv.slice(2));
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void running
      .then((part) => part.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`Berhenti (${signal}) tidak bersih: ${String(error)}\n`);
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  await running;
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError || (error as Error | null)?.name === 'EmbeddedError'
      ? (error as Error).message
      : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
