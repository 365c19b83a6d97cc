import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, installationSecret } from '#app/platform/platform.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';

/** Started by the web process at a first start; answers with the sign-ins and ends. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const platform = await createPlatform({
    config,
    appUrl: config.database.appUrl!,
    secret: await installationSecret(config),
    modules,
    log: createLogger(config.log.level),
  });
  const { signIns } = await loadSample(platform);
  await new Promise((resolve) => process.send?.({ signIns }, resolve));
  await platform.close();
}

process.on('disconnect', () => process.exit(1));
main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
