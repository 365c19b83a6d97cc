import { z } from 'zod';
import { finishReported } from '#app/features/agenda/index.server.ts';
import { variantReported } from '#app/features/content/index.server.ts';
import {
  type ActionCall,
  type ActionContext,
  defineAction,
  faultsOf,
} from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { takePosts } from '../store/take-posts.server.ts';
import type { PostKind, TimeBy } from '../tables.ts';
import type { ReportRefusal } from './errors.ts';
import './events.ts';
import {
  type InspectedLink,
  inspectLink,
  isGone,
  reportedAlready,
  reportScope,
} from './inspect-link.server.ts';
import { mayReport } from './policy.ts';
import { type LinkReading, readLink } from './read-link.server.ts';
import { pageTimeBy } from './rules/grade.ts';
import { type ReportFields, reportFields } from './schema.ts';
import { type OpenTask, taskById } from './tasks.server.ts';

/** What became of a report; the phone shows it without asking again. */
export type ReportedLink = {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly accountName: string;
  readonly grade: 'A' | 'B' | 'C';
  readonly kind: PostKind;
  /** What the report did to its task; null when it was for none. */
  readonly task: {
    readonly assignmentId: string;
    readonly title: string;
    readonly state: 'confirmed' | 'waiting' | 'none';
    readonly late: boolean;
    readonly activityId: string | null;
  } | null;
};

const NAME = 'monitoring.report-link';

type Input = { fields: ReportFields; reading: LinkReading | null };

/** Stores one report whose page was read before. Only `reportLink` calls it. */
const storeReport = defineAction<z.ZodType<Input>, ReportedLink, ReportRefusal>({
  name: NAME,
  input: z.custom<Input>(),
  run: (context) => storeOne(context, context.input.fields, context.input.reading),
});

/** Load, authorize, decide, store: one report inside an act; the sheet of many calls it row by row. */
export async function storeOne(
  context: ActionContext<unknown>,
  fields: ReportFields,
  reading: LinkReading | null,
): Promise<Result<ReportedLink, ReportRefusal>> {
  const { tx, authorize, emit } = context;
  const actor = context.actor as PersonActor;
  const inspected = await inspectLink(tx, actor, fields, reading?.found ?? null);
  if (!inspected.ok) {
    authorize(mayReport(actor, 'store-screenshot'));
    return inspected;
  }
  const { account } = inspected.value;
  authorize(mayReport(actor, 'report-link', { unitId: account.unitId }));
  const known = await reportedAlready(tx, inspected.value, fields.collab);
  if (known) return refuse(known);
  const task = fields.assignmentId === null ? null : await taskById(tx, fields.assignmentId);
  if (fields.assignmentId !== null && !task) return refuse({ type: 'task-of-other-unit' });
  if (task && task.unitId !== account.unitId) return refuse({ type: 'task-of-other-unit' });
  if (task?.state === 'cancelled') return refuse({ type: 'task-cancelled', title: task.title });
  const content = await contentOf(context, fields, reading, inspected.value);
  if (!content.ok) return content;
  const { grade, publishedAt, timeBy, title, text, images } = content.value;
  if (grade === 'C' && (await isGone(tx, inspected.value, fields.collab)))
    return refuse({ type: 'post-gone' });
  const taken = await takePosts(context, [
    {
      channelId: account.channelId,
      unitId: account.unitId,
      network: account.network,
      remoteId: null,
      address: inspected.value.parsed.address,
      addressKey: inspected.value.key,
      collabKey: inspected.value.collabKey,
      publishedAt,
      timeBy,
      title,
      text,
      images,
      shareOf: null,
      grade,
      source: 'reported',
      reportedBy: actor.personId,
      reportedAssignmentId: task?.assignmentId ?? null,
      screenshotFileId: fields.screenshotFileId,
    },
  ]);
  const postId = taken.ids[0];
  if (!postId) return refuse({ type: 'not-a-post', network: account.network });
  if (task) await finishReported(context, task.assignmentId);
  await variantReported(context, {
    unitId: account.unitId,
    channelId: account.channelId,
    assignmentId: task?.assignmentId ?? null,
    variantId: fields.variantId,
    remoteId: inspected.value.key,
    address: inspected.value.parsed.address,
    publishedAt: publishedAt ?? context.now,
  });
  const report = await outcomeOf(tx, postId, inspected.value, task);
  await emit({
    name: 'monitoring.link-reported',
    subject: { type: 'post', id: postId },
    data: {
      unitId: account.unitId,
      channelId: account.channelId,
      assignmentId: task?.assignmentId ?? null,
      grade,
      late: report.task?.late ?? false,
    },
  });
  return ok(report);
}

type Content = {
  grade: 'B' | 'C';
  publishedAt: string | null;
  timeBy: TimeBy;
  title: string | null;
  text: string;
  images: NonNullable<LinkReading['page']>['images'];
};

