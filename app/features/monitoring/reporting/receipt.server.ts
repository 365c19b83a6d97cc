import { hasRole, type PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { IconName } from '#app/ui/icon-name.ts';
import { coverageState } from '../matching/coverage-state.ts';
import type { Grade, PostKind } from '../tables.ts';
import { accountName } from './find-account.server.ts';
import { reportScope } from './inspect-link.server.ts';
import { networkIcon } from './network-icon.ts';
import '../tables.ts';

export type Receipt = {
  postId: string;
  account: string;
  icon: IconName;
  network: string;
  unitName: string;
  address: string | null;
  title: string | null;
  grade: Grade;
  kind: PostKind;
  screenshotFileId: string | null;
  task: {
    assignmentId: string;
    title: string;
    activityId: string | null;
    state:
      | 'tercakup'
      | 'terlambat'
      | 'amplifikasi'
      | 'salinan'
      | 'menunggu'
      | 'belum'
      | 'izin'
      | 'tidak-ditugaskan';
  } | null;
};

/** What a report has done, as the board sees it now; null when it is not there or not the reader's. */
export async function receiptOf(
  db: Tx,
  actor: PersonActor,
  postId: string,
  now: string,
): Promise<Receipt | null> {
  if (!/^[0-9a-f-]{36}$/i.test(postId)) return null;
  const post = await db
    .selectFrom('monitoring_post as p')
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('channels_read_channel as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.channel_id'),
    )
    .select([
      'p.id',
      'p.unit_id',
      'p.network',
      'p.address',
      'p.title',
      'p.grade',
      'p.kind',
      'p.screenshot_file_id',
    ])
    .select(['p.reported_assignment_id', 'p.reported_by', 'u.name as unit_name', 'c.handle', 'c.label'])
    .where('p.id', '=', postId)
    .executeTakeFirst();
  const scope = reportScope(actor);
  if (!post || !(scope === null || scope.includes(post.unit_id) || hasRole(actor, 'reviewer'))) return null;
  return {
    postId: post.id,
    account: accountName(post.network, post.handle, post.label),
    icon: networkIcon(post.network),
    network: post.network,
    unitName: post.unit_name,
    address: post.address,
    title: post.title,
    grade: post.grade,
    kind: post.kind,
    screenshotFileId: post.screenshot_file_id,
    task: post.reported_assignment_id ? await taskState(db, post.reported_assignment_id, now) : null,
  };
}

async function taskState(db: Tx, assignmentId: string, now: string): Promise<Receipt['task']> {
  const task = await db
    .selectFrom('agenda_read_assignment as a')
    .leftJoin('agenda_read_activity as t', (join) =>
      join.onRef('t.tenant_id', '=', 'a.tenant_id').onRef('t.id', '=', 'a.activity_id'),
    )
    .leftJoin('agenda_read_narrative as n', (join) =>
      join.onRef('n.tenant_id', '=', 'a.tenant_id').onRef('n.id', '=', 'a.narrative_id'),
    )
    .select(['a.id', 'a.unit_id', 'a.activity_id', 'a.narrative_id', 'a.due_at', 'a.state'])
    .select(['t.title as activity_title', 'n.title as narrative_title'])
    .where('a.id', '=', assignmentId)
    .executeTakeFirst();
  if (!task) return null;
  const matches = await db
    .selectFrom('monitoring_match')
    .select(['kind', 'state', 'published_at', 'published_known', 'grade'])
    .where('subject_id', '=', task.activity_id ?? task.narrative_id ?? '')
    .where('unit_id', '=', task.unit_id)
    .where('gone', '=', false)
    .execute();
  const decision = { confirmed: 'confirmed', proposed: 'pending', rejected: 'rejected' } as const;
  const cell = coverageState(
    {
      dueAt: Date.parse(task.due_at),
      excused: task.state === 'excused',
      cancelled: task.state === 'cancelled',
    },
    matches.map((match) => ({
      kind: match.kind,
      decision: decision[match.state],
      publishedAt: match.published_known ? Date.parse(match.published_at) : null,
      grade: match.grade,
    })),
    Date.parse(now),
  );
  return {
    assignmentId: task.id,
    title: task.activity_title ?? task.narrative_title ?? '',
    activityId: task.activity_id,
    state: cell.state,
  };
}
