import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { requiredText } from '#app/platform/request/form-fields.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { CORRECTION_KINDS } from '../../tables.ts';
import { appealsCopy as copy } from '../appeals-copy.id.ts';
import { RUNNING_KINDS } from '../queries/proposal-form.server.ts';
import { subjectOf } from '../rules/corrections.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { correctionInput, decisionInput } from '../schema.ts';
import { lockSeason } from '../season-rows.server.ts';
import { tellUnits } from '../telling.server.ts';
import { correctionOf, decidedByActor, makeCorrection } from './decide-appeal.server.ts';

/**
 * The desk proposes a correction that no unit asked for, or to disqualify a unit. Only while the season runs or its window is open:
 * later the unit could not answer.
 */
export const proposeCorrection = defineAction({
  name: 'league.propose-correction',
  input: z.object({
    seasonId: z.uuid(),
    unitId: z.uuid('Pilih unit.'),
    ...correctionInput,
    reason: requiredText('alasan', 1000),
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'correct', { unitId: input.unitId }));
    if (season.state !== 'running') {
      const open = appealWindow({ state: season.state, appealsUntil: season.appeals_until }, now);
      if (!open.ok) return open;
    }
    const corrected = await correctionOf(
      tx,
      { season, unitId: input.unitId },
      input,
      season.state === 'running' ? RUNNING_KINDS : CORRECTION_KINDS,
    );
    if (!corrected.ok) return corrected;
    const { kind, subjectId, value } = corrected.value;
    const waiting = await tx
      .selectFrom('league_proposal')
      .select('id')
      .where('season_id', '=', season.id)
      .where('unit_id', '=', input.unitId)
      .where('kind', '=', kind)
      .where('subject_id', 'is not distinct from', subjectId)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (waiting) return refuse<LeagueRefusal>({ type: 'already-waiting' });
    const id = newId();
    await tx
      .insertInto('league_proposal')
      .values({
        tenant_id: actor.tenantId,
        id,
        season_id: season.id,
        unit_id: input.unitId,
        kind,
        subject_id: subjectId,
        value,
        reason: input.reason,
        proposed_by: (actor as PersonActor).personId,
        proposed_at: now,
        decided_by: null,
        decided_at: null,
        decision_note: null,
        correction_id: null,
      })
      .execute();
    await emit({
      name: 'league.correction-proposed',
      subject: { type: 'league-proposal', id },
      data: { seasonId: season.id, unitId: input.unitId, kind },
    });
    return ok({ proposalId: id });
  },
});

async function lockProposal(tx: Tx, proposalId: string) {
  const found = await tx
    .selectFrom('league_proposal')
    .select('season_id')
    .where('id', '=', proposalId)
    .executeTakeFirst();
  const season = found ? await lockSeason(tx, found.season_id) : null;
  if (!season) return null;
  const proposal = await tx
    .selectFrom('league_proposal')
    .selectAll()
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  return { season, proposal };
}

/** A second person decides on what the desk proposed. */
export const decideProposal = defineAction({
  name: 'league.decide-proposal',
  input: z.object({ proposalId: z.uuid(), ...decisionInput }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const held = await lockProposal(tx, input.proposalId);
    if (!held) return notFound();
    const { season, proposal } = held;
    const type = subjectOf(proposal.kind);
    const subject = type && proposal.subject_id ? { type, id: proposal.subject_id } : null;
    const decidedBefore = await decidedByActor(tx, actor, { season, unitId: proposal.unit_id }, subject);
    const about = { unitId: proposal.unit_id, filedBy: proposal.proposed_by, decidedBefore };
    authorize(may(actor, 'decide-appeal', about));
    if (proposal.state !== 'open')
      return refuse<LeagueRefusal>({ type: 'wrong-state', state: proposal.state });
    if (season.state !== 'running' && season.state !== 'provisional')
      return refuse<LeagueRefusal>({ type: 'wrong-state', state: season.state });
    const accepted = input.verdict === 'accept';
    const correctionId = accepted
      ? await makeCorrection(
          context,
          { season, unitId: proposal.unit_id },
          {
            kind: proposal.kind,
            subjectId: proposal.subject_id,
            value: proposal.value,
            reason: proposal.reason,
            appealId: null,
          },
        )
      : null;
    await tx
      .updateTable('league_proposal')
      .set({
        state: accepted ? 'accepted' : 'rejected',
        decided_by: (actor as PersonActor).personId,
        decided_at: now,
        decision_note: input.note,
        correction_id: correctionId,
      })
      .where('id', '=', proposal.id)
      .execute();
    if (accepted)
      await tellUnits(context, season, [proposal.unit_id], () => ({
        kind: 'league.corrected',
        title: proposal.kind === 'disqualified' ? copy.notices.disqualified : copy.notices.corrected,
        href: `/kerja/liga/${season.id}/keputusan`,
        key: `league-proposal-decided:${proposal.id}`,
      }));
    await emit({
      name: 'league.proposal-decided',
      subject: { type: 'league-proposal', id: proposal.id },
      data: { seasonId: season.id, unitId: proposal.unit_id, kind: proposal.kind, accepted },
    });
    return ok({ seasonId: season.id });
  },
});

/** Takes a proposal back that nobody has decided on. */
export const withdrawProposal = defineAction({
  name: 'league.withdraw-proposal',
  input: z.object({ proposalId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const held = await lockProposal(tx, input.proposalId);
    if (!held) return notFound();
    const { proposal } = held;
    authorize(may(actor, 'withdraw-appeal', { filedBy: proposal.proposed_by }));
    if (proposal.state !== 'open')
      return refuse<LeagueRefusal>({ type: 'wrong-state', state: proposal.state });
    await tx
      .updateTable('league_proposal')
      .set({ state: 'withdrawn' })
      .where('id', '=', proposal.id)
      .execute();
    await emit({
      name: 'league.proposal-withdrawn',
      subject: { type: 'league-proposal', id: proposal.id },
      data: { seasonId: proposal.season_id, unitId: proposal.unit_id },
    });
    return ok({ seasonId: proposal.season_id });
  },
});
