import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { HolidayCalendar } from '#app/platform/clock/working-days.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { assignUnits } from '../assigning.server.ts';
import {
  applyCancel,
  applyPostpone,
  applyReschedule,
  applyRestore,
  lockActivity,
} from '../cascade.server.ts';
import { agendaCopy } from '../copy.id.ts';
import type { AgendaRefusal, RowRefusal } from '../errors.ts';
import { settleInternalReason } from '../internal-reason.server.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { unknownReference } from '../references.server.ts';
import { type PastedRow, pasteInput } from '../schema.ts';
import { insertActivity } from '../store.server.ts';
import { factsOf, tellChanges, tellOfficers, tellStanding } from '../telling.server.ts';

type Context = ActionContext<unknown>;
type Hours = { zone: string; calendar: HolidayCalendar };
type RowDone = { added: number; changed: number; cancelled: number; unitIds: string[] };

const nothing: RowDone = { added: 0, changed: 0, cancelled: 0, unitIds: [] };

/** Saves the checked rows of a pasted agenda in one transaction: new, changed and cancelled ones, with their tasks. */
export const pasteAgenda = defineAction({
  name: 'agenda.paste-agenda',
  input: pasteInput,
  async run(context) {
    const { tx, actor, input, now, authorize, emit } = context;
    authorize(may(actor, 'paste-agenda'));
    if (input.rows.some((row) => row.assign !== null)) authorize(may(actor, 'assign'));
    const pasteId = input.pasteId ?? newId();
    const stored = await tx
      .insertInto('agenda_paste')
      .values({
        tenant_id: actor.tenantId,
        id: pasteId,
        sent_on: input.sentOn,
        text: input.text.replaceAll('\u0000', ''),
        pasted_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    const done = { ...nothing, pasteId, assigned: 0 };
    // A second press of the same button: everything is there already.
    if (stored.length === 0) return ok(done);
    const hours = await officeHours(tx);
    const told: string[] = [];
    for (const [index, row] of input.rows.entries()) {
      const saved = await saveRow(context, hours, pasteId, row);
      if (!saved.ok)
        return refuse<AgendaRefusal>({ type: 'row-refused', row: index, reason: saved.error.type });
      done.added += saved.value.added;
      done.changed += saved.value.changed;
      done.cancelled += saved.value.cancelled;
      done.assigned += saved.value.unitIds.length;
      told.push(...saved.value.unitIds);
    }
    await emit({
      name: 'agenda.pasted',
      subject: { type: 'paste', id: pasteId },
      data: { rows: input.rows.length, added: done.added, changed: done.changed },
    });
    if (told.length > 0)
      await tellOfficers(context, hours.zone, [...new Set(told)], {
        kind: 'agenda.task-assigned',
        urgency: 'normal',
        title: agendaCopy.notices.assigned,
        href: '/kerja/tugas',
        key: `agenda.pasted:${pasteId}`,
      });
    return ok(done);
  },
});

type Saved = Result<RowDone, { type: RowRefusal }>;

async function saveRow(context: Context, hours: Hours, pasteId: string, row: PastedRow): Promise<Saved> {
  if (row.act === 'skip') return ok(nothing);
  if (row.act === 'add') return addRow(context, hours, pasteId, row);
  const activity = row.activityId ? await lockActivity(context.tx, row.activityId) : null;
  if (!activity) return refuse({ type: 'not-found' });
  if (activity.state === 'done') return refuse({ type: 'activity-done' });
  if (row.act === 'cancel' || row.status === 'cancelled') {
    if (activity.state === 'cancelled') return ok(nothing);
    const taken = await applyCancel(context.tx, activity, null, context.now);
    await marked(context, activity.id, pasteId);
    await context.emit({
      name: 'agenda.activity-cancelled',
      subject: { type: 'activity', id: activity.id },
      data: { cancelledAssignments: taken.length },
    });
    await tellStanding(context, activity.id, 'cancelled', taken, null);
    return ok({ ...nothing, cancelled: 1 });
  }
  return changeRow(context, hours, pasteId, row);
}

async function marked(context: Context, activityId: string, pasteId: string): Promise<void> {
  await context.tx
    .updateTable('agenda_activity')
    .set({ paste_id: pasteId })
    .where('id', '=', activityId)
    .execute();
}

async function settled(
  context: Context,
  row: PastedRow,
): Promise<Result<string | null, { type: RowRefusal }>> {
  if (await unknownReference(context.tx, row)) return refuse({ type: 'unknown-reference' });
  const where = { tenantId: context.actor.tenantId, now: context.now };
  const reason = await settleInternalReason(context.tx, where, row);
  return reason ? ok(reason.reason) : refuse({ type: 'internal-needs-reason' });
}

async function addRow(context: Context, hours: Hours, pasteId: string, row: PastedRow): Promise<Saved> {
  const { tx, actor, now, emit } = context;
  const reason = await settled(context, row);
  if (!reason.ok) return reason;
  const id = await insertActivity(
    tx,
    {
      tenantId: actor.tenantId,
      zone: hours.zone,
      now,
      source: 'paste',
      pasteId,
      createdBy: actor.kind === 'person' ? actor.personId : null,
    },
    { ...row, internalReason: reason.value, state: row.status === 'tentative' ? 'tentative' : 'planned' },
  );
  if (row.status === 'postponed' || row.status === 'cancelled')
    await tx.updateTable('agenda_activity').set({ state: row.status }).where('id', '=', id).execute();
  const given = await assignRow(context, hours, id, row);
  if (!given.ok) return given;
  await emit({
    name: 'agenda.activity-added',
    subject: { type: 'activity', id },
    data: { assigned: given.value.length },
  });
  return ok({ ...nothing, added: 1, unitIds: given.value });
}

async function assignRow(
  context: Context,
  hours: Hours,
  activityId: string,
  row: PastedRow,
): Promise<Result<string[], { type: RowRefusal }>> {
  if (!row.assign || row.status === 'cancelled' || row.status === 'postponed') return ok([]);
  const activity = await lockActivity(context.tx, activityId);
  const subject = { activityId, date: row.date, startsAt: activity?.starts_at ?? null };
  const given = await assignUnits(context, hours, subject, { ...row.assign, note: null }, { quiet: true });
  return given.ok ? ok(given.value.unitIds) : refuse({ type: given.error.type });
}

async function changeRow(context: Context, hours: Hours, pasteId: string, row: PastedRow): Promise<Saved> {
  const { tx, now, emit } = context;
  const activity = await lockActivity(tx, row.activityId!);
  if (!activity) return refuse({ type: 'not-found' });
  const reason = await settled(context, {
    ...row,
    internalReason: row.internalReason ?? activity.internal_reason,
  });
  if (!reason.ok) return reason;
  const before = await factsOf(tx, activity.id);
  if (activity.state === 'cancelled') await applyRestore(tx, activity, now);
  const moved = await applyReschedule(
    tx,
    activity,
    { ...row, state: row.status === 'tentative' ? 'tentative' : 'planned' },
    hours.calendar,
    now,
  );
  if (!moved.ok) return refuse({ type: moved.error.type });
  // Press visibility is set by hand and a message never says it; a public row leaves it as it is.
  const visibility =
    row.visibility === 'public' && activity.visibility === 'press' ? 'press' : row.visibility;
  await tx
    .updateTable('agenda_activity')
    .set({
      title: row.title,
      place: row.place,
      leader: row.leader,
      stand_in: row.standIn,
      visibility,
      internal_reason: visibility === 'internal' ? reason.value : null,
      ...(row.hostUnitId ? { host_unit_id: row.hostUnitId } : {}),
      dress_code: row.dressCode,
      paste_id: pasteId,
      updated_at: now,
    })
    .where('id', '=', activity.id)
    .execute();
  if (row.status === 'postponed') await applyPostpone(tx, activity, null, now);
  await emit({
    name: 'agenda.activity-edited',
    subject: { type: 'activity', id: activity.id },
    data: { fields: ['pasted'] },
  });
  const given = await assignRow(context, hours, activity.id, row);
  if (!given.ok) return given;
  if (row.status === 'postponed')
    await tellStanding(context, activity.id, 'postponed', moved.value.unitIds, null);
  else await tellChanges(context, activity.id, before, moved.value.unitIds);
  return ok({ ...nothing, changed: 1, unitIds: given.value });
}
