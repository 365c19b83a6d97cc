import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { staleBefore } from '../actions/ask-file.server.ts';

/** The last making of the file, and the last that was finished. Null for who may not have it. */
export async function fileView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'export-file')) return null;
  const runs = await db
    .selectFrom('training_file_run')
    .select(['id', 'steps', 'done', 'state', 'ended_at as endedAt', 'asked_at as askedAt'])
    .where('batch_id', '=', batchId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const last = runs[0] ?? null;
  const isStale = last?.state === 'running' && last.askedAt <= staleBefore(now);
  return {
    head,
    last: last && { ...last, state: isStale ? ('failed' as const) : last.state },
    ready: runs.find(({ state }) => state === 'done') ?? null,
    mayAsk: head.state !== 'draft',
  };
}

/** The stored file of the last finished making. */
export async function readyFile(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  form: 'pdf' | 'xlsx',
): Promise<string | null> {
  if (!may(actor, 'export-file')) return null;
  const row = await db
    .selectFrom('training_file_run')
    .select(['pdf_file_id', 'xlsx_file_id'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (form === 'pdf' ? row?.pdf_file_id : row?.xlsx_file_id) ?? null;
}
