import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { TaskCoverage } from '../contributors.ts';
import { may } from '../policy.ts';
import { captionDraft, tidyHashtags } from '../rules/caption-draft.ts';
import { figuresIn } from '../rules/caption-figures.ts';
import { addressToOpen, writingNetwork } from '../rules/networks.ts';
import { minutesLeft, taskGroup } from '../rules/task-group.ts';
import type { AssignmentState, NarrativePoint } from '../tables.ts';
import '../tables.ts';

export type MaterialView = {
  id: string;
  unitId: string;
  unitName: string;
  state: AssignmentState;
  late: boolean;
  held: boolean;
  note: string | null;
  kinds: string[];
  dueAt: string;
  minutesLeft: number;
  zone: string;
  today: string;
  title: string;
  activity: {
    id: string;
    date: string;
    start: string | null;
    end: string | null;
    place: string | null;
    leader: string | null;
    standIn: string | null;
    host: string | null;
    dressCode: string | null;
    description: string | null;
    facts: { label: string; text: string }[];
    cancelled: boolean;
    internal: boolean;
  } | null;
  narrative: {
    id: string;
    versionId: string;
    version: number;
    title: string;
    message: string;
    points: NarrativePoint[];
    questions: { question: string; answer: string }[];
    wordsUse: string[];
    wordsAvoid: string[];
    spokesperson: string | null;
    seen: boolean;
  } | null;
  hashtags: string[];
  figures: string[];
  draft: string;
  networks: { key: string; name: string; open: string | null }[];
  coverage: 'covered' | 'waiting' | null;
  excuse: { reason: string; waiting: boolean } | null;
  refusedNote: string | null;
  abilities: { answer: boolean; accept: boolean; excuse: boolean; reopen: boolean; withdraw: boolean };
};

type Where = { actor: PersonActor; now: string; zone: string; coverage: readonly TaskCoverage[] };

async function taskRow(db: Tx, id: string) {
  return db
    .selectFrom('agenda_assignment as t')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'),
    )
    .selectAll('t')
    .select('u.short_name as unit_name')
    .where('t.id', '=', id)
    .executeTakeFirst();
}

async function activityRow(db: Tx, id: string) {
  return db
    .selectFrom('agenda_activity as a')
    .leftJoin('org_read_unit as h', (join) =>
      join.onRef('h.tenant_id', '=', 'a.tenant_id').onRef('h.id', '=', 'a.host_unit_id'),
    )
    .selectAll('a')
    .select('h.short_name as host')
    .where('a.id', '=', id)
    .executeTakeFirst();
}

/** The narrative that an activity is told with: its own, or the newest living one of its programme. */
async function narrativeRow(
  db: Tx,
  which: { narrativeId: string | null; programmeId: string | null },
  unitId: string,
) {
  if (!which.narrativeId && !which.programmeId) return undefined;
  return db
    .selectFrom('agenda_narrative as n')
    .innerJoin('agenda_narrative_version as v', (join) =>
      join.onRef('v.tenant_id', '=', 'n.tenant_id').onRef('v.id', '=', 'n.current_version_id'),
    )
    .leftJoin('agenda_narrative_reading as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'v.tenant_id')
        .onRef('r.version_id', '=', 'v.id')
        .on('r.unit_id', '=', unitId),
    )
    .selectAll('v')
    .select(['n.title', 'r.seen_at'])
    .where('n.state', '=', 'live')
    .where((eb) =>
      which.narrativeId ? eb('n.id', '=', which.narrativeId) : eb('n.programme_id', '=', which.programmeId),
    )
    .orderBy('v.valid_from', 'desc')
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function networkChoices(db: Tx, unitId: string): Promise<MaterialView['networks']> {
  const rows = await db
    .selectFrom('channels_read_channel')
    .select(['network', 'address'])
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['approved', 'proposed'])
    .orderBy('network')
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const network = writingNetwork(row.network);
    if (!network || seen.has(network.name)) return [];
    seen.add(network.name);
    return [{ key: row.network, name: network.name, open: addressToOpen(row.network, row.address) }];
  });
}

type Task = NonNullable<Awaited<ReturnType<typeof taskRow>>>;
type Activity = NonNullable<Awaited<ReturnType<typeof activityRow>>>;
type Narrative = NonNullable<Awaited<ReturnType<typeof narrativeRow>>>;

function activityView(row: Activity, zone: string): NonNullable<MaterialView['activity']> {
  const facts = row.facts as unknown as { label: string; text: string }[];
  const joined = facts.map((fact) => fact.text).join(' ');
  return {
    id: row.id,
    date: row.date,
    start: timeIn(row.starts_at, zone),
    end: timeIn(row.ends_at, zone),
    place: row.place,
    leader: row.leader,
    standIn: row.stand_in,
    host: row.host,
    dressCode: row.dress_code,
    description: row.description === joined ? null : row.description,
    facts,
    cancelled: row.state === 'cancelled',
    internal: row.visibility === 'internal',
  };
}

