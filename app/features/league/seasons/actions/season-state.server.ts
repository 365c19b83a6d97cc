import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText, ticked } from '#app/platform/request/form-fields.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { COMPUTE_JOB } from '../../scoring/jobs.ts';
import { startingDay } from '../rules/lifecycle.ts';
import { isOutdated, lockRules, lockSeason, todayOf } from '../season-rows.server.ts';

/**
 * Starts a season: its rules are frozen from here on. On or before its first day it counts whole; later only from tomorrow, since a
 * unit cannot be held to rules that it could not know.
 */
export const startSeason = defineAction({
  name: 'league.start-season',
  input: z.object({ seasonId: z.uuid(), fromTomorrow: ticked }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'run-season'));
    if (season.state !== 'draft') return refuse<LeagueRefusal>({ type: 'wrong-state', state: season.state });
    const days = { from: season.from_date, to: season.to_date };
    const from = startingDay(days, todayOf(season, now), input.fromTomorrow);
    if (!from.ok) return from;
    const rules = (await lockRules(tx, season.rules_id))!;
    if (isOutdated(rules)) return refuse<LeagueRefusal>({ type: 'rules-outdated' });
    await tx
      .updateTable('league_rules')
      .set({ state: 'frozen', updated_at: now })
      .where('id', '=', rules.id)
      .where('state', '=', 'draft')
      .execute();
    await tx
      .updateTable('league_season')
      .set({
        state: 'running',
        from_date: from.value,
        frozen_at: now,
        frozen_by: actor.kind === 'person' ? actor.personId : null,
      })
      .where('id', '=', season.id)
      .execute();
    await send(COMPUTE_JOB, { tenantId: actor.tenantId, seasonId: season.id });
    await emit({
      name: 'league.season-frozen',
      subject: { type: 'league-season', id: season.id },
      data: { rulesId: rules.id, version: rules.version },
    });
    return ok({ from: from.value });
  },
});

/** Calls a season off that is not closed yet. Its days are free for another one. */
export const cancelSeason = defineAction({
  name: 'league.cancel-season',
  input: z.object({ seasonId: z.uuid(), reason: requiredText('alasan', 500) }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'run-season'));
    if (season.state !== 'draft' && season.state !== 'running')
      return refuse<LeagueRefusal>({ type: 'wrong-state', state: season.state });
    await tx
      .updateTable('league_season')
      .set({ state: 'cancelled', state_reason: input.reason })
      .where('id', '=', season.id)
      .execute();
    await emit({
      name: 'league.season-cancelled',
      subject: { type: 'league-season', id: season.id },
      data: {},
    });
    return ok();
  },
});
