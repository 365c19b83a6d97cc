import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { judgingCopy as copy } from '../copy.id.ts';
import { closeJuryInput, seasonInput } from '../schema.ts';
import { juryFault, jurySeason } from '../season-jury.server.ts';
import { tellJurors } from '../tell-jurors.server.ts';

/** Ends the jury's work. With sheets still empty it is refused unless it is meant; what fewer than two judged then counts for nobody. */
export const closeJury = defineAction({
  name: 'league.close-jury',
  input: closeJuryInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    if (!season.drawnAt) return refuse<Refusal>({ type: 'not-drawn' });
    const { all, scored } = await tx
      .selectFrom('league_sheet as h')
      .innerJoin('league_piece as p', 'p.id', 'h.piece_id')
      .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('h.scored_at').as('scored')])
      .where('p.season_id', '=', season.id)
      .executeTakeFirstOrThrow();
    const empty = all - scored;
    if (empty > 0 && !input.anyway) return refuse<Refusal>({ type: 'jury-open', left: empty });
    await tx.updateTable('league_season').set({ jury_closed_at: now }).where('id', '=', season.id).execute();
    await emit({
      name: 'league.jury-closed',
      subject: { type: 'league-season', id: season.id },
      data: { scored, empty },
    });
    return ok({ scored, empty });
  },
});

/** Reminds the jurors who still have sheets. */
export const remindJurors = defineAction({
  name: 'league.remind-jurors',
  input: seasonInput,
  async run(context) {
    const { tx, actor, input, authorize, notFound, emit } = context;
    const season = await jurySeason(tx, input.seasonId, 'share');
    if (!season) return notFound();
    authorize(may(actor, 'name-jurors'));
    const fault = juryFault(season);
    if (fault) return fault;
    if (!season.drawnAt) return refuse<Refusal>({ type: 'not-drawn' });
    const jurors = await tellJurors(context, season, {
      kind: 'league.sheets-reminded',
      title: copy.notices.reminded,
      body: copy.notices.readyText(season.name, season.dueOn!),
    });
    await emit({
      name: 'league.jurors-reminded',
      subject: { type: 'league-season', id: season.id },
      data: { jurors },
    });
    return ok({ jurors });
  },
});
