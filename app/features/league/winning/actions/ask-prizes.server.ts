import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { staleBefore } from '../../seasons/runs.server.ts';
import { prizesDue, undrawnPrizes } from '../due.server.ts';

export const ISSUE_PRIZES_JOB = 'league.issue-prizes';

/** Begins to make the certificates of a sealed season's winners. The work itself is a job with progress. */
export const askPrizes = defineAction({
  name: 'league.ask-prizes',
  /** `origin` is where citizens reach the check page, as the request came. */
  input: z.object({ seasonId: z.uuid(), origin: z.url() }),
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const season = await tx
      .selectFrom('league_season')
      .select(['id', 'state'])
      .where('id', '=', input.seasonId)
      .forUpdate()
      .executeTakeFirst();
    if (!season) return notFound();
    authorize(may(actor, 'issue-prizes'));
    if (season.state !== 'sealed') return refuse<Refusal>({ type: 'not-sealed' });
    const running = await tx
      .selectFrom('league_run')
      .select('id')
      .where('season_id', '=', season.id)
      .where('kind', '=', 'prizes')
      .where('state', '=', 'running')
      .where('asked_at', '>', staleBefore(now))
      .executeTakeFirst();
    if (running) return refuse<Refusal>({ type: 'prizes-running' });
    const wanted = (await prizesDue(tx, season.id)).length + (await undrawnPrizes(tx, season.id)).length;
    if (wanted === 0) return refuse<Refusal>({ type: 'no-prizes-due' });
    const id = newId();
    await tx
      .insertInto('league_run')
      .values({
        tenant_id: actor.tenantId,
        id,
        kind: 'prizes',
        season_id: season.id,
        rules_id: null,
        steps: wanted,
        failure: null,
        result: null,
        asked_by: actor.kind === 'person' ? actor.personId : null,
        asked_at: now,
        ended_at: null,
      })
      .execute();
    await send(ISSUE_PRIZES_JOB, {
      tenantId: actor.tenantId,
      runId: id,
      seasonId: season.id,
      origin: input.origin,
    });
    await emit({
      name: 'league.prizes-asked',
      subject: { type: 'league-season', id: season.id },
      data: { wanted },
    });
    return ok({ runId: id, wanted });
  },
});
