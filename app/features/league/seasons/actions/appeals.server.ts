import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { LeagueRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { appealsCopy as copy } from '../appeals-copy.id.ts';
import { subjectOfCriterion } from '../rules/corrections.ts';
import { appealWindow } from '../rules/lifecycle.ts';
import { appealInput } from '../schema.ts';
import { type LockedSeason, lockSeason } from '../season-rows.server.ts';
import { isOfUnit } from '../subjects.server.ts';
import { tellDesk } from '../telling.server.ts';

type Filed = z.output<typeof appealInput>;

/**
 * The same thing is disputed once: while it waits for its decision, and for good once it has one, else a unit could ask one decider
 * after the other until somebody agrees. What was withdrawn may be filed again.
 */
async function disputedBefore(tx: Tx, input: Filed): Promise<LeagueRefusal | null> {
  const row = await tx
    .selectFrom('league_appeal')
    .select('state')
    .where('season_id', '=', input.seasonId)
    .where('unit_id', '=', input.unitId)
    .where('criterion', '=', input.criterion)
    .where('subject_id', 'is not distinct from', input.subjectId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (!row) return null;
  return { type: row.state === 'open' ? 'already-waiting' : 'already-decided' };
}

async function isScored(tx: Tx, season: LockedSeason, unitId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('league_standing')
    .select('unit_id')
    .where('season_id', '=', season.id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A unit disputes a figure, within the window. */
export const fileAppeal = defineAction({
  name: 'league.file-appeal',
  input: appealInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit } = context;
    const season = await lockSeason(tx, input.seasonId);
    if (!season) return notFound();
    authorize(may(actor, 'file-appeal', { unitId: input.unitId }));
    const open = appealWindow({ state: season.state, appealsUntil: season.appeals_until }, now);
    if (!open.ok) return open;
    const { subjectType: type, subjectId } = input;
    const named = type !== null && subjectId !== null;
    const fits = !named || subjectOfCriterion(input.criterion) === type;
    if (!(await isScored(tx, season, input.unitId)) || !fits)
      return refuse<LeagueRefusal>({ type: 'not-of-unit' });
    if (named && !(await isOfUnit(tx, season, input.unitId, { type, id: subjectId })))
      return refuse<LeagueRefusal>({ type: 'not-of-unit' });
    const before = await disputedBefore(tx, input);
    if (before) return refuse(before);
    const id = newId();
    await tx
      .insertInto('league_appeal')
      .values({
        tenant_id: actor.tenantId,
        id,
        season_id: season.id,
        unit_id: input.unitId,
        criterion: input.criterion,
        subject_type: named ? type : null,
        subject_id: named ? subjectId : null,
        text: input.text,
        evidence_address: input.evidenceAddress,
        filed_by: actor.kind === 'person' ? actor.personId : '',
        filed_at: now,
        decided_by: null,
        decided_at: null,
        decision_note: null,
      })
      .execute();
    await tellDesk(context, season, {
      kind: 'league.appeal-filed',
      title: copy.notices.filed(season.name),
      href: `/kerja/liga/${season.id}/banding/${id}`,
      key: `league-appeal:${id}`,
    });
    await emit({
      name: 'league.appeal-filed',
      subject: { type: 'league-appeal', id },
      data: { seasonId: season.id, unitId: input.unitId, criterion: input.criterion },
    });
    return ok({ appealId: id });
  },
});

/** An appeal with its season, both held. */
export async function lockAppeal(tx: Tx, appealId: string) {
  const found = await tx
    .selectFrom('league_appeal')
    .select('season_id')
    .where('id', '=', appealId)
    .executeTakeFirst();
  const season = found ? await lockSeason(tx, found.season_id) : null;
  if (!season) return null;
  const appeal = await tx
    .selectFrom('league_appeal')
    .selectAll()
    .where('id', '=', appealId)
    .executeTakeFirstOrThrow();
  return { season, appeal };
}

/** Takes an appeal back that nobody has decided on. */
export const withdrawAppeal = defineAction({
  name: 'league.withdraw-appeal',
  input: z.object({ appealId: z.uuid() }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const held = await lockAppeal(tx, input.appealId);
    if (!held) return notFound();
    const { appeal } = held;
    authorize(may(actor, 'withdraw-appeal', { unitId: appeal.unit_id, filedBy: appeal.filed_by }));
    if (appeal.state !== 'open') return refuse<LeagueRefusal>({ type: 'wrong-state', state: appeal.state });
    await tx.updateTable('league_appeal').set({ state: 'withdrawn' }).where('id', '=', appeal.id).execute();
    await emit({
      name: 'league.appeal-withdrawn',
      subject: { type: 'league-appeal', id: appeal.id },
      data: { seasonId: appeal.season_id, unitId: appeal.unit_id },
    });
    return ok({ seasonId: appeal.season_id });
  },
});
