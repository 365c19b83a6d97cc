import { statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { defineConfig } from 'vitest/config';

const MEMORY = '/dev/shm';
const GIB = 2 ** 30;

/** Room for files in memory, and memory enough beside them. */
function holdsTests(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > 6 * GIB && freemem() > 6 * GIB;
  } catch {
    return false;
  }
}

// Databases and data folders of tests live for seconds: on a disk most of the time would go into making their files.
if (!process.env.TMPDIR && holdsTests()) process.env.TMPDIR = MEMORY;

/** Only what hangs is ended by its limit: the longest test takes four seconds, and eighteen on a machine with four times the work. */
const HANGS = 120_000;

/**
 * Kinds of test: pure ones, those on a real PostgreSQL (`*.db.test.ts`), which share one server, those against real servers of
 * others (`*.server-test.ts`), those that run the built program as operators do, and journeys in a browser: on one program with the
 * sample government, or apart, each file on a program of its own (another day, another government). `pages` opens every page as every role.
 */
const journey = {
  setupFiles: ['tests/journeys/setup.ts'],
  // A second, which is the default, is less than a slow machine needs for one page. These limits end what hangs; they judge no speed.
  expect: { poll: { timeout: 60_000, interval: 200 } },
  fileParallelism: false,
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  resolve: { alias: { '#app': new URL('./app', import.meta.url).pathname } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Nothing a file leaves behind may change another: to find it out is cheaper than a new process for each.
          isolate: false,
          // Who searches with many more cases (app/testing/properties.ts) waits for them.
          testTimeout: process.env.SIMPUL_EXPLORE ? 900_000 : HANGS,
          hookTimeout: HANGS,
          include: ['{app,tests,scripts,bench}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/*.server-test.ts', '**/node_modules/**', 'tests/journeys/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          isolate: false,
          include: ['{app,tests}/**/*.db.test.ts'],
          globalSetup: ['app/testing/database-setup.server.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        extends: true,
        test: {
          name: 'servers',
          include: ['{app,tests}/**/*.server-test.ts'],
          globalSetup: ['app/testing/database-setup.server.ts'],
          exclude: ['**/node_modules/**', 'tests/operations/**'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'operations',
          include: ['tests/operations/**/*.server-test.ts'],
          exclude: ['**/node_modules/**'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/sample.ts'],
          exclude: ['**/node_modules/**', 'tests/journeys/apart/**', 'tests/journeys/access/**'],
          ...journey,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/journeys/access/*.test.ts'],
          globalSetup: ['tests/journeys/sample.ts'],
          exclude: ['**/node_modules/**'],
          ...journey,
          // They read; nothing that one does is seen by another.
          fileParallelism: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/journeys/apart/*.test.ts'],
          exclude: ['**/node_modules/**'],
          ...journey,
        },
      },
      {
        extends: true,
        test: {
          name: 'trainings',
          include: ['tests/journeys/apart/training/*.test.ts'],
          exclude: ['**/node_modules/**'],
          ...journey,
        },
      },
    ],
  },
});
