import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySeason } from '#app/features/league/scoring/file/verify-season.server.ts';
import { eraseSampleAndFiles } from '#app/features/org/actions/erase-sample.server.ts';
import { modules } from '#app/modules.ts';
import { exportArchive } from '#app/platform/archive/export-archive.server.ts';
import { importArchive } from '#app/platform/archive/import-archive.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { createDiskFiles } from '#app/platform/files/files.server.ts';
import { createLogger } from '#app/platform/log/log.server.ts';
import { createPlatform, type Platform } from '#app/platform/platform.server.ts';
import { type TestDatabase, testDatabase } from '#app/testing/database.server.ts';
import { fixedClock } from '#app/testing/fixed-clock.ts';
import { loadSample } from './load-sample.server.ts';

/** Kamis 19 November 2026, 10.00 WIB. */
const NOW = '2026-11-19T03:00:00Z';

let db: TestDatabase;
let platform: Platform;
let dataDir: string;
let tenantId: string;

beforeAll(async () => {
  db = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'simpul-sample-'));
  platform = await createPlatform({
    config: readConfig({
      SIMPUL_DATA_DIR: dataDir,
      SIMPUL_LOG_LEVEL: 'silent',
      SIMPUL_ORIGIN: 'http://localhost:3600',
    }),
    appUrl: db.appUrl,
    secret: 'a secret that only tests know, long enough',
    modules,
    clock: fixedClock(NOW),
    log: createLogger('silent'),
  });
  ({ tenantId } = await loadSample(platform, { posts: 2_500 }));
});
afterAll(async () => {
  await platform.close();
  await rm(dataDir, { recursive: true });
  await db.drop();
});