function narrativeView(row: Narrative): NonNullable<MaterialView['narrative']> {
  return {
    id: row.narrative_id,
    versionId: row.id,
    version: row.version,
    title: row.title,
    message: row.message,
    points: row.points as unknown as NarrativePoint[],
    questions: row.questions as unknown as { question: string; answer: string }[],
    wordsUse: row.words_use,
    wordsAvoid: row.words_avoid,
    spokesperson: row.spokesperson,
    seen: row.seen_at !== null,
  };
}

function writing(
  activity: Activity | undefined,
  narrative: Narrative | undefined,
  past: boolean,
): Pick<MaterialView, 'hashtags' | 'figures' | 'draft'> {
  const facts = activity ? (activity.facts as unknown as { text: string }[]).map((fact) => fact.text) : [];
  const points = narrative ? (narrative.points as unknown as NarrativePoint[]) : [];
  const own = activity?.hashtags ?? [];
  const hashtags = tidyHashtags(own.length > 0 ? own : (narrative?.hashtags ?? []));
  return {
    hashtags,
    figures: [...points.flatMap((point) => point.figure ?? []), ...facts.flatMap(figuresIn)],
    draft: captionDraft({
      title: activity?.title ?? narrative?.title ?? '',
      date: activity?.date ?? null,
      place: activity?.place ?? null,
      leader: activity?.leader ?? null,
      standIn: activity?.stand_in ?? null,
      message: narrative?.message ?? null,
      facts: activity ? facts : points.map((point) => point.text),
      hashtags: tidyHashtags([...own, ...(narrative?.hashtags ?? [])]).slice(0, 5),
      past,
    }),
  };
}

function abilitiesOf(task: Task, allowed: boolean): MaterialView['abilities'] {
  const open = task.state === 'given' || task.state === 'accepted';
  const waiting = task.excuse_asked_at !== null;
  return {
    answer: allowed && open,
    accept: allowed && task.state === 'given',
    excuse: allowed && open && !waiting,
    reopen: allowed && task.state === 'done',
    withdraw: allowed && (task.state === 'excused' || (open && waiting)),
  };
}

/** Everything an officer needs to write for one task; null when it is none, `forbidden` when it is another unit's. */
export async function materialOf(
  db: Tx,
  where: Where,
  id: string,
): Promise<MaterialView | 'forbidden' | null> {
  const { actor, now, zone } = where;
  const task = await taskRow(db, id);
  if (!task) return null;
  const unitId = task.unit_id;
  if (!may(actor, 'see-tasks', { unitId })) return 'forbidden';
  const activity = task.activity_id ? await activityRow(db, task.activity_id) : undefined;
  const which = activity
    ? { narrativeId: activity.narrative_id, programmeId: activity.programme_id }
    : { narrativeId: task.narrative_id, programmeId: null };
  const found = await narrativeRow(db, which, unitId);
  const embargoed = found?.embargo_until && Date.parse(found.embargo_until) > Date.parse(now);
  const hidden = embargoed && !may(actor, 'read-narrative', { narrative: 'embargoed' });
  const narrative = hidden ? undefined : found;
  const held = activity?.state === 'postponed';
  const facts = { state: task.state, dueAt: task.due_at, activityDate: activity?.date ?? null, held };
  const subject = { id, activityId: task.activity_id, narrativeId: task.narrative_id, unitId };
  let coverage: MaterialView['coverage'] = null;
  for (const part of where.coverage) coverage = (await part.of(db, [subject])).get(id) ?? coverage;
  const past =
    activity !== undefined && (activity.ends_at ?? activity.starts_at ?? `${activity.date}T23:59`) < now;
  return {
    id,
    unitId,
    unitName: task.unit_name,
    state: task.state,
    late: taskGroup(facts, now, zone) === 'overdue',
    held,
    note: task.note,
    kinds: task.kinds,
    dueAt: task.due_at,
    minutesLeft: minutesLeft(task.due_at, now),
    zone,
    today: dateIn(now, zone),
    title: activity?.title ?? found?.title ?? '',
    activity: activity ? activityView(activity, zone) : null,
    narrative: narrative ? narrativeView(narrative) : null,
    ...writing(activity, narrative, past),
    networks: await networkChoices(db, unitId),
    coverage,
    excuse:
      task.state === 'excused'
        ? { reason: task.excuse_reason ?? '', waiting: false }
        : task.excuse_asked_reason !== null
          ? { reason: task.excuse_asked_reason, waiting: true }
          : null,
    refusedNote: task.excuse_refused_note,
    abilities: abilitiesOf(task, may(actor, 'answer-assignment', { unitId })),
  };
}
