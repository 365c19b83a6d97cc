import { dateIn } from '#app/platform/clock/local-time.ts';
import { readTenant, readTenantAtOnce, writeTenant } from '#app/platform/db/db.server.ts';
import { governmentSeed } from '#app/platform/documents/government-key.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { closedUnits, factsOfClosed, scoreFromDatabase } from '../scoring/compute-season.server.ts';
import { type Written, writeSeasonFile } from '../scoring/file/write-season-file.server.ts';
import { readCorrections, readSeasonUnits } from '../scoring/queries/read-facts.server.ts';
import { type SeasonFrame, seasonFrame, seasonHead } from '../scoring/queries/season-frame.server.ts';
import { scoreStream } from '../scoring/score-stream.server.ts';
import type { RuleSet } from '../types.ts';
import { finishClosing, finishSealing } from './actions/finish-runs.server.ts';
import { CLOSE_JOB, SEAL_JOB } from './jobs.ts';
import { quarterBefore } from './rules/quarter.ts';
import { endRun, failRun, noteStep, type Run, runRow } from './runs.server.ts';
import { zoneOf } from './season-rows.server.ts';

/** A run that still waits for its job; one that ended is not run twice. */
async function waiting(platform: Platform, { tenantId, runId }: Run) {
  const row = await readTenant(platform.db, tenantId, (db) => runRow(db, runId));
  return row?.state === 'running' ? row : null;
}

type Refused = { readonly type: string };
const changed: Refused = { type: 'wrong-state' };

/** A fault is noted at the run, where the person who asked for it looks, and in the log. */
async function guarded(platform: Platform, run: Run, work: () => Promise<Refused | null>): Promise<void> {
  try {
    const refusal = await work();
    if (refusal !== null) await failRun(platform, run, refusal);
  } catch (err) {
    await failRun(platform, run, null);
    platform.log.error({ err, runId: run.runId }, 'league run failed');
  }
}

const system = (platform: Platform, { tenantId }: Run, job: string) => ({
  platform,
  actor: { kind: 'system' as const, tenantId, job },
});

/** Scores the last quarter by a rule set; what comes of it stays with the run. */
export async function previewRules(platform: Platform, run: Run): Promise<void> {
  const row = await waiting(platform, run);
  if (!row?.rules_id) return;
  await guarded(platform, run, async () => {
    const now = platform.clock.now().toString();
    const { body, zone } = await readTenant(platform.db, run.tenantId, async (db) => ({
      body: (
        await db
          .selectFrom('league_rules')
          .select('body')
          .where('id', '=', row.rules_id!)
          .executeTakeFirstOrThrow()
      ).body as RuleSet,
      zone: await zoneOf(db),
    }));
    const { name, from, to } = quarterBefore(dateIn(now, zone));
    const season = { id: run.runId, name, from, to, zone, asOf: now };
    await noteStep(platform, run, 1);
    const { standings, classes } = await scoreFromDatabase(platform, run.tenantId, season, body);
    await noteStep(platform, run, 3);
    await writeTenant(platform.db, run.tenantId, (tx) =>
      endRun(tx, run.runId, now, JSON.stringify({ from, to, classes, standings })),
    );
    return null;
  });
}

async function* without<T>(chunks: AsyncGenerator<Uint8Array, T>, told: { result: T | null }) {
  for (;;) {
    const next = await chunks.next();
    if (next.done) {
      told.result = next.value;
      return;
    }
    yield next.value;
  }
}

/** Writes a season's file to the disk as it is made. */
async function putFile(
  platform: Platform,
  tenantId: string,
  content: Parameters<typeof writeSeasonFile>[0],
  options: Parameters<typeof writeSeasonFile>[1],
) {
  const told: { result: Written | null } = { result: null };
  const file = await platform.files.write(tenantId, without(writeSeasonFile(content, options), told));
  return { file, written: told.result! };
}

/** Closes a season: its facts as they stand now go into a file, from the file comes the table, and all of it stands at once. */
export async function closeSeason(platform: Platform, run: Run): Promise<void> {
  const row = await waiting(platform, run);
  if (!row?.season_id) return;
  const { tenantId } = run;
  await guarded(platform, run, async () => {
    const asOf = platform.clock.now().toString();
    const made = await readTenantAtOnce(platform.db, tenantId, async (db) => {
      const frame = await seasonFrame(db, row.season_id!);
      if (frame?.state !== 'running') return null;
      const head = await seasonHead(db, frame, asOf);
      const units = readSeasonUnits(db, { ...frame.season, asOf });
      const corrections = await readCorrections(db, row.season_id!);
      const put = await putFile(platform, tenantId, { head, units }, { standings: false, seed: null });
      return { ...put, frame, corrections };
    });
    if (!made) return changed;
    await noteStep(platform, run, 1);
    const facts = await factsOfClosed(platform, tenantId, made.file.id);
    const result = await scoreStream(closedUnits(facts, made.corrections), made.frame.rules.body);
    await noteStep(platform, run, 2);
    const input = { runId: run.runId, asOf, facts: made.file, result };
    const finished = await finishClosing(system(platform, run, CLOSE_JOB), input);
    if (finished.ok) return null;
    await platform.files.remove(tenantId, made.file.id);
    return finished.error;
  });
}

async function contentOf(platform: Platform, tenantId: string, frame: SeasonFrame, seasonId: string) {
  return readTenant(platform.db, tenantId, async (db) => ({
    head: await seasonHead(db, frame, frame.closedAt!),
    corrections: await readCorrections(db, seasonId),
  }));
}

/** Seals a season: facts of the closing, corrections and the table in one signed file. */
export async function sealSeason(platform: Platform, run: Run): Promise<void> {
  const row = await waiting(platform, run);
  if (!row?.season_id) return;
  const { tenantId } = run;
  const seasonId = row.season_id;
  await guarded(platform, run, async () => {
    const frame = await readTenant(platform.db, tenantId, (db) => seasonFrame(db, seasonId));
    if (frame?.state !== 'provisional' || frame.factsFileId === null) return changed;
    const { head, corrections } = await contentOf(platform, tenantId, frame, seasonId);
    const facts = await factsOfClosed(platform, tenantId, frame.factsFileId);
    await noteStep(platform, run, 1);
    const { file, written } = await putFile(
      platform,
      tenantId,
      { head, units: closedUnits(facts, corrections) },
      { standings: true, seed: governmentSeed(platform, tenantId) },
    );
    await noteStep(platform, run, 3);
    const finished = await finishSealing(system(platform, run, SEAL_JOB), {
      runId: run.runId,
      corrections: corrections.length,
      file,
      seal: written.seal,
      result: written.result!,
    });
    if (finished.ok) return null;
    await platform.files.remove(tenantId, file.id);
    return finished.error;
  });
}
