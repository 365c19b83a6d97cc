import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { WrittenFile } from '#app/platform/files/files.server.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { closedUnits, factsOfClosed } from '../../scoring/compute-season.server.ts';
import type { SeasonSeal } from '../../scoring/file/parts.ts';
import type { SeasonResult } from '../../scoring/settle.ts';
import { storeStandings } from '../../scoring/store/standings.server.ts';
import '../../tables.ts';
import { seasonsCopy as copy } from '../copy.id.ts';
import { appealsUntil, mayClose, maySeal } from '../rules/lifecycle.ts';
import { endRun, runRow } from '../runs.server.ts';
import { lockSeason, todayOf, waitingIn } from '../season-rows.server.ts';
import { tellUnits } from '../telling.server.ts';

const written = z.custom<WrittenFile>();
const NDJSON = 'application/x-ndjson';

async function scoredUnits(tx: Tx, seasonId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('league_standing')
    .select('unit_id')
    .where('season_id', '=', seasonId)
    .where('outcome', '<>', 'out')
    .execute();
  return rows.map((row) => row.unit_id);
}

/** How many corrections there are: what a table was made from must be what stands when it is stored. */
export async function correctionCount(tx: Tx, seasonId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('league_correction')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('season_id', '=', seasonId)
    .executeTakeFirstOrThrow();
  return n;
}

/** The end of a closing: facts, provisional table, window for appeals and notices stand together or not at all. */
export const finishClosing = defineAction({
  name: 'league.finish-closing',
  input: z.object({
    runId: z.uuid(),
    asOf: z.string(),
    facts: written,
    result: z.custom<SeasonResult>(),
  }),
  async run(context) {
    const { tx, actor, input, now, platform, authorize, notFound, emit } = context;
    const run = await runRow(tx, input.runId);
    const season = run?.season_id ? await lockSeason(tx, run.season_id) : null;
    if (!run || !season) return notFound();
    authorize(may(actor, 'run-jobs'));
    const { tenantId } = actor;
    const days = { from: season.from_date, to: season.to_date, state: season.state };
    const allowed = mayClose(days, todayOf(season, now));
    if (!allowed.ok) return allowed;
    const { work_week } = await tx
      .selectFrom('org_read_government')
      .select('work_week')
      .executeTakeFirstOrThrow();
    const until = appealsUntil(input.asOf, season.zone, await calendarOf(tx, work_week));
    if (!until.ok)
      return refuse<LeagueRefusal>(
        until.error.type === 'holiday-year-missing'
          ? until.error
          : { type: 'wrong-state', state: season.state },
      );
    const file = { mime: NDJSON, name: 'fakta.jsonl', purpose: 'league.facts', createdBy: null };
    await platform.files.record(tx, tenantId, now, { ...file, written: input.facts });
    for await (const { facts } of closedUnits(await factsOfClosed(platform, tenantId, input.facts.id), []))
      await tx
        .insertInto('league_evidence')
        .values({
          tenant_id: tenantId,
          season_id: season.id,
          unit_id: facts.unit.id,
          facts: JSON.stringify(facts),
        })
        .execute();
    await storeStandings(tx, tenantId, season.id, input.result, input.asOf);
    await tx
      .updateTable('league_season')
      .set({
        state: 'provisional',
        closed_at: input.asOf,
        closed_by: run.asked_by,
        appeals_until: until.value,
        facts_file_id: input.facts.id,
      })
      .where('id', '=', season.id)
      .execute();
    await endRun(tx, run.id, now);
    await tellUnits(context, season, await scoredUnits(tx, season.id), (unitId) => ({
      kind: 'league.provisional',
      title: copy.notices.provisional(season.name),
      body: copy.notices.provisionalBody(copy.dayOf(until.value, season.zone)),
      href: `/kerja/liga/${season.id}/unit/${unitId}`,
      key: `league-provisional:${season.id}`,
    }));
    await emit({
      name: 'league.season-closed',
      subject: { type: 'league-season', id: season.id },
      data: { appealsUntil: until.value },
    });
    return ok();
  },
});

/** The end of a sealing: the file and its digest stand in the season, and nothing of it changes any more. */
export const finishSealing = defineAction({
  name: 'league.finish-sealing',
  input: z.object({
    runId: z.uuid(),
    corrections: z.number().int(),
    file: written,
    seal: z.custom<SeasonSeal>(),
    result: z.custom<SeasonResult>(),
  }),
  async run(context) {
    const { tx, actor, input, now, platform, authorize, notFound, emit } = context;
    const run = await runRow(tx, input.runId);
    const season = run?.season_id ? await lockSeason(tx, run.season_id) : null;
    if (!run || !season) return notFound();
    authorize(may(actor, 'run-jobs'));
    const state = { state: season.state, appealsUntil: season.appeals_until };
    const allowed = maySeal(state, await waitingIn(tx, season.id), now);
    if (!allowed.ok) return allowed;
    if ((await correctionCount(tx, season.id)) !== input.corrections)
      return refuse<LeagueRefusal>({ type: 'changed-meanwhile' });
    const file = { mime: NDJSON, name: 'triwulan.jsonl', purpose: 'league.seal', createdBy: null };
    await platform.files.record(tx, actor.tenantId, now, { ...file, written: input.file });
    await storeStandings(tx, actor.tenantId, season.id, input.result, now);
    const { digest, signature, publicKey } = input.seal;
    await tx
      .updateTable('league_season')
      .set({
        state: 'sealed',
        sealed_at: now,
        sealed_by: run.asked_by,
        seal_file_id: input.file.id,
        digest,
        signature,
        public_key: publicKey,
      })
      .where('id', '=', season.id)
      .execute();
    await endRun(tx, run.id, now);
    await tellUnits(context, season, await scoredUnits(tx, season.id), (unitId) => ({
      kind: 'league.sealed',
      title: copy.notices.sealed(season.name),
      href: `/kerja/liga/${season.id}/unit/${unitId}`,
      key: `league-sealed:${season.id}`,
    }));
    await emit({
      name: 'league.season-sealed',
      subject: { type: 'league-season', id: season.id },
      data: { digest },
    });
    return ok();
  },
});
