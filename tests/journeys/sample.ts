import type { TestProject } from 'vitest/node';
import { startPds } from '../servers/pds.ts';
import { missingServers } from '../servers/process.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sample: { origin: string; signIns: Record<string, string>; password: string; dataDir: string };
    /** The Bluesky server that the program asks for handles; null where the real servers are not installed. */
    pds: { url: string } | null;
  }
}

/** Real servers of journeys stand on this machine, as a government's own would in its data centre. */
const OWN_SERVERS = 'localhost=127.0.0.0/8,127.0.0.1=127.0.0.0/8';

/** One program with the sample government for all journeys that don't need their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pds = missingServers() ? null : await startPds();
  const program = await startProgram({
    env: {
      SIMPUL_OUTSIDE_ALLOW: OWN_SERVERS,
      ...(pds ? { BLUESKY_API: pds.url, BLUESKY_PLC: pds.plc } : {}),
    },
  }).catch(async (error: unknown) => {
    await pds?.stop();
    throw error;
  });
  const { origin, signIns, password, dataDir } = program;
  project.provide('sample', { origin, signIns, password, dataDir });
  project.provide('pds', pds ? { url: pds.url } : null);
  return async () => {
    await program.stop();
    await pds?.stop();
  };
}