/** Tables whose rows belong to a government, with how many this one has. */
async function rowsByTable(of: TestDatabase = db): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE' order by 1`.execute(
    of.owner,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(name)} where tenant_id = ${tenantId}`.execute(of.owner);
    counts[name] = counted.rows[0]?.n ?? 0;
  }
  return counts;
}

async function operator(): Promise<PersonActor> {
  const { rows } = await sql<{ id: string; account_id: string; name: string; unit_id: string }>`
    select p.id, p.account_id, p.name, r.unit_id from org_person p join org_role r on r.tenant_id = p.tenant_id and r.person_id = p.id
    where p.tenant_id = ${tenantId} and r.role = 'coordinator' and r.to_date is null limit 1`.execute(
    db.owner,
  );
  const [one] = rows;
  if (!one) throw new Error('the sample has no coordinator');
  return {
    kind: 'person',
    tenantId,
    personId: one.id,
    accountId: one.account_id,
    name: one.name,
    roles: [{ role: 'coordinator', unitId: one.unit_id }],
  };
}

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

describe('the sample government', () => {
  test('its posts were seen when they would have been in life: soon after they went out, none at its loading', async () => {
    const { rows } = await sql<{
      grade: string;
      time_by: string;
      posts: number;
      soon: number;
      loaded: number;
    }>`
      select grade, time_by, count(*)::int as posts,
        count(*) filter (where first_seen_at between published_at and published_at + interval '6 hours')::int as soon,
        count(*) filter (where first_seen_at >= ${NOW} and published_at < ${NOW}::timestamptz - interval '6 hours')::int as loaded
      from monitoring_post where tenant_id = ${tenantId} and not exists (
        select from content_read_published v where v.tenant_id = monitoring_post.tenant_id and v.remote_id = monitoring_post.remote_id)
      group by 1, 2 order by 1, 2`.execute(db.owner);
    expect(rows.map(({ grade, time_by }) => [grade, time_by])).toEqual([
      ['A', 'unit'],
      ['B', 'unit'],
      ['C', 'officer'],
    ]);
    for (const { posts, soon, loaded } of rows) expect([soon, loaded]).toEqual([posts, 0]);
  });

  test('its measured posts have followers of the same day; posts passed on are not measured', async () => {
    const { rows } = await sql<{ network: string; kind: string; even: boolean; reactions: number }>`
      select p.network, p.kind, m.followers_on = m.measured_at as even, m.reactions from monitoring_metric m
      join monitoring_post p on p.tenant_id = m.tenant_id and p.id = m.post_id where m.tenant_id = ${tenantId}`.execute(
      db.owner,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(({ network }) => network))).toEqual(new Set(['bluesky', 'mastodon']));
    expect(rows.filter(({ kind, even }) => kind === 'amplification' || !even)).toEqual([]);
    expect(rows.some(({ reactions }) => reactions > 0)).toBe(true);
  });

  test('its seasons are computed by the same rules as any other, and show every outcome', async () => {
    const { rows } = await sql<{ name: string; outcome: string; reason: string | null; n: number }>`
      select s.name, t.outcome, t.reason, count(*)::int as n from league_season s
      join league_standing t on t.tenant_id = s.tenant_id and t.season_id = s.id
      where s.tenant_id = ${tenantId} group by 1, 2, 3`.execute(db.owner);
    expect([...new Set(rows.map(({ name }) => name))].toSorted()).toEqual([
      'Triwulan III 2026',
      'Triwulan IV 2026',
    ]);
    const outcomes = new Set(rows.map(({ outcome, reason }) => reason ?? outcome));
    for (const one of ['ranked', 'coordinator', 'no-officer', 'no-account']) expect(outcomes).toContain(one);
  });

  test('its season before was closed, appealed and sealed; the sealed file is computed anew and agrees', async () => {
    const { rows } = await sql<{
      id: string;
      state: string;
      digest: string;
      seal_file_id: string;
      name: string;
    }>`
      select id, name, state, digest, seal_file_id from league_season where tenant_id = ${tenantId} order by from_date`.execute(
      db.owner,
    );
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['Triwulan III 2026', 'sealed'],
      ['Triwulan IV 2026', 'running'],
    ]);
    const { seal_file_id, digest } = rows[0]!;
    const bytes = (await platform.files.read(tenantId, seal_file_id))!;
    const verified = await verifySeason(whole(bytes));
    expect(verified).toMatchObject({ signature: 'good', differences: [], computed: digest });
    const { rows: appeals } = await sql<{ state: string; correction: string | null; second: boolean }>`
      select a.state, c.kind as correction, a.decided_by <> a.filed_by and not exists (
          select 1 from org_role r where r.tenant_id = a.tenant_id and r.person_id = a.decided_by and r.unit_id = a.unit_id)
        and (select outcome from league_standing t where t.tenant_id = a.tenant_id and t.season_id = a.season_id and t.unit_id = a.unit_id) <> 'out'
        as second from league_appeal a
      left join league_correction c on c.tenant_id = a.tenant_id and c.appeal_id = a.id where a.tenant_id = ${tenantId} order by 1`.execute(
      db.owner,
    );
    expect(appeals).toEqual([
      { state: 'accepted', correction: 'task-covered', second: true },
      { state: 'rejected', correction: null, second: true },
    ]);
  });

  test('nobody is told of what happened before the office began', async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from notify_notice where tenant_id = ${tenantId} and kind like 'league.%'`.execute(
      db.owner,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('its jury judged each piece twice, a third time where two differed, and nobody a unit with a conflict', async () => {
    const { rows } = await sql<{ turns: number; open: number; unfit: number }>`
      select count(*)::int as turns, count(*) filter (where h.scored_at is null)::int as open,
        count(*) filter (where exists (select 1 from league_conflict c where c.tenant_id = h.tenant_id and c.juror_id = h.juror_id and c.unit_id = p.unit_id))::int as unfit
      from league_sheet h join league_piece p on p.tenant_id = h.tenant_id and p.id = h.piece_id
      where h.tenant_id = ${tenantId} group by p.id`.execute(db.owner);
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter(({ open, unfit }) => open + unfit > 0)).toEqual([]);
    expect(new Set(rows.map(({ turns }) => turns))).toEqual(new Set([2, 3]));
  });

  test('its archive is taken in whole by an empty installation: every row of every table, every file', async () => {
    const target = await testDatabase({ empty: true });
    try {
      const file = join(dataDir, 'arsip.simpul');
      const filesDir = platform.files.folder;
      const fixed = { recipient: null, secret: null, program: '0.1.0' };
      const written = await exportArchive({ ownerUrl: db.ownerUrl, filesDir, file, ...fixed, now: NOW });
      const restored = join(dataDir, 'pulih');
      const taken = await importArchive({
        ownerUrl: target.ownerUrl,
        filesDir: restored,
        file,
        key: null,
        program: '0.1.0',
      });
      expect(taken).toMatchObject({ rows: written.rows, files: written.files });
      expect(await rowsByTable(target)).toEqual(await rowsByTable());
      const { rows: files } = await sql<{ id: string; sha256: string }>`
        select id, sha256 from file where tenant_id = ${tenantId}`.execute(target.owner);
      expect(files.length).toBeGreaterThan(0);
      const kept = createDiskFiles(restored);
      for (const { id, sha256 } of files) {
        const bytes = await kept.read(tenantId, id);
        expect(createHash('sha256').update(bytes!).digest('hex')).toBe(sha256);
      }
    } finally {
      await target.drop();
    }
  });

  test('erasing leaves no row of it in any table and no file on the disk', async () => {
    const before = await rowsByTable();
    expect(Object.entries(before).filter(([name, n]) => n === 0 && FILLED.includes(name))).toEqual([]);
    const done = await eraseSampleAndFiles({ platform, actor: await operator() });
    expect(done).toEqual({ ok: true, value: undefined });
    const left = Object.entries(await rowsByTable()).filter(([, n]) => n > 0);
    expect(left).toEqual([]);
    expect(await readdir(platform.files.folder).catch(() => [])).not.toContain(tenantId);
  });
});

/** Tables that the sample must fill, so that erasing is tried on them. */
const FILLED = [
  'monitoring_metric',
  'monitoring_followers',
  'monitoring_post',
  'training_batch',
  'league_rules',
  'league_season',
  'league_standing',
  'league_juror',
  'league_conflict',
  'league_piece',
  'league_sheet',
  'league_mark',
  'league_appeal',
  'league_correction',
  'league_evidence',
  'league_run',
  'clippings_item',
  'clippings_paper',
  'clippings_source',
  'clippings_story',
  'reports_daily',
  'reports_period',
  'reports_proof_bundle',
];
