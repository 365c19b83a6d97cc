import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { PersonActor, Role } from '#app/platform/authz/actor.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { Jobs } from '#app/platform/jobs/jobs.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import type { Module } from '#app/platform/module.ts';
import { allJobs, createPlatform, type Platform } from '#app/platform/platform.server.ts';
import '#app/features/org/tables.ts';
import type { UnitKind } from '#app/features/org/tables.ts';
import { type TestDatabase, testDatabase, testFolder } from './database.server.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

export type SentJob = { name: string; payload: object; startAfter?: string };

/** A queue that remembers what was sent and runs it when the test says so. */
export type RecordedJobs = Jobs & {
  readonly sent: SentJob[];
  /** Runs everything sent so far, and what that sends, until nothing waits. Jobs with a later start are left. */
  runAll(): Promise<void>;
};

function recordJobs(modules: readonly Module[], platformOf: () => Platform): RecordedJobs {
  const sent: SentJob[] = [];
  return {
    sent,
    async send(_tx, name, payload, options) {
      sent.push({ name, payload, ...(options?.startAfter ? { startAfter: options.startAfter } : {}) });
    },
    async work() {},
    async stop() {},
    async runAll() {
      const jobs = allJobs(modules);
      for (let round = 0; round < 1_000; round += 1) {
        const now = platformOf().clock.now().toString();
        const at = sent.findIndex((job) => !job.startAfter || job.startAfter <= now);
        if (at < 0) return;
        const [next] = sent.splice(at, 1);
        const job = jobs.find((candidate) => candidate.name === next!.name);
        if (!job) throw new Error(`No such job: ${next!.name}`);
        await job.run(platformOf(), next!.payload);
      }
      throw new Error('Jobs send each other for ever');
    },
  };
}

/** One government with a desk, two OPD, a kecamatan and a kelurahan, and a person for each role. */
export type Office = {
  readonly db: TestDatabase;
  readonly platform: Platform;
  readonly clock: FixedClock;
  readonly jobs: RecordedJobs;
  readonly tenantId: string;
  readonly units: Record<'diskominfo' | 'dinkes' | 'dpupr' | 'kecamatan' | 'kelurahan', string>;
  /** Signed-in persons by role: coordinator, prokopim, leader, operator and reviewer at Diskominfo; officer and head at Dinkes. */
  readonly actors: Record<Role, PersonActor> & { otherOfficer: PersonActor };
  /** Writes rows as this government. */
  write<T>(write: (tx: Tx) => Promise<T>): Promise<T>;
  /** Another government in the same database. */
  neighbour(): Promise<Omit<Office, 'neighbour' | 'close'>>;
  close(): Promise<void>;
};

