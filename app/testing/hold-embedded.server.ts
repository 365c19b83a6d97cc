/** Runs the embedded PostgreSQL on the folder named, says where, and stays until it is killed. For tests of sudden ends. */
import { startEmbedded } from '#app/platform/db/embedded/embedded.server.ts';

const dataDir = process.argv[2];
if (!dataDir) throw new Error('usage: hold-embedded.server.ts DATA_DIR');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = await startEmbedded({ dataDir, log: quiet });
process.stdout.write(`${JSON.stringify({ pid: server.pid(), socketDir: server.socketDir })}\n`);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
