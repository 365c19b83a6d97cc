import { captionDraft } from '#app/features/agenda/index.ts';
import { accountName, networkName } from '#app/features/channels/index.ts';
import { hasRole, type PersonActor, unitsOf } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import { noteForPiece } from '../../notes/queries/note-for-piece.server.ts';
import { channelsOf } from '../store/add-variants.server.ts';
import { lookUp } from '../store/references.server.ts';

type Where = { readonly actor: PersonActor; readonly now: string; readonly zone: string };

/** Units that a person writes for. */
export async function unitsToWriteFor(db: Tx, actor: PersonActor) {
  const all = hasRole(actor, 'coordinator');
  const own = unitsOf(actor, 'officer', 'head');
  if (!all && own.length === 0) return [];
  let query = db
    .selectFrom('org_read_unit')
    .select(['id', 'short_name as name'])
    .where('state', '=', 'live')
    .orderBy('position')
    .orderBy('short_name');
  if (!all) query = query.where('id', 'in', own);
  return query.execute();
}

/** Narratives in force that may be read, programmes that run, and activities of these months. */
export async function pieceChoices(db: Tx, { actor, now, zone }: Where, unitId: string) {
  const today = Temporal.PlainDate.from(dateIn(now, zone));
  const desk = hasRole(actor, 'coordinator', 'reviewer', 'leader');
  const narratives = await db
    .selectFrom('agenda_read_narrative')
    .select(['id', 'title', 'version'])
    .where('state', '=', 'live')
    .where('version_id', 'is not', null)
    .$if(!desk, (query) =>
      query.where((eb) => eb.or([eb('embargo_until', 'is', null), eb('embargo_until', '<=', now)])),
    )
    .orderBy('title')
    .execute();
  const programmes = await db
    .selectFrom('agenda_read_programme')
    .select(['id', 'name'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
  const activities = await db
    .selectFrom('agenda_read_activity as a')
    .select(['a.id', 'a.title', 'a.date'])
    .where('a.date', '>=', today.subtract({ days: 30 }).toString())
    .where('a.date', '<=', today.add({ days: 60 }).toString())
    .where('a.state', '<>', 'cancelled')
    .where((eb) =>
      eb.or([
        eb('a.visibility', '<>', 'internal'),
        eb('a.host_unit_id', '=', unitId),
        eb.exists(
          eb
            .selectFrom('agenda_read_assignment as t')
            .select('t.id')
            .whereRef('t.activity_id', '=', 'a.id')
            .where('t.unit_id', '=', unitId),
        ),
      ]),
    )
    .orderBy('a.date', 'desc')
    .orderBy('a.id', 'desc')
    .limit(400)
    .execute();
  return { narratives, programmes, activities };
}

/** The channels of a unit as the form offers them. */
export async function channelChoices(db: Tx, unitId: string) {
  return (await channelsOf(db, unitId)).map((channel) => ({
    id: channel.id,
    network: channel.network,
    name: channel.id === null ? null : networkName(channel.network),
    account: channel.id === null ? null : accountName(channel),
    connected: channel.connected,
  }));
}

export type Origin = {
  readonly task: string | null;
  readonly activity: string | null;
  readonly narrative: string | null;
  readonly note: string | null;
  /** A note becomes a post unless a release was asked for. */
  readonly release?: boolean;
};
export type Begun = { readonly unitId: string | null; readonly values: Readonly<Record<string, string>> };

async function unitOf(db: Tx, origin: Origin): Promise<string | null> {
  if (origin.task) {
    const task = await db
      .selectFrom('agenda_read_assignment')
      .select('unit_id')
      .where('id', '=', origin.task)
      .executeTakeFirst();
    return task?.unit_id ?? null;
  }
  if (!origin.note) return null;
  const note = await db
    .selectFrom('content_note')
    .select('unit_id')
    .where('id', '=', origin.note)
    .executeTakeFirst();
  return note?.unit_id ?? null;
}

/** First values of the form, from where the piece begins: nothing that the person may not read. */
export async function begin(
  db: Tx,
  where: Where,
  origin: Origin,
  units: readonly { id: string }[],
): Promise<Begun> {
  const unitId = (await unitOf(db, origin)) ?? units[0]?.id ?? null;
  if (unitId === null || !units.some(({ id }) => id === unitId)) return { unitId: null, values: {} };
  const fromNote = origin.note ? await noteForPiece(db, where.actor, origin.note) : null;
  const note = fromNote?.note;
  const assignmentId = origin.task ?? note?.assignmentId ?? null;
  const found = await lookUp(
    { tx: db, actor: where.actor, now: where.now },
    {
      unitId,
      assignmentId,
      activityId: origin.activity ?? note?.activityId ?? null,
      narrativeId: origin.narrative,
      programmeId: null,
    },
  );
  if ('unknown' in found) return { unitId, values: {} };
  const activity = found.activityId
    ? await db
        .selectFrom('agenda_read_activity')
        .select(['title', 'date', 'place', 'leader', 'stand_in', 'hashtags'])
        .where('id', '=', found.activityId)
        .executeTakeFirst()
    : undefined;
  const narrative = found.narrativeId
    ? await db
        .selectFrom('agenda_read_narrative')
        .select(['title', 'message'])
        .where('id', '=', found.narrativeId)
        .executeTakeFirst()
    : undefined;
  const title = fromNote?.title ?? activity?.title ?? narrative?.title ?? '';
  const today = dateIn(where.now, where.zone);
  const body = fromNote
    ? origin.release
      ? fromNote.release
      : fromNote.caption
    : activity || narrative
      ? captionDraft({
          title,
          date: activity?.date ?? null,
          place: activity?.place ?? null,
          leader: activity?.leader ?? null,
          standIn: activity?.stand_in ?? null,
          message: narrative?.message ?? null,
          facts: [],
          hashtags: [],
          past: activity !== undefined && activity.date < today,
        })
      : '';
  return {
    unitId,
    values: {
      title: title.slice(0, 160),
      body,
      ...(fromNote && origin.release ? { kind: 'release' } : {}),
      activityId: found.activityId ?? '',
      narrativeId: found.narrativeId ?? '',
      programmeId: found.programmeId ?? '',
      assignmentId: assignmentId ?? '',
      noteId: origin.note ?? '',
      plannedOn: activity && activity.date >= today ? activity.date : '',
    },
  };
}
