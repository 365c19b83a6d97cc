import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { spanOf } from './rules/moments.ts';
import type { RuleUnit } from './rules/resolve-rule.ts';
import type { ActivityFields, AssignmentRule } from './schema.ts';
import './tables.ts';

/** The columns that a form or a pasted row fills. */
export function activityColumns(input: ActivityFields, zone: string) {
  const { startsAt, endsAt } = spanOf(input.date, input.start, input.end, zone);
  return {
    title: input.title,
    date: input.date,
    starts_at: startsAt,
    ends_at: endsAt,
    zone,
    place: input.place,
    leader: input.leader,
    stand_in: input.standIn,
    host_unit_id: input.hostUnitId,
    programme_id: input.programmeId,
    narrative_id: input.narrativeId,
    visibility: input.visibility,
    internal_reason: input.visibility === 'internal' ? input.internalReason : null,
    state: input.state,
    hashtags: input.hashtags,
    description: input.description,
    dress_code: input.dressCode,
  };
}

/** Writes a new activity. @returns its id */
export async function insertActivity(
  tx: Tx,
  where: {
    tenantId: string;
    zone: string;
    now: string;
    createdBy: string | null;
    source: 'form' | 'paste' | 'ics';
    pasteId?: string | null;
    icsUid?: string | null;
  },
  input: ActivityFields,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('agenda_activity')
    .values({
      tenant_id: where.tenantId,
      id,
      ...activityColumns(input, where.zone),
      state_reason: null,
      rescheduled_from_id: null,
      source: where.source,
      paste_id: where.pasteId ?? null,
      ics_uid: where.icsUid ?? null,
      created_by: where.createdBy,
      created_at: where.now,
      updated_at: where.now,
    })
    .execute();
  return id;
}

/** The units a rule chooses from. */
export async function ruleUnits(tx: Tx): Promise<RuleUnit[]> {
  const rows = await tx
    .selectFrom('org_read_unit')
    .select(['id', 'parent_id', 'kind', 'state'])
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    live: row.state === 'live',
  }));
}

/** Gives an activity or a narrative to units; a unit that has it already keeps its row and its answer. @returns the units that are new */
export async function insertAssignments(
  tx: Tx,
  input: {
    tenantId: string;
    activityId: string | null;
    narrativeId: string | null;
    unitIds: readonly string[];
    kinds: readonly string[];
    dueAt: string;
    note: string | null;
    rule: AssignmentRule;
    givenBy: string | null;
    now: string;
  },
): Promise<string[]> {
  if (input.unitIds.length === 0) return [];
  const inserted = await tx
    .insertInto('agenda_assignment')
    .values(
      input.unitIds.map((unitId) => ({
        tenant_id: input.tenantId,
        id: newId(),
        activity_id: input.activityId,
        narrative_id: input.narrativeId,
        unit_id: unitId,
        kinds: [...input.kinds],
        due_at: input.dueAt,
        note: input.note,
        rule: jsonb(input.rule) as never,
        given_by: input.givenBy,
        given_at: input.now,
        accepted_by: null,
        accepted_at: null,
        done_by: null,
        done_at: null,
        excuse_reason: null,
        excused_by: null,
        excused_at: null,
        cancelled_at: null,
        reminded_at: null,
        updated_at: input.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute();
  const revived = await tx
    .updateTable('agenda_assignment')
    .set({
      state: 'given',
      cancelled_at: null,
      due_at: input.dueAt,
      kinds: [...input.kinds],
      updated_at: input.now,
    })
    .where('state', '=', 'cancelled')
    .where('unit_id', 'in', [...input.unitIds])
    .where((eb) =>
      input.activityId
        ? eb('activity_id', '=', input.activityId)
        : eb('narrative_id', '=', input.narrativeId),
    )
    .returning('unit_id')
    .execute();
  return [...inserted, ...revived].map((row) => row.unit_id);
}
