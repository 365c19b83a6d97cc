import {
  drawWeek,
  type MadeDecision,
  settleDecisions,
  takePosts,
} from '#app/features/monitoring/index.server.ts';
import type { IncomingPost } from '#app/features/monitoring/index.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { EventToEmit } from '#app/platform/events/event.ts';
import { storeEvent } from '#app/platform/events/store.server.ts';
import type { Sample, SamplePost } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import '#app/features/monitoring/tables.ts';

const NETWORK = (network: string) => (network === 'whatsapp-number' ? 'whatsapp' : network);

/** A post is seen at the next visit of its account, or when it is reported: in life that is not the moment at which a sample is loaded. */
const VISIT_MINUTES = { A: 12, B: 27, C: 90 } as const;

function seenAt(post: SamplePost, reportedAt: string | undefined, now: string): string {
  const next = Temporal.Instant.from(post.publishedAt).add({ minutes: VISIT_MINUTES[post.grade] }).toString();
  const seen = post.grade === 'C' ? (reportedAt ?? next) : next;
  return Date.parse(seen) < Date.parse(now) ? seen : now;
}

function incoming(sample: Sample, ids: SampleIds, now: string): IncomingPost[] {
  const networks = new Map(sample.channels.map((channel) => [channel.key, NETWORK(channel.network)]));
  const reports = new Map(sample.reports.map((report) => [report.post, report]));
  return sample.posts.map((post) => {
    const report = reports.get(post.key);
    return {
      channelId: ids.of('channel', post.channel),
      unitId: ids.of('unit', post.unit),
      network: networks.get(post.channel) ?? 'website',
      remoteId: post.externalId,
      address: post.url,
      publishedAt: post.publishedAt,
      timeBy: post.grade === 'C' ? ('officer' as const) : ('unit' as const),
      seenAt: seenAt(post, report?.at, now),
      title: post.title,
      text: post.text,
      grade: post.grade,
      source: post.grade === 'C' ? ('reported' as const) : ('collected' as const),
      reportedBy: report ? ids.of('person', report.by) : null,
      reportedAssignmentId: report?.assignment ? ids.of('assignment', report.assignment) : null,
    };
  });
}

/** The machine finds edits and deletions at its next visit; the sample says when that was. */
async function markHistory(
  tx: Tx,
  idOf: ReadonlyMap<string, string | null>,
  posts: readonly SamplePost[],
): Promise<void> {
  for (const post of posts) {
    const id = idOf.get(post.key);
    if (!id) continue;
    if (post.edit)
      await tx.updateTable('monitoring_post').set({ edited_at: post.edit.at }).where('id', '=', id).execute();
    if (post.deletedAt) {
      await tx.updateTable('monitoring_post').set({ gone_at: post.deletedAt }).where('id', '=', id).execute();
      await tx.updateTable('monitoring_match').set({ gone: true }).where('post_id', '=', id).execute();
    }
  }
}

type Truth = { post: SamplePost; id: string };

/** The desk has worked off its queue up to the day before yesterday: every older proposal is decided by what the post really is. */
async function decideQueue(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  posts: readonly Truth[],
  until: string,
): Promise<MadeDecision[]> {
  const truth = new Map(posts.map((one) => [one.id, one.post]));
  const open = await tx
    .selectFrom('monitoring_match')
    .select(['post_id', 'subject_type', 'subject_id', 'kind', 'published_at'])
    .where('tenant_id', '=', ids.tenantId)
    .where('state', '=', 'proposed')
    .where('published_at', '<', until)
    .execute();
  const decidedBy = ids.of('person', sample.decisions[0]?.by ?? 'maya.pratiwi');
  return open.flatMap((match) => {
    const post = truth.get(match.post_id);
    if (!post) return [];
    const { activity, narrative } = post.truth;
    const right =
      match.subject_type === 'activity'
        ? activity !== null && ids.of('activity', activity) === match.subject_id
        : narrative !== null && ids.of('narrative', narrative) === match.subject_id;
    return {
      id: newId(),
      postId: match.post_id,
      subject: { type: match.subject_type, id: match.subject_id },
      verdict: right ? ('yes' as const) : ('no' as const),
      kind: right ? (post.truth.kind ?? match.kind) : null,
      decidedBy,
      decidedAt: new Date(Date.parse(match.published_at) + 26 * 3_600_000).toISOString(),
    };
  });
}

