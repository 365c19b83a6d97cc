import { mayAgenda } from '#app/features/agenda/index.ts';
import type { Actor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';

export type Asked = {
  readonly unitId: string;
  readonly programmeId: string | null;
  readonly narrativeId: string | null;
  readonly activityId: string | null;
  readonly assignmentId: string | null;
  readonly noteId?: string | null;
};

/** What a piece rests on, looked up once. */
export type References = {
  readonly programmeId: string | null;
  readonly narrativeId: string | null;
  readonly narrativeVersionId: string | null;
  readonly activityId: string | null;
  readonly ledByLeader: boolean;
  readonly hashtags: readonly string[];
};

async function taskOf(tx: Tx, asked: Asked) {
  if (asked.assignmentId === null) return null;
  const task = await tx
    .selectFrom('agenda_read_assignment')
    .select(['activity_id', 'narrative_id'])
    .where('id', '=', asked.assignmentId)
    .where('unit_id', '=', asked.unitId)
    .executeTakeFirst();
  return task ?? 'unknown';
}

/** The activity, where the person may see it; a unit that was given the task may. */
async function activityOf(tx: Tx, actor: Actor, unitId: string, id: string | null) {
  if (id === null) return null;
  const activity = await tx
    .selectFrom('agenda_read_activity')
    .select(['id', 'leader', 'visibility', 'host_unit_id', 'programme_id', 'narrative_id', 'hashtags'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!activity) return 'unknown';
  const given = await tx
    .selectFrom('agenda_read_assignment')
    .select('id')
    .where('activity_id', '=', id)
    .where('unit_id', '=', unitId)
    .limit(1)
    .executeTakeFirst();
  const subject = { visibility: activity.visibility, unitId: given ? unitId : activity.host_unit_id };
  return mayAgenda(actor, 'see-activity', subject) ? activity : 'unknown';
}

/** The narrative in force, where the person may read it. */
async function narrativeOf(tx: Tx, actor: Actor, now: string, id: string | null) {
  if (id === null) return null;
  const narrative = await tx
    .selectFrom('agenda_read_narrative')
    .select(['id', 'state', 'version_id', 'embargo_until', 'programme_id', 'hashtags'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (narrative?.state !== 'live' || !narrative.version_id) return 'unknown';
  const embargoed = narrative.embargo_until !== null && Date.parse(narrative.embargo_until) > Date.parse(now);
  return mayAgenda(actor, 'read-narrative', { narrative: embargoed ? 'embargoed' : 'open' })
    ? narrative
    : 'unknown';
}

async function programmeThere(tx: Tx, id: string | null): Promise<boolean> {
  if (id === null) return true;
  return (
    (await tx.selectFrom('agenda_read_programme').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  );
}

async function noteThere(tx: Tx, asked: Asked): Promise<boolean> {
  if (!asked.noteId) return true;
  const note = await tx
    .selectFrom('content_note')
    .select('id')
    .where('id', '=', asked.noteId)
    .where('unit_id', '=', asked.unitId)
    .executeTakeFirst();
  return note !== undefined;
}

/**
 * Looks up what a piece rests on: a task brings its activity and narrative, an activity its narrative and programme.
 * @param kept narrative that the piece has already: it stays even when it is not in force any more
 * @returns the name of the field that points at nothing this person may use
 */
export async function lookUp(
  context: { tx: Tx; actor: Actor; now: string },
  asked: Asked,
  kept: { narrativeId: string | null; versionId: string | null } = { narrativeId: null, versionId: null },
): Promise<References | { unknown: string }> {
  const { tx, actor, now } = context;
  const task = await taskOf(tx, asked);
  if (task === 'unknown') return { unknown: 'assignmentId' };
  const activity = await activityOf(tx, actor, asked.unitId, asked.activityId ?? task?.activity_id ?? null);
  if (activity === 'unknown') return { unknown: 'activityId' };
  if (!(await programmeThere(tx, asked.programmeId))) return { unknown: 'programmeId' };
  if (!(await noteThere(tx, asked))) return { unknown: 'noteId' };
  const common = { activityId: activity?.id ?? null, ledByLeader: Boolean(activity?.leader) };
  const programme = asked.programmeId ?? activity?.programme_id ?? null;
  const chosen = asked.narrativeId ?? task?.narrative_id ?? null;
  if (chosen !== null && chosen === kept.narrativeId) {
    const known = await tx
      .selectFrom('agenda_read_narrative')
      .select('hashtags')
      .where('id', '=', chosen)
      .executeTakeFirst();
    return {
      ...common,
      programmeId: programme,
      narrativeId: chosen,
      narrativeVersionId: kept.versionId,
      hashtags: [...(known?.hashtags ?? []), ...(activity?.hashtags ?? [])],
    };
  }
  const narrative = await narrativeOf(tx, actor, now, chosen);
  if (narrative === 'unknown') return { unknown: 'narrativeId' };
  return {
    ...common,
    programmeId: programme ?? narrative?.programme_id ?? null,
    narrativeId: narrative?.id ?? null,
    narrativeVersionId: narrative?.version_id ?? null,
    hashtags: [...(narrative?.hashtags ?? []), ...(activity?.hashtags ?? [])],
  };
}
