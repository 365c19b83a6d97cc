import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { ok } from '#app/platform/errors/result.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { RETAG_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { issueRule, issuesIn } from '../tagging/issues.ts';
import { judge } from '../tagging/judge.ts';
import { readText } from '../tagging/read-text.ts';
import '../tables.ts';
import { TEXT_DAYS } from './keeping.ts';
import { loadRules } from './rules.server.ts';
import { writeIssueTags, writeTags } from './write-tags.server.ts';

/** Articles a transaction: short enough that a person's act beside it never waits noticeably. */
const CHUNK = 300;

const input = z.object({
  /** The one issue whose words changed; null for everything the rules say. */
  issueId: z.uuid().nullable(),
  version: z.number().nullable(),
  after: z.uuid().nullable(),
});

const oldest = (now: string): string =>
  Temporal.Instant.from(now)
    .subtract({ hours: 24 * TEXT_DAYS })
    .toString();

/** Tags the next articles anew. `next` is where to go on; null at the end, or when the words have changed once more. */
export const retagSome = defineAction<typeof input, { next: string | null }>({
  name: 'clippings.retag-some',
  input,
  async run({ tx, actor, now, authorize, input: { issueId, version, after } }) {
    authorize(may(actor, 'tag-items'));
    const issue = issueId
      ? await tx
          .selectFrom('clippings_issue')
          .select(['id', 'words', 'words_not as wordsNot'])
          .where('id', '=', issueId)
          .where('state', '=', 'live')
          .where('version', '=', version ?? 0)
          .executeTakeFirst()
      : null;
    if (issue === undefined) return ok({ next: null });
    const items = await tx
      .selectFrom('clippings_item as i')
      .leftJoin('clippings_source as s', (join) =>
        join.onRef('s.tenant_id', '=', 'i.tenant_id').onRef('s.id', '=', 'i.source_id'),
      )
      .select(['i.id', 'i.title', 'i.text', 's.local'])
      // Of older ones only the beginning is kept: what it does not say any more takes no tag away.
      .where('i.published_at', '>', oldest(now))
      .$if(after !== null, (query) => query.where('i.id', '>', after!))
      .orderBy('i.id')
      .limit(CHUNK)
      .execute();
    if (issue) {
      const rule = issueRule(issue);
      const tags = items.map(({ id, title, text }) => ({
        id,
        tags: issuesIn(readText(`${title}\n${text}`), [rule]),
      }));
      await writeIssueTags(tx, actor.tenantId, issue.id, tags);
    } else {
      const rules = await loadRules(tx);
      const judged = items.map((item) => ({
        id: item.id,
        judged: judge({ ...item, local: item.local ?? false }, rules),
      }));
      await writeTags(tx, actor.tenantId, judged);
    }
    const next = items.length < CHUNK ? null : items.at(-1)!.id;
    if (next === null && issueId)
      await tx
        .updateTable('clippings_issue')
        .set({ retagged_version: version ?? 0 })
        .where('id', '=', issueId)
        .execute();
    return ok({ next });
  },
});

/** A worker that is killed begins again: the same words give the same tags. */
export async function retag(
  platform: Platform,
  order: { tenantId: string; issueId: string | null; version: number | null },
): Promise<void> {
  const { tenantId, issueId, version } = order;
  let after: string | null = null;
  do {
    const some = await retagSome(
      { platform, actor: { kind: 'system', tenantId, job: RETAG_JOB } },
      { issueId, version, after },
    );
    if (!some.ok) throw new Error(`retagging refused: ${some.error.type}`);
    after = some.value.next;
  } while (after !== null);
}

export const retagJob = defineJob({
  name: RETAG_JOB,
  // Some two milliseconds an article: a hundred thousand take minutes.
  expireSeconds: 1_800,
  payload: z.object({
    tenantId: z.uuid(),
    issueId: z.uuid().nullable(),
    version: z.number().nullable(),
  }),
  handle: retag,
});
