/**
 * The archive of a month's proofs of work as the worker makes it: what each officer's unit did, number, PDF with pictures, workbook, file, ZIP.
 * `npm run bench -- proof [people]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { askProofs } from '#app/features/reports/index.server.ts';
import { makeProofs } from '#app/features/reports/proving/jobs.server.ts';
import { modules } from '#app/modules.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { openDatabase } from '#app/platform/db/open-database.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { loadSample } from '#app/sample/load-sample.server.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { report } from './report.ts';

const SECRET = 'proofs of a benchmark are worth nothing at all';
const people = Number(process.argv[2] ?? 100);
const BUDGET_S = 60;
const BUDGET_MB = 300;
const POSTS = 40;
const TASKS = 22;
const origin = 'https://simpul.wanasari.example';

/** Officers beyond the sample's, each of a unit in turn, so that there are as many as asked. */
async function givenOfficers(platform: Platform, tenantId: string, month: string): Promise<number> {
  return writeTenant(platform.db, tenantId, async (tx) => {
    const units = await tx.selectFrom('org_read_unit').select('id').where('state', '=', 'live').execute();
    await tx.deleteFrom('org_role').where('role', '=', 'officer').execute();
    for (let at = 0; at < people; at += 1) {
      const personId = newId();
      await sql`insert into org_person (tenant_id, id, name, email, created_at)
        values (${tenantId}, ${personId}, ${`Petugas ${at + 1}`}, ${`${personId}@simpul.example`}, now())`.execute(
        tx,
      );
      await sql`insert into org_role (tenant_id, id, person_id, unit_id, role, from_date, created_at)
        values (${tenantId}, ${newId()}, ${personId}, ${units[at % units.length]!.id}, 'officer', ${`${month}-01`}, now())`.execute(
        tx,
      );
    }
    return units.length;
  });
}

/** Posts with pictures and tasks of a busy month in every unit. */
async function givenWork(platform: Platform, tenantId: string, month: string): Promise<void> {
  const picture = await sharp({ create: { width: 96, height: 96, channels: 3, background: '#4a7c59' } })
    .jpeg()
    .toBuffer();
  await writeTenant(platform.db, tenantId, async (tx) => {
    const file = await platform.files.store(tx, tenantId, `${month}-01T00:00:00Z`, {
      bytes: picture,
      mime: 'image/jpeg',
      name: 'gambar.jpg',
      purpose: 'reports.thumb',
      createdBy: null,
    });
    await sql`insert into monitoring_post (tenant_id, id, unit_id, network, remote_id, address, address_key, published_at, first_seen_at, text,
        kind, grade, source, content_hash)
      select ${tenantId}, gen_random_uuid(), u.id, 'instagram', u.id || '-' || n, 'https://www.instagram.com/p/' || left(u.id::text, 8) || n,
        'bench:' || u.id || n, (${`${month}-01`}::date + (n % 28)) + interval '5 hours', now(),
        'Imunisasi anak di Posyandu Melati berlangsung tertib, warga datang sejak pagi bersama kader', 'original', 'C', 'reported', u.id || '-' || n
      from org_unit u, generate_series(1, ${POSTS}::int) n where u.tenant_id = ${tenantId}`.execute(tx);
    await sql`insert into reports_thumb (tenant_id, post_id, file_id, tried_at)
      select tenant_id, id, ${file.id}, now() from monitoring_post where tenant_id = ${tenantId} and address_key like 'bench:%'`.execute(
      tx,
    );
    await sql`insert into agenda_activity (tenant_id, id, title, date, zone, created_at, updated_at)
      select ${tenantId}, gen_random_uuid(), 'Gerakan Pangan Murah ke-' || n, ${`${month}-01`}::date + n, 'Asia/Jakarta', now(), now()
      from generate_series(1, ${TASKS}::int) n`.execute(tx);
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, given_at, updated_at)
      select ${tenantId}, gen_random_uuid(), k.id, u.id, k.date + interval '5 hours', now(), now()
      from org_unit u, agenda_activity k where u.tenant_id = ${tenantId} and k.tenant_id = ${tenantId} and k.title like 'Gerakan Pangan Murah ke-%'`.execute(
      tx,
    );
  });
}

async function deskOf(platform: Platform, tenantId: string): Promise<PersonActor> {
  const desk = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('org_read_role as r')
      .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
      .select(['p.id', 'p.name', 'r.unit_id'])
      .where('r.role', '=', 'coordinator')
      .executeTakeFirstOrThrow(),
  );
  return {
    kind: 'person',
    tenantId,
    personId: desk.id,
    accountId: desk.id,
    name: desk.name,
    roles: [{ role: 'coordinator', unitId: desk.unit_id }],
  };
}

const dataDir = await mkdtemp(join(tmpdir(), 'simpul-bench-'));
const config = readConfig({ SIMPUL_DATA_DIR: dataDir, SIMPUL_LOG_LEVEL: 'silent' });
const log = createLogger('silent');
const database = await openDatabase(config, SECRET, log, { migrate: true });
const MONTH = '2026-10';
const clock = fixedClock('2026-11-30T03:00:00Z');
const platform = await createPlatform({
  config,
  appUrl: database.appUrl,
  secret: SECRET,
  modules,
  log,
  clock,
});
try {
  const { tenantId } = await loadSample(platform);
  await givenOfficers(platform, tenantId, MONTH);
  await givenWork(platform, tenantId, MONTH);
  const asked = await askProofs(
    { platform, actor: await deskOf(platform, tenantId) },
    { month: MONTH, unitId: null, origin },
  );
  if (!asked.ok) throw new Error(asked.error.type);
  const run = { tenantId, runId: asked.value.runId, origin };
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  const began = performance.now();
  await makeProofs(platform, run);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const made = await readTenant(platform.db, tenantId, (db) =>
    db
      .selectFrom('reports_proof_bundle as b')
      .leftJoin('file as f', 'f.id', 'b.file_id')
      .select(['b.done', 'b.failed', 'f.bytes'])
      .where('b.id', '=', run.runId)
      .executeTakeFirstOrThrow(),
  );
  const again = performance.now();
  await writeTenant(platform.db, tenantId, (tx) =>
    tx.updateTable('reports_proof_bundle').set({ state: 'running' }).where('id', '=', run.runId).execute(),
  );
  await makeProofs(platform, run);
  await report('proof', [
    {
      what: `${people} officers, ${POSTS} posts with pictures and ${TASKS} tasks each: PDF, XLSX and ZIP`,
      value: seconds,
      unit: 's',
      budget: `<= ${BUDGET_S}`,
      holds: seconds <= BUDGET_S && made.done === people && made.failed === 0,
    },
    { what: 'made', value: made.done, unit: 'officers', budget: String(people), holds: made.done === people },
    { what: 'each', value: (1000 * seconds) / people, unit: 'ms' },
    { what: 'the same again, when nothing changed', value: (performance.now() - again) / 1000, unit: 's' },
    { what: 'archive', value: Number(made.bytes ?? 0) / 1e6, unit: 'MB' },
    {
      what: 'this process at most, without the workshop',
      value: most / 1e6,
      unit: 'MB',
      budget: `<= ${BUDGET_MB}`,
      holds: most / 1e6 <= BUDGET_MB,
    },
  ]);
} finally {
  await platform.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
