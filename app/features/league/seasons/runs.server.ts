import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { type Tx, writeTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { SeasonRefusal } from '../errors.ts';
import type { RunTable } from '../tables.ts';
import '../tables.ts';

/** Read, scored, written, told. */
export const RUN_STEPS = 4;
const STALE_MINUTES = 15;
/** A run that was asked for before this moment and has not ended has died with its worker. */
export const staleBefore = (now: string): string =>
  new Date(Date.parse(now) - STALE_MINUTES * 60_000).toISOString();

type Of = { kind: RunTable['kind']; seasonId: string | null; rulesId: string | null };

/** Begins a long job and its row, unless the same one still runs. The season or rule set is locked by the caller. */
export async function beginRun(
  { tx, actor, now, send }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  job: string,
  { kind, seasonId, rulesId }: Of,
): Promise<Result<string, SeasonRefusal>> {
  const running = await tx
    .selectFrom('league_run')
    .select('id')
    .where('kind', '=', kind)
    .where(seasonId === null ? 'rules_id' : 'season_id', '=', seasonId ?? rulesId)
    .where('state', '=', 'running')
    .where('asked_at', '>', staleBefore(now))
    .executeTakeFirst();
  if (running) return refuse({ type: 'run-running' });
  const id = newId();
  await tx
    .insertInto('league_run')
    .values({
      tenant_id: actor.tenantId,
      id,
      kind,
      season_id: seasonId,
      rules_id: rulesId,
      steps: RUN_STEPS,
      failure: null,
      result: null,
      asked_by: actor.kind === 'person' ? actor.personId : null,
      asked_at: now,
      ended_at: null,
    })
    .execute();
  await send(job, { tenantId: actor.tenantId, runId: id });
  return ok(id);
}

export type Run = { readonly tenantId: string; readonly runId: string };

export async function runRow(tx: Tx, runId: string) {
  const row = await tx.selectFrom('league_run').selectAll().where('id', '=', runId).executeTakeFirst();
  return row ?? null;
}

/** How far a run is, outside the act that ends it. */
export async function noteStep(platform: Platform, { tenantId, runId }: Run, done: number): Promise<void> {
  await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .updateTable('league_run')
      .set({ done })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .execute(),
  );
}

/** @param refusal what was refused, with all that its sentence says; null for a fault */
export async function failRun(
  platform: Platform,
  { tenantId, runId }: Run,
  refusal: { readonly type: string } | null,
): Promise<void> {
  const ended_at = platform.clock.now().toString();
  await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .updateTable('league_run')
      .set({
        state: 'failed',
        failure: refusal?.type ?? null,
        result: refusal && JSON.stringify(refusal),
        ended_at,
      })
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .execute(),
  );
}

/** Ends a run within the act that it was for. */
export async function endRun(tx: Tx, runId: string, now: string, result: string | null = null) {
  await tx
    .updateTable('league_run')
    .set({ state: 'done', done: RUN_STEPS, result, ended_at: now })
    .where('id', '=', runId)
    .execute();
}

export type RunView = {
  readonly id: string;
  readonly kind: RunTable['kind'];
  readonly state: 'running' | 'done' | 'failed';
  readonly steps: number;
  readonly done: number;
  readonly refusal: { readonly type: string } | null;
  readonly askedAt: string;
};

/** The last run of a kind for a season or a rule set; one whose worker died counts as failed. */
export async function lastRun(
  db: Tx,
  of: { kind: RunTable['kind']; seasonId?: string; rulesId?: string },
  now: string,
): Promise<RunView | null> {
  const row = await db
    .selectFrom('league_run')
    .select(['id', 'kind', 'state', 'steps', 'done', 'failure', 'result', 'asked_at as askedAt'])
    .where('kind', '=', of.kind)
    .where(of.seasonId ? 'season_id' : 'rules_id', '=', of.seasonId ?? of.rulesId ?? null)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { failure, result, ...run } = row;
  const isStale = run.state === 'running' && run.askedAt <= staleBefore(now);
  return {
    ...run,
    state: isStale ? 'failed' : run.state,
    refusal: failure === null ? null : (result as RunView['refusal']),
  };
}
