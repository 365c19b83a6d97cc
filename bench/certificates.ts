/**
 * A hundred certificates as the worker makes them: rule, number, PDF, Open Badges credential, file and rows, one after the other.
 * `npm run bench -- certificates [people]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueRun } from '#app/features/training/certifying/jobs.server.ts';
import {
  givenBatch,
  givenProgramme,
  givenRegistration,
  givenSession,
} from '#app/features/training/testing.server.ts';
import { modules } from '#app/modules.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import { report } from './report.ts';

const SECRET = 'certificates of a benchmark are worth nothing at all';
const people = Number(process.argv[2] ?? 100);
const BUDGET_S = 60;

/** A batch that is over, with everybody present, and a run that was asked for. */
async function givenRun(platform: Platform, tenantId: string): Promise<string> {
  return writeTenant(platform.db, tenantId, async (tx) => {
    const officers = await tx
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .select(['r.person_id as personId', 'r.unit_id as unitId'])
      .distinctOn('r.person_id')
      .limit(people)
      .execute();
    if (officers.length < people) throw new Error(`The sample has ${officers.length} people`);
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: officers[0]!.unitId });
    const batchId = await givenBatch(tx, { tenantId, programmeId, fromDate: '2026-11-16', quota: people });
    const session = { tenantId, batchId, startsAt: '2026-11-16T02:00:00Z', endsAt: '2026-11-16T05:00:00Z' };
    const sessionId = await givenSession(tx, session);
    for (const officer of officers) {
      const registrationId = await givenRegistration(tx, { tenantId, programmeId, batchId, ...officer });
      await tx
        .insertInto('training_scan')
        .values({
          tenant_id: tenantId,
          id: newId(),
          batch_id: batchId,
          session_id: sessionId,
          registration_id: registrationId,
          kind: 'in',
          how: 'roster',
          at: session.startsAt,
          received_at: session.startsAt,
          by_person_id: null,
          refused: null,
          note: null,
          undone_at: null,
          undone_by: null,
        })
        .execute();
    }
    const runId = newId();
    await tx
      .insertInto('training_certificate_run')
      .values({
        tenant_id: tenantId,
        id: runId,
        batch_id: batchId,
        wanted: people,
        asked_by: null,
        asked_at: platform.clock.now().toString(),
        ended_at: null,
      })
      .execute();
    return runId;
  });
}

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const database = await openDatabase(config, SECRET, log, { migrate: true });
const platform = await createPlatform({ config, appUrl: database.appUrl, secret: SECRET, modules, log });
try {
  const { tenantId } = await loadSample(platform);
  const runId = await givenRun(platform, tenantId);
  const began = performance.now();
  await issueRun(platform, { tenantId, runId, origin: 'https://simpul.wanasari.example' });
  const seconds = (performance.now() - began) / 1000;
  const drawn = await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .selectFrom('training_certificate_run')
      .select(['issued', 'state'])
      .where('id', '=', runId)
      .executeTakeFirstOrThrow(),
  );
  await report('certificates', [
    {
      what: `${people} certificates with credentials`,
      value: seconds,
      unit: 's',
      budget: `<= ${BUDGET_S}`,
      holds: seconds <= BUDGET_S && drawn.issued === people,
    },
    {
      what: 'made',
      value: drawn.issued,
      unit: 'certificates',
      budget: String(people),
      holds: drawn.issued === people,
    },
    { what: 'each', value: (1000 * seconds) / people, unit: 'ms' },
  ]);
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
