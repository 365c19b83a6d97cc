import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { ClippingRefusal } from '../errors.ts';
import '../events.ts';
import { RETAG_JOB } from '../jobs.ts';
import { may } from '../policy.ts';
import { issueInput } from '../schema.ts';
import '../tables.ts';
import { personOf } from './chosen.server.ts';

type Input = z.output<typeof issueInput>;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

async function nameTaken(tx: Tx, { name, issueId }: Input): Promise<boolean> {
  const row = await tx
    .selectFrom('clippings_issue')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where('state', '=', 'live')
    .executeTakeFirst();
  return row !== undefined && row.id !== issueId;
}

/** A theme or narrative that another government, or nobody, has is no link. */
async function linksKnown(tx: Tx, { themeId, narrativeId }: Input): Promise<boolean> {
  const theme =
    themeId &&
    (await tx.selectFrom('agenda_read_theme').select('id').where('id', '=', themeId).executeTakeFirst());
  const narrative =
    narrativeId &&
    (await tx
      .selectFrom('agenda_read_narrative')
      .select('id')
      .where('id', '=', narrativeId)
      .executeTakeFirst());
  return theme !== undefined && narrative !== undefined;
}

/** Adds an issue or changes one; changed words tag all past articles anew as a job. */
export const saveIssue = defineAction<
  typeof issueInput,
  { issueId: string; retags: boolean },
  ClippingRefusal
>({
  name: 'clippings.save-issue',
  input: issueInput,
  async run({ tx, actor, input, now, authorize, notFound, emit, send }) {
    const old = input.issueId
      ? await tx
          .selectFrom('clippings_issue')
          .selectAll()
          .where('id', '=', input.issueId)
          .where('state', '=', 'live')
          .forUpdate()
          .executeTakeFirst()
      : null;
    if (old === undefined) return notFound();
    authorize(may(actor, 'edit-issues'));
    if (await nameTaken(tx, input)) return refuse({ type: 'issue-known', name: input.name });
    if (!(await linksKnown(tx, input))) return notFound();
    const retags = !old || !same(old.words, input.words) || !same(old.words_not, input.wordsNot);
    const version = old ? old.version + (retags ? 1 : 0) : 1;
    const issueId = old?.id ?? newId();
    const values = {
      name: input.name,
      words: input.words,
      words_not: input.wordsNot,
      theme_id: input.themeId,
      narrative_id: input.narrativeId,
      version,
      updated_at: now,
    };
    if (old) await tx.updateTable('clippings_issue').set(values).where('id', '=', old.id).execute();
    else
      await tx
        .insertInto('clippings_issue')
        .values({
          tenant_id: actor.tenantId,
          id: issueId,
          ...values,
          retagged_version: 0,
          created_by: personOf(actor),
          created_at: now,
        })
        .execute();
    if (retags) await send(RETAG_JOB, { tenantId: actor.tenantId, issueId, version });
    await emit({
      name: 'clippings.issue-saved',
      subject: { type: 'clippings-issue', id: issueId },
      data: { version, retags },
    });
    return ok({ issueId, retags });
  },
});

/** An issue that is over: no article is tagged with it any more, and what was tagged keeps its tag for the record. */
export const closeIssue = defineAction({
  name: 'clippings.close-issue',
  input: z.object({ issueId: z.uuid() }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const issue = await tx
      .selectFrom('clippings_issue')
      .select('id')
      .where('id', '=', input.issueId)
      .where('state', '=', 'live')
      .forUpdate()
      .executeTakeFirst();
    if (!issue) return notFound();
    authorize(may(actor, 'edit-issues'));
    await tx
      .updateTable('clippings_issue')
      .set({ state: 'closed', updated_at: now })
      .where('id', '=', issue.id)
      .execute();
    await emit({
      name: 'clippings.issue-closed',
      subject: { type: 'clippings-issue', id: issue.id },
      data: null,
    });
    return ok({});
  },
});
