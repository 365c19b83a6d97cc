import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { CLOSE_JOB, PREVIEW_JOB, SEAL_JOB } from '../jobs.ts';
import { mayClose, maySeal } from '../rules/lifecycle.ts';
import { beginRun } from '../runs.server.ts';
import { lockRules, lockSeason, openJury, todayOf, waitingIn } from '../season-rows.server.ts';

/** Tries a version of the rules on the last quarter that is over, before anybody is held to it. */
export const askPreview = defineAction({
  name: 'league.ask-preview',
  input: z.object({ rulesId: z.uuid() }),
  async run(context) {
    const { tx, input, actor, authorize, notFound, emit } = context;
    const rules = await lockRules(tx, input.rulesId);
    if (!rules) return notFound();
    authorize(may(actor, 'edit-rules'));
    const run = await beginRun(context, PREVIEW_JOB, { kind: 'preview', seasonId: null, rulesId: rules.id });
    if (!run.ok) return run;
    await emit({
      name: 'league.preview-asked',
      subject: { type: 'league-rules', id: rules.id },
      data: { version: rules.version },
    });
    return ok({ runId: run.value });
  },
});

/** Begins to close a season that is over: from its facts as they stand now the provisional table is made. */
export const askClosing = defineAction({
  name: 'league.ask-closing',
  input: z.object({ seasonId: z.uuid() }),
  async run(context) {
    const { tx, input, actor, now, authorize, notFound, emit } = context;
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'run-season'));
    const days = { from: season.from_date, to: season.to_date, state: season.state };
    const allowed = mayClose(days, todayOf(season, now));
    if (!allowed.ok) return allowed;
    const jury = await openJury(tx, season.id);
    if (jury?.type === 'jury-open') return refuse<LeagueRefusal>(jury);
    const run = await beginRun(context, CLOSE_JOB, { kind: 'close', seasonId: season.id, rulesId: null });
    if (!run.ok) return run;
    await emit({
      name: 'league.closing-asked',
      subject: { type: 'league-season', id: season.id },
      data: {},
    });
    return ok({ runId: run.value });
  },
});

/** Begins to seal a season: by another person than the one who closed it, when nothing waits for a decision. */
export const askSealing = defineAction({
  name: 'league.ask-sealing',
  input: z.object({ seasonId: z.uuid() }),
  async run(context) {
    const { tx, input, actor, now, authorize, notFound, emit } = context;
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'seal-season', { closedBy: season.closed_by }));
    const state = { state: season.state, appealsUntil: season.appeals_until };
    const allowed = maySeal(state, await waitingIn(tx, season.id), now);
    if (!allowed.ok) return allowed;
    const run = await beginRun(context, SEAL_JOB, { kind: 'seal', seasonId: season.id, rulesId: null });
    if (!run.ok) return run;
    await emit({
      name: 'league.sealing-asked',
      subject: { type: 'league-season', id: season.id },
      data: {},
    });
    return ok({ runId: run.value });
  },
});
