import type { TestProject } from 'vitest/node';
import { startProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sample: { origin: string; signIns: Record<string, string>; password: string; dataDir: string };
  }
}

/** One program with the sample government for all journeys that don't need their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await startProgram();
  const { origin, signIns, password, dataDir } = program;
  project.provide('sample', { origin, signIns, password, dataDir });
  return () => program.stop();
}
