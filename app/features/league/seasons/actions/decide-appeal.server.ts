import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Actor, PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import type { AppealSubject, CorrectionKind } from '../../tables.ts';
import '../../tables.ts';
import { COMPUTE_JOB } from '../../scoring/jobs.ts';
import type { CriterionKey, RuleSet } from '../../types.ts';
import { appealsCopy as copy } from '../appeals-copy.id.ts';
import { kindsFor, kindsUnder, subjectOf, subjectOfCriterion } from '../rules/corrections.ts';
import { correctionInput, decisionInput } from '../schema.ts';
import { type LockedSeason, lockRules } from '../season-rows.server.ts';
import { decidersOf, isOfUnit, type Subject } from '../subjects.server.ts';
import { tellUnits } from '../telling.server.ts';
import { lockAppeal } from './appeals.server.ts';

export type Corrected = {
  readonly kind: CorrectionKind;
  readonly subjectId: string | null;
  readonly value: number | null;
};
type Wanted = { kind: CorrectionKind | null; subjectId: string | null; percent: number | null };
type Unit = { readonly season: LockedSeason; readonly unitId: string };

const fault = (path: string, message: string) =>
  refuse({ type: 'invalid' as const, faults: [{ path, message }] });

/** The correction that a decision makes, once it is whole and about something of the unit. */
export async function correctionOf(
  tx: Tx,
  { season, unitId }: Unit,
  wanted: Wanted,
  allowed: readonly CorrectionKind[],
): Promise<Result<Corrected, LeagueRefusal | ReturnType<typeof fault>['error']>> {
  const { kind, subjectId, percent } = wanted;
  const rules = (await lockRules(tx, season.rules_id))!.body as RuleSet;
  if (kind === null || !kindsUnder(rules, allowed).includes(kind)) return fault('kind', copy.faults.kind);
  const type: AppealSubject | null = subjectOf(kind);
  if (type === null) return ok({ kind, subjectId: null, value: null });
  if (subjectId === null) return fault('subjectId', copy.faults.subject);
  if (kind === 'jury-score' && percent === null) return fault('percent', copy.faults.percent);
  if (!(await isOfUnit(tx, season, unitId, { type, id: subjectId })))
    return refuse<LeagueRefusal>({ type: 'not-of-unit' });
  return ok({ kind, subjectId, value: kind === 'jury-score' ? percent! / 100 : null });
}

/** Writes the correction down and has the table computed anew. @returns its id */
export async function makeCorrection(
  { tx, actor, now, send }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>,
  { season, unitId }: Unit,
  made: Corrected & { readonly reason: string; readonly appealId: string | null },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('league_correction')
    .values({
      tenant_id: actor.tenantId,
      id,
      season_id: season.id,
      unit_id: unitId,
      kind: made.kind,
      subject_id: made.subjectId,
      value: made.value,
      reason: made.reason,
      appeal_id: made.appealId,
      made_by: (actor as PersonActor).personId,
      made_at: now,
    })
    .execute();
  await send(COMPUTE_JOB, { tenantId: actor.tenantId, seasonId: season.id });
  return id;
}

const aboutOf = (type: AppealSubject | null, id: string | null): Subject | null =>
  type && id ? { type, id } : null;

/** What an appeal about a whole criterion comes down to, as its decider chooses it. */
const chosenIn = ({ kind, subjectId }: Pick<Wanted, 'kind' | 'subjectId'>): Subject | null =>
  aboutOf(kind && subjectOf(kind), subjectId);

/** The actor, where he or she made the decision that is disputed or corrected. */
export async function decidedByActor(
  tx: Tx,
  actor: Actor,
  { season, unitId }: Unit,
  subject: Subject | null,
): Promise<string | null> {
  if (actor.kind !== 'person') return null;
  const before = await decidersOf(tx, season, unitId, subject);
  return before.includes(actor.personId) ? actor.personId : null;
}

/** A second person decides on an appeal: accepts it with a correction, or rejects it with a reason. Both are public to all units. */
export const decideAppeal = defineAction({
  name: 'league.decide-appeal',
  input: z.object({ appealId: z.uuid(), ...decisionInput, ...correctionInput }),
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const held = await lockAppeal(tx, input.appealId);
    if (!held) return notFound();
    const { season, appeal } = held;
    const unit = { season, unitId: appeal.unit_id };
    const subject = aboutOf(appeal.subject_type, appeal.subject_id);
    const decidedBefore = await decidedByActor(tx, actor, unit, subject);
    const about = { unitId: appeal.unit_id, filedBy: appeal.filed_by, decidedBefore };
    authorize(may(actor, 'decide-appeal', about));
    if (appeal.state !== 'open') return refuse<LeagueRefusal>({ type: 'wrong-state', state: appeal.state });
    if (season.state !== 'provisional')
      return refuse<LeagueRefusal>({ type: 'wrong-state', state: season.state });
    const accepted = input.verdict === 'accept';
    if (accepted) {
      // Said at the field: another choice, or another person, is what helps.
      if (!subject && (await decidedByActor(tx, actor, unit, chosenIn(input))))
        return fault('subjectId', copy.faults.own);
      const wanted = { ...input, subjectId: appeal.subject_id ?? input.subjectId };
      const corrected = await correctionOf(
        tx,
        unit,
        wanted,
        kindsFor(appeal.subject_type ?? subjectOfCriterion(appeal.criterion as CriterionKey)),
      );
      if (!corrected.ok) return corrected;
      await makeCorrection(context, unit, { ...corrected.value, reason: input.note, appealId: appeal.id });
    }
    await tx
      .updateTable('league_appeal')
      .set({
        state: accepted ? 'accepted' : 'rejected',
        decided_by: (actor as PersonActor).personId,
        decided_at: now,
        decision_note: input.note,
      })
      .where('id', '=', appeal.id)
      .execute();
    await tellUnits(context, season, [appeal.unit_id], () => ({
      kind: 'league.appeal-decided',
      title: accepted ? copy.notices.accepted : copy.notices.rejected,
      href: `/kerja/liga/${season.id}/banding/${appeal.id}`,
      key: `league-appeal-decided:${appeal.id}`,
    }));
    await emit({
      name: 'league.appeal-decided',
      subject: { type: 'league-appeal', id: appeal.id },
      data: { seasonId: season.id, unitId: appeal.unit_id, accepted },
    });
    return ok({ seasonId: season.id });
  },
});
