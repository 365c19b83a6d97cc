/** A worker that does nothing but send, until it is killed. Settings come as JSON: address of the database and the network, speed of time. */

import { drain } from '#app/features/channels/delivery/engine/drain.server.ts';
import { leaseSecondsOf } from '#app/features/channels/delivery/engine/lease.server.ts';
import { publishersTo, type WorkerSettings, workerPlatform } from './government.ts';

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;
const platform = await workerPlatform(settings);
const engine = {
  platform,
  publishers: publishersTo(settings),
  outside: platform.outside,
  leaseSeconds: leaseSecondsOf({}) / settings.speed,
};
process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
for (;;) {
  await drain(engine, { until: performance.now() + 60_000 });
  await new Promise((done) => setTimeout(done, 200));
}
