import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import '../events.ts';
import { REMATCH_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { subjectSchema } from '../schema.ts';
import { matchPosts } from '../store/match-posts.server.ts';
import { notePublished } from '../store/note-published.server.ts';
import { keepPlace, nextPosts, queueSubject, type Subject, takePlace } from '../store/rematching.server.ts';

/** Posts of one transaction. */
const AT_ONCE = 500;
/** Chunks of one job; the next job goes on where it ended. */
const CHUNKS = 8;

const systemCall = (platform: Platform, tenantId: string) => ({
  platform,
  actor: { kind: 'system', tenantId, job: REMATCH_JOB } as const,
});

const queueSchema = z.object({ subjects: z.array(subjectSchema).max(5_000) });

/** Subjects have changed: their posts are to be matched anew, by a job that any worker takes up where another left off. */
const queueRematch = defineAction<typeof queueSchema, undefined>({
  name: 'monitoring.queue-rematch',
  input: queueSchema,
  async run({ tx, actor, input, now, authorize, send }) {
    authorize(may(actor, 'rematch'));
    const { tenantId } = actor;
    for (const subject of input.subjects) {
      await queueSubject(tx, { tenantId, now }, subject);
      await send(REMATCH_JOB, { tenantId, subject }, { singletonKey: `${subject.type}:${subject.id}` });
    }
    return ok();
  },
});

const chunkSchema = z.object({ subject: subjectSchema, goOn: z.boolean(), atOnce: z.int().positive() });

/** One chunk of posts around a subject is matched anew; `goOn` sends the job that does the next. */
const rematchChunk = defineAction<typeof chunkSchema, { posts: number; done: boolean }>({
  name: 'monitoring.rematch',
  input: chunkSchema,
  async run({ tx, actor, input, now, authorize, emit, send }) {
    authorize(may(actor, 'rematch'));
    const { tenantId } = actor;
    const { subject } = input;
    const place = await takePlace(tx, subject);
    if (!place) return ok({ posts: 0, done: true });
    const moment = { tenantId, now };
    const { ids, next } = await nextPosts(tx, moment, subject, place, input.atOnce);
    await matchPosts(tx, moment, ids);
    await notePublished({ tx, actor, emit }, ids);
    await keepPlace(tx, moment, subject, next && { ...next, posts: place.posts + ids.length });
    if (next && input.goOn) await send(REMATCH_JOB, { tenantId, subject });
    return ok({ posts: ids.length, done: next === null });
  },
});

export const queueSubjects = async (
  platform: Platform,
  tenantId: string,
  subjects: readonly Subject[],
): Promise<void> => {
  const done = await queueRematch(systemCall(platform, tenantId), { subjects });
  if (!done.ok) throw new Error(`Queueing to match anew: ${done.error.type}`);
};

/** Some chunks of one subject. @returns posts looked at, and whether all are done */
export async function rematchSome(
  platform: Platform,
  tenantId: string,
  subject: Subject,
  { chunks = CHUNKS, atOnce = AT_ONCE }: { chunks?: number; atOnce?: number } = {},
): Promise<{ posts: number; done: boolean }> {
  let posts = 0;
  for (let chunk = 1; chunk <= chunks; chunk += 1) {
    const made = await rematchChunk(systemCall(platform, tenantId), {
      subject,
      goOn: chunk === chunks,
      atOnce,
    });
    if (!made.ok) throw new Error(`Matching anew: ${made.error.type}`);
    posts += made.value.posts;
    if (made.value.done) return { posts, done: true };
  }
  return { posts, done: false };
}

/** Matches the posts around a subject anew, at once and to the end. @returns how many posts were looked at */
export async function rematchSubject(
  platform: Platform,
  tenantId: string,
  subject: Subject,
): Promise<number> {
  await queueSubjects(platform, tenantId, [subject]);
  for (let posts = 0; ; ) {
    const some = await rematchSome(platform, tenantId, subject);
    posts += some.posts;
    if (some.done) return posts;
  }
}

export const rematchActivity = (platform: Platform, tenantId: string, activityId: string): Promise<number> =>
  rematchSubject(platform, tenantId, { type: 'activity', id: activityId });
