import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { Refusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { fillSeason } from '../queries/seats.server.ts';
import { declareInput } from '../schema.ts';
import { juryFault, jurySeason } from '../season-jury.server.ts';

async function areUnits(tx: Tx, conflicts: readonly { unitId: string }[]): Promise<boolean> {
  const ids = [...new Set(conflicts.map(({ unitId }) => unitId))];
  if (ids.length === 0) return true;
  const known = await tx.selectFrom('org_read_unit').select('id').where('id', 'in', ids).execute();
  return known.length === ids.length;
}

/**
 * A juror says with which units there is a conflict of interest, or that there is none; no sheet opens before. More can be said later and
 * nothing is taken back: sheets of such a unit, scored or not, go to others.
 */
export const declareConflicts = defineAction({
  name: 'league.declare-conflicts',
  input: declareInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const season = await jurySeason(tx, input.seasonId, 'update');
    if (!season || actor.kind !== 'person') return notFound();
    const juror = await tx
      .selectFrom('league_juror')
      .select(['id', 'person_id', 'declared_at'])
      .where('season_id', '=', season.id)
      .where('person_id', '=', actor.personId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!juror) return notFound();
    authorize(may(actor, 'judge', { jurorId: juror.person_id }));
    const fault = juryFault(season);
    if (fault) return fault;
    if (!(await areUnits(tx, input.conflicts))) return notFound();
    if (input.none && juror.declared_at !== null) return refuse<Refusal>({ type: 'declared-before' });
    if (input.conflicts.length > 0)
      await tx
        .insertInto('league_conflict')
        .values(
          [...new Map(input.conflicts.map((one) => [one.unitId, one])).values()].map(
            ({ unitId, reason }) => ({
              tenant_id: actor.tenantId,
              juror_id: juror.id,
              unit_id: unitId,
              reason,
              declared_at: now,
            }),
          ),
        )
        .onConflict((conflict) => conflict.columns(['tenant_id', 'juror_id', 'unit_id']).doNothing())
        .execute();
    await tx
      .updateTable('league_juror')
      .set({ declared_at: juror.declared_at ?? now })
      .where('id', '=', juror.id)
      .execute();
    const dropped = await tx
      .deleteFrom('league_sheet')
      .where('juror_id', '=', juror.id)
      .where('piece_id', 'in', (eb) =>
        eb
          .selectFrom('league_piece as p')
          .innerJoin('league_conflict as c', 'c.unit_id', 'p.unit_id')
          .select('p.id')
          .where('p.season_id', '=', season.id)
          .where('c.juror_id', '=', juror.id),
      )
      .returning('piece_id as pieceId')
      .execute();
    const pieceIds = dropped.map(({ pieceId }) => pieceId);
    const short =
      pieceIds.length > 0 ? (await fillSeason(tx, actor.tenantId, season, pieceIds)).short.length : 0;
    await emit({
      name: 'league.conflicts-declared',
      subject: { type: 'league-juror', id: juror.id },
      data: { seasonId: season.id, conflicts: input.conflicts.length, moved: pieceIds.length },
    });
    return ok({ moved: pieceIds.length, short });
  },
});