const UNITS: [keyof Office['units'], UnitKind, string, string][] = [
  ['diskominfo', 'opd', 'Diskominfo', 'Dinas Komunikasi dan Informatika'],
  ['dinkes', 'opd', 'Dinkes', 'Dinas Kesehatan'],
  ['dpupr', 'opd', 'DPUPR', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
  ['kecamatan', 'kecamatan', 'Kec. Sukamulya', 'Kecamatan Sukamulya'],
  ['kelurahan', 'kelurahan', 'Kel. Muara Bening', 'Kelurahan Muara Bening'],
];

const PEOPLE: [Role | 'otherOfficer', Role, keyof Office['units'], string][] = [
  ['coordinator', 'coordinator', 'diskominfo', 'Maya Pratiwi'],
  ['prokopim', 'prokopim', 'diskominfo', 'Seno Wirabumi'],
  ['reviewer', 'reviewer', 'diskominfo', 'Ratri Kusuma'],
  ['leader', 'leader', 'diskominfo', 'Wira Adinata'],
  ['operator', 'operator', 'diskominfo', 'Galuh Sasmita'],
  ['trainer', 'trainer', 'diskominfo', 'Tirta Lesmana'],
  ['ppid', 'ppid', 'diskominfo', 'Nirmala Dewani'],
  ['ppid-superior', 'ppid-superior', 'diskominfo', 'Bayu Segara'],
  ['head', 'head', 'dinkes', 'Laras Andini'],
  ['officer', 'officer', 'dinkes', 'Bagas Prakoso'],
  ['otherOfficer', 'officer', 'kelurahan', 'Intan Melati'],
];

async function found(
  db: TestDatabase,
  name: string,
  now: string,
): Promise<Pick<Office, 'tenantId' | 'units' | 'actors'>> {
  const tenantId = newId();
  await sql`insert into org_government (id, name, short_name, level, zone, created_at)
    values (${tenantId}, ${`Pemerintah ${name}`}, ${name}, 'kota', 'Asia/Jakarta', ${now})`.execute(db.owner);
  const units = {} as Record<keyof Office['units'], string>;
  const actors = {} as Office['actors'];
  await writeTenant(db.app, tenantId, async (tx) => {
    for (const [key, kind, shortName, fullName] of UNITS) {
      units[key] = newId();
      await tx
        .insertInto('org_unit')
        .values({
          tenant_id: tenantId,
          id: units[key],
          parent_id: key === 'kelurahan' ? units.kecamatan : null,
          kind,
          name: fullName,
          short_name: shortName,
          slug: key,
          code: null,
          region_code: null,
          address: null,
          phone: null,
          closed_reason: null,
          closed_on: null,
          successor_id: null,
          created_at: now,
        })
        .execute();
    }
    for (const [key, role, unit, personName] of PEOPLE) {
      const personId = newId();
      const accountId = newId();
      await tx
        .insertInto('org_person')
        .values({
          tenant_id: tenantId,
          id: personId,
          account_id: accountId,
          name: personName,
          email: `${key.toLowerCase()}-${tenantId.slice(-4)}@wanasari.example`,
          phone: null,
          humas_level: null,
          created_at: now,
        })
        .execute();
      await tx
        .insertInto('org_role')
        .values({
          tenant_id: tenantId,
          id: newId(),
          person_id: personId,
          unit_id: units[unit],
          role,
          from_date: '2026-01-01',
          to_date: null,
          ended_at: null,
          created_at: now,
        })
        .execute();
      actors[key] = {
        kind: 'person',
        tenantId,
        personId,
        accountId,
        name: personName,
        roles: [{ role, unitId: units[unit] }],
      };
    }
  });
  await sql`update org_government set coordinator_unit_id = ${units.diskominfo} where id = ${tenantId}`.execute(
    db.owner,
  );
  return { tenantId, units, actors };
}

/**
 * Everything a database test needs: a database of its own, a platform as the app's role, a standing clock
 * (Kamis 19 November 2026, 10.00 WIB), a queue to look into, and a small government.
 * @param options.modules features whose jobs and handlers should run
 * @param options.outside for servers that stand on this machine
 */
export async function openOffice(
  options: { modules?: readonly Module[]; at?: string; outside?: Outside } = {},
): Promise<Office> {
  const db = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), testFolder()));
  const clock = fixedClock(options.at);
  const modules = options.modules ?? [];
  let platform: Platform;
  const jobs = recordJobs(modules, () => platform);
  platform = await createPlatform({
    config: readConfig({
      SIMPUL_DATA_DIR: dataDir,
      SIMPUL_LOG_LEVEL: 'silent',
      SIMPUL_ORIGIN: 'http://localhost:3600',
    }),
    appUrl: db.appUrl,
    secret: 'a secret that only tests know, long enough',
    modules,
    clock,
    log: createLogger('silent'),
    jobs,
    ...(options.outside ? { outside: options.outside } : {}),
  });
  const first = await found(db, 'Kota Wanasari', clock.now().toString());
  const office = (government: Pick<Office, 'tenantId' | 'units' | 'actors'>) => ({
    ...government,
    db,
    platform,
    clock,
    jobs,
    write: <T>(write: (tx: Tx) => Promise<T>) => writeTenant(db.app, government.tenantId, write),
  });
  return {
    ...office(first),
    neighbour: async () => office(await found(db, 'Kota Seberang', clock.now().toString())),
    async close() {
      await platform.close();
      await db.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
