import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDb, createPool, type Db } from '#app/platform/db/db.server.ts';
import { OWNER_ROLE, socketUrl } from '#app/platform/db/embedded/owner-database.server.ts';

/** The migrated database that each test file gets a copy of. */
export const TEMPLATE = 'simpul_template';
/** The login of web and worker in tests, a member of the app's role. */
export const WEB_LOGIN = 'simpul_web';

/** How folders of tests begin: with the process they belong to, so that those of a killed run are known. */
export const testFolder = (): string => `simpul-test-${process.pid}-`;

export type TestDatabase = {
  name: string;
  /** Connection string of the owning role: sees every row, may change the schema. */
  ownerUrl: string;
  /** Connection string of the login that web and worker use: row-level security holds. */
  appUrl: string;
  /** Kysely as the owner: for filling and looking. */
  owner: Db;
  /** Kysely as the program runs: give this to actions and queries. */
  app: Db;
  drop(): Promise<void>;
};

async function asSuperuser(socketDir: string, statement: string): Promise<void> {
  const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A fresh, migrated database of its own for one test file.
 * `const db = await testDatabase(); afterAll(() => db.drop());`
 */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const socketDir = inject('testServer');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const template = options.empty ? 'template0' : TEMPLATE;
  await asSuperuser(
    socketDir,
    `create database ${name} template ${template} strategy file_copy owner ${OWNER_ROLE}`,
  );
  const ownerUrl = socketUrl(socketDir, OWNER_ROLE, name);
  const appUrl = socketUrl(socketDir, WEB_LOGIN, name);
  const owner = createDb(createPool({ connectionString: ownerUrl, max: 4 }));
  const app = createDb(createPool({ connectionString: appUrl, max: 8 }));
  return {
    name,
    ownerUrl,
    appUrl,
    owner,
    app,
    async drop() {
      await Promise.all([owner.destroy(), app.destroy()]);
      await asSuperuser(socketDir, `drop database if exists ${name} with (force)`);
    },
  };
}