/** Samples of the weeks before the last are answered; those of last week wait in the queue. */
async function drawAndAnswer(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  posts: readonly Truth[],
  now: string,
): Promise<void> {
  const truth = new Map(posts.map((one) => [one.id, one.post]));
  const monday = Temporal.PlainDate.from(sample.until).subtract({ days: 6 });
  const answers: (MadeDecision & { sampleId: string })[] = [];
  for (const weeksAgo of [5, 4, 3, 2, 1]) {
    const week = monday.subtract({ days: 7 * weeksAgo }).toString();
    await drawWeek(tx, { tenantId: ids.tenantId, now }, week);
    if (weeksAgo === 1) continue;
    const drawn = await tx
      .selectFrom('monitoring_sample')
      .selectAll()
      .where('tenant_id', '=', ids.tenantId)
      .where('week', '=', week)
      .execute();
    for (const one of drawn) {
      const post = truth.get(one.post_id);
      const activity = post?.truth.activity ? ids.of('activity', post.truth.activity) : null;
      const subjectId = one.subject_id ?? activity;
      if (!post || subjectId === null) continue;
      const right = one.subject_type === 'narrative' || activity === subjectId;
      answers.push({
        id: newId(),
        sampleId: one.id,
        sampleOf: one.drawn_from === 'declared' ? null : one.drawn_from,
        postId: one.post_id,
        subject: { type: one.subject_type, id: subjectId },
        verdict: right ? 'yes' : 'no',
        kind: right ? post.truth.kind : null,
        decidedBy: ids.of('person', sample.decisions[0]?.by ?? 'maya.pratiwi'),
        decidedAt: `${monday.subtract({ days: 7 * weeksAgo - 8 })}T03:00:00Z`,
      });
    }
  }
  await settleDecisions(tx, { tenantId: ids.tenantId, now }, answers);
  await tx
    .updateTable('monitoring_sample')
    .set({ answered_at: now })
    .where('tenant_id', '=', ids.tenantId)
    .where('week', '<', monday.subtract({ days: 7 }).toString())
    .execute();
  for (const answer of answers)
    await tx
      .updateTable('monitoring_sample')
      .set({ decision_id: answer.id })
      .where('id', '=', answer.sampleId)
      .execute();
}

/** Posts, reports and decisions of the sample, on the same way in as real ones. @returns ids of its posts by key */
export async function loadMonitoring(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  now: string,
): Promise<ReadonlyMap<string, string | null>> {
  const actor = { kind: 'system', tenantId: ids.tenantId, job: 'sample' } as const;
  const emit = (event: EventToEmit) => storeEvent(tx, actor, now, event, null);
  const taken = await takePosts({ tx, actor, now, emit }, incoming(sample, ids, now));
  const idOf = new Map(sample.posts.map((post, at) => [post.key, taken.ids[at] ?? null]));
  const decisions = sample.decisions.flatMap((decision) => {
    const postId = idOf.get(decision.post);
    return postId
      ? [
          {
            id: newId(),
            postId,
            subject: { type: 'activity' as const, id: ids.of('activity', decision.activity) },
            verdict: decision.answer,
            kind: decision.kind,
            decidedBy: ids.of('person', decision.by),
            decidedAt: decision.at,
          },
        ]
      : [];
  });
  const moment = { tenantId: ids.tenantId, now };
  await settleDecisions(tx, moment, decisions);
  const posts = sample.posts.flatMap((post) => {
    const id = idOf.get(post.key);
    return id ? [{ post, id }] : [];
  });
  const until = Temporal.Instant.from(now).subtract({ hours: 42 }).toString();
  await settleDecisions(tx, moment, await decideQueue(tx, sample, ids, posts, until));
  await drawAndAnswer(tx, sample, ids, posts, now);
  await markHistory(
    tx,
    idOf,
    sample.posts.filter((post) => post.edit || post.deletedAt),
  );
  return idOf;
}