/** Clocks of phones run ahead a little. */
const AHEAD_MINUTES = 15;

/** What is kept of the post: read from a public page (B), else as the officer says it (C). */
async function contentOf(
  { tx, now, actor }: ActionContext<unknown>,
  fields: ReportFields,
  reading: LinkReading | null,
  link: InspectedLink,
): Promise<Result<Content, ReportRefusal>> {
  const page = reading?.page ?? null;
  const isRead = page !== null && (page.text !== '' || page.title !== null);
  if (!isRead && fields.caption === null)
    return refuse({ type: 'caption-needed', network: link.account.network });
  if (
    fields.screenshotFileId !== null &&
    !(await ownScreenshot(tx, actor as PersonActor, fields.screenshotFileId))
  )
    return refuse({ type: 'screenshot-missing' });
  const said = fields.publishedAt === null ? null : await instantOf(tx, fields.publishedAt);
  if (said && Temporal.Instant.compare(said, Temporal.Instant.from(now).add({ minutes: AHEAD_MINUTES })) > 0)
    return refuse({ type: 'date-in-future' });
  const namesAccount = link.parsed.handle !== null || link.parsed.accountId !== undefined;
  return ok({
    // An address that names no account leaves it to the officer whose post it is: that is the officer's word.
    grade: isRead && namesAccount && !fields.collab ? 'B' : 'C',
    publishedAt: page?.publishedAt ?? said?.toString() ?? null,
    timeBy: page?.publishedAt ? pageTimeBy(link.account.network) : 'officer',
    title: page?.title ?? null,
    text: page?.text || (fields.caption ?? ''),
    images: page?.images ?? [],
  });
}

async function instantOf(tx: Tx, written: string): Promise<Temporal.Instant> {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(written)) return Temporal.Instant.from(written);
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  return Temporal.PlainDateTime.from(written).toZonedDateTime(zone).toInstant();
}

async function ownScreenshot(tx: Tx, actor: PersonActor, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('file')
    .select('created_by')
    .where('id', '=', fileId)
    .where('purpose', '=', 'screenshot')
    .executeTakeFirst();
  return row?.created_by === actor.personId;
}

async function outcomeOf(
  tx: Tx,
  postId: string,
  link: InspectedLink,
  task: OpenTask | null,
): Promise<ReportedLink> {
  const post = await tx
    .selectFrom('monitoring_post')
    .select(['grade', 'kind', 'published_at', 'published_known'])
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
  const match = task
    ? await tx
        .selectFrom('monitoring_match')
        .select('state')
        .where('post_id', '=', postId)
        .where('subject_id', '=', task.subject.id)
        .executeTakeFirst()
    : undefined;
  const state = { confirmed: 'confirmed', proposed: 'waiting', rejected: 'none' } as const;
  return {
    postId,
    unitId: link.account.unitId,
    unitName: link.account.unitName,
    accountName: link.account.name,
    grade: post.grade,
    kind: post.kind,
    task: task && {
      assignmentId: task.assignmentId,
      title: task.title,
      state: match ? state[match.state] : 'none',
      late: post.published_known && Date.parse(post.published_at) > Date.parse(task.dueAt),
      activityId: task.subject.type === 'activity' ? task.subject.id : null,
    },
  };
}

/** True when this very message was answered before: its page need not be read again. */
async function answeredBefore(call: ActionCall): Promise<boolean> {
  const { actor, sending, platform } = call;
  if (!sending || actor.kind !== 'person') return false;
  const row = await readTenant(platform.db, actor.tenantId, (db) =>
    db
      .selectFrom('action_answer')
      .select('key')
      .where('person_id', '=', actor.personId)
      .where('act', '=', NAME)
      .where('key', '=', sending.key)
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/**
 * One reported link: pasted, shared from another app, sent by the phone's outbox. The page is read where its network allows (grade
 * B), outside the transaction; otherwise caption and screenshot are the officer's word (grade C).
 */
export async function reportLink(
  call: ActionCall,
  raw: unknown,
): Promise<Result<ReportedLink, ReportRefusal | CommonRefusal>> {
  const parsed = reportFields.safeParse(raw);
  if (!parsed.success) return { ok: false, error: { type: 'invalid', faults: faultsOf(parsed.error) } };
  const { actor, platform } = call;
  if (actor.kind !== 'person' || !mayReport(actor, 'store-screenshot')) return refuse({ type: 'forbidden' });
  const fields = parsed.data;
  if (await answeredBefore(call)) return storeReport(call, { fields, reading: null });
  const first = await readTenant(platform.db, actor.tenantId, (db) => inspectLink(db, actor, fields));
  if (!first.ok && first.error.type !== 'short-link-closed') return first;
  const reading = await readLink(fields.address, platform.outside, platform.clock.now());
  return storeReport(call, { fields, reading });
}

export { reportScope };
