import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../crafts.server.ts';
import '../tables.ts';
import { FILE_STEPS, MAKE_FILE_JOB } from './actions/ask-file.server.ts';
import { forgetFields } from './actions/forget.server.ts';
import { filingCopy as copy } from './copy.id.ts';
import { filePaper, fileTables } from './file-paper.ts';

type Run = { tenantId: string; runId: string };
type Change = { done?: number; state?: 'done' | 'failed'; pdf_file_id?: string; xlsx_file_id?: string };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function note(platform: Platform, { tenantId, runId }: Run, change: Change): Promise<void> {
  const ended = change.state ? { ended_at: platform.clock.now().toString() } : {};
  await writeTenant(platform.db, tenantId, (tx) =>
    tx
      .updateTable('training_file_run')
      .set({ ...change, ...ended })
      .where('id', '=', runId)
      .execute(),
  );
}

async function keep(
  platform: Platform,
  run: Run,
  made: { pdf: Uint8Array; xlsx: Uint8Array },
): Promise<void> {
  const now = platform.clock.now().toString();
  await writeTenant(platform.db, run.tenantId, async (tx) => {
    const store = (bytes: Uint8Array, mime: string, form: 'pdf' | 'xlsx') =>
      platform.files.store(tx, run.tenantId, now, {
        bytes,
        mime,
        name: `${copy.page.fileName}.${form}`,
        purpose: 'training.file',
        createdBy: null,
      });
    const pdf = await store(made.pdf, 'application/pdf', 'pdf');
    const xlsx = await store(made.xlsx, XLSX, 'xlsx');
    await tx
      .updateTable('training_file_run')
      .set({ state: 'done', done: FILE_STEPS, pdf_file_id: pdf.id, xlsx_file_id: xlsx.id, ended_at: now })
      .where('id', '=', run.runId)
      .execute();
  });
}

/** Makes the file of a run: collects, draws, tables, keeps. A second run of the job finds it done. */
export async function makeFile(platform: Platform, run: Run): Promise<void> {
  const found = await readTenant(platform.db, run.tenantId, (db) =>
    db
      .selectFrom('training_file_run')
      .select(['batch_id', 'state'])
      .where('id', '=', run.runId)
      .executeTakeFirst(),
  );
  if (!found || found.state === 'done') return;
  const { fileFacts } = await import('./queries/file-facts.server.ts');
  const now = platform.clock.now().toString();
  try {
    const facts = await readTenant(platform.db, run.tenantId, (db) => fileFacts(db, found.batch_id, now));
    if (!facts) return;
    await note(platform, run, { done: 1 });
    const pdf = await workshop<typeof crafts.paperAsPdf>('training.paperAsPdf', filePaper(facts));
    await note(platform, run, { done: 2 });
    const xlsx = await workshop<typeof crafts.tablesAsXlsx>('training.tablesAsXlsx', fileTables(facts));
    await note(platform, run, { done: 3 });
    await keep(platform, run, { pdf, xlsx });
  } catch (err) {
    await note(platform, run, { state: 'failed' });
    platform.log.error({ err, runId: run.runId }, 'file of a batch not made');
  }
}

export const makeFileJob = defineJob({
  name: MAKE_FILE_JOB,
  payload: z.object({ tenantId: z.uuid(), runId: z.uuid() }),
  handle: makeFile,
});

/** Once a day: personal fields whose time is over are blanked. */
export const forgetJob = defineJob({
  name: 'training.forget-fields',
  payload: z.object({}),
  cron: '23 19 * * *',
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows)
      await forgetFields(
        { platform, actor: { kind: 'system', tenantId, job: 'training.forget-fields' } },
        {},
      );
  },
});
