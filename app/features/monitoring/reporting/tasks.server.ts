import { sql } from 'kysely';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { createMatcher } from '../matching/matcher.ts';

/** A task that a link can be reported for. */
export type OpenTask = {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly dueAt: string;
  readonly state: 'given' | 'accepted' | 'done' | 'excused' | 'cancelled';
  readonly subject: { readonly type: 'activity' | 'narrative'; readonly id: string };
  readonly date: string | null;
  readonly start: string | null;
  readonly startsAt: string;
  readonly place: string | null;
  readonly leader: string | null;
  readonly hashtags: readonly string[];
};

const MOST = 60;

function tasks(db: Tx) {
  return db
    .selectFrom('agenda_read_assignment as a')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .leftJoin('agenda_read_activity as t', (join) =>
      join.onRef('t.tenant_id', '=', 'a.tenant_id').onRef('t.id', '=', 'a.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'a.tenant_id').onRef('n.id', '=', 'a.narrative_id'),
    )
    .select([
      'a.id',
      'a.unit_id',
      'u.short_name as unit_name',
      'a.due_at',
      'a.state',
      'a.activity_id',
      'a.narrative_id',
      'a.given_at',
      't.date',
      't.starts_at',
      't.zone',
      't.place',
      't.leader',
      't.hashtags',
      sql<string>`coalesce(t.title, n.title, '')`.as('title'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number];

function taskOf(row: Row): OpenTask {
  const zone = row.zone ?? 'Asia/Jakarta';
  const starts = row.starts_at ? Temporal.Instant.from(row.starts_at) : null;
  const dayStart = row.date
    ? Temporal.PlainDate.from(row.date).toZonedDateTime({ timeZone: zone }).toInstant().toString()
    : row.given_at;
  return {
    assignmentId: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    title: row.title,
    dueAt: row.due_at,
    state: row.state,
    subject: row.activity_id
      ? { type: 'activity', id: row.activity_id }
      : { type: 'narrative', id: row.narrative_id ?? '' },
    date: row.date,
    start: starts ? starts.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) : null,
    startsAt: dayStart,
    place: row.place,
    leader: row.leader,
    hashtags: row.hashtags ?? [],
  };
}

/** Tasks of these units that wait for a link: open ones, the nearest deadline first, and in any state the one that was asked for. */
export async function openTasks(
  db: Tx,
  unitIds: readonly string[],
  also: string | null,
): Promise<OpenTask[]> {
  if (unitIds.length === 0 && also === null) return [];
  const rows = await tasks(db)
    .where((eb) =>
      eb.or([
        ...(unitIds.length > 0
          ? [eb.and([eb('a.unit_id', 'in', [...unitIds]), eb('a.state', 'in', ['given', 'accepted'])])]
          : []),
        ...(also ? [eb('a.id', '=', also)] : []),
      ]),
    )
    .orderBy('a.due_at')
    .orderBy('a.id')
    .limit(MOST)
    .execute();
  return rows.map(taskOf);
}

export async function taskById(db: Tx, assignmentId: string): Promise<OpenTask | null> {
  const row = await tasks(db).where('a.id', '=', assignmentId).executeTakeFirst();
  return row ? taskOf(row) : null;
}

/** The task the words of the post speak of; null when none is near. */
export function bestTask(
  tasksOfUnit: readonly OpenTask[],
  post: { url: string | null; title: string | null; text: string | null; publishedAt: string | null },
): OpenTask | null {
  if (!post.title && !post.text) return null;
  const byActivity = new Map(
    tasksOfUnit.filter((task) => task.subject.type === 'activity').map((task) => [task.subject.id, task]),
  );
  const matcher = createMatcher(
    [...byActivity.values()].map((task) => ({
      id: task.subject.id,
      date: task.date ?? '',
      start: task.start,
      title: task.title,
      place: task.place,
      leader: task.leader,
      tags: task.hashtags.join(' '),
    })),
  );
  const match = matcher.match({
    id: 'laporan',
    url: post.url,
    title: post.title,
    text: post.text,
    published: post.publishedAt,
  })[0];
  return match ? (byActivity.get(match.activity) ?? null) : null;
}
