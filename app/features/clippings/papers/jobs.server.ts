import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant, writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import { askPaper, DEFAULT_HOUR } from '../actions/ask-paper.server.ts';
import type * as crafts from '../crafts.server.ts';
import { MAKE_PAPER_JOB } from '../jobs.ts';
import { papersCopy } from '../screens-copy.id.ts';
import '../tables.ts';
import { clippingPaper } from './clipping-paper.ts';
import { collectFacts } from './collect-facts.server.ts';
import { clippingText } from './whatsapp-text.ts';

type Order = { tenantId: string; paperId: string };

async function fail(platform: Platform, { tenantId, paperId }: Order): Promise<void> {
  await writeTenant(platform.db, tenantId, (tx) =>
    tx.updateTable('clippings_paper').set({ state: 'failed' }).where('id', '=', paperId).execute(),
  );
}

/** Makes a day's clipping: collects, draws outside any transaction, keeps. A second run finds it done. */
export async function makePaper(platform: Platform, order: Order): Promise<void> {
  const { tenantId, paperId } = order;
  const now = platform.clock.now().toString();
  const found = await readTenant(platform.db, tenantId, async (db) => {
    const paper = await db
      .selectFrom('clippings_paper')
      .select(['date', 'from_at as fromAt', 'to_at as toAt'])
      .where('id', '=', paperId)
      .where('state', '<>', 'done')
      .executeTakeFirst();
    return paper ? { date: paper.date, facts: await collectFacts(db, paper, now) } : null;
  });
  if (!found) return;
  const { date, facts } = found;
  try {
    const bytes = await workshop<typeof crafts.paperAsPdf>('clippings.paperAsPdf', clippingPaper(facts));
    await writeTenant(platform.db, tenantId, async (tx) => {
      const file = await platform.files.store(tx, tenantId, now, {
        bytes,
        mime: 'application/pdf',
        name: papersCopy.fileName(date),
        purpose: 'clippings.paper',
        createdBy: null,
      });
      await tx
        .updateTable('clippings_paper')
        .set({
          state: 'done',
          stories: facts.stories,
          items: facts.items,
          text: clippingText(facts),
          file_id: file.id,
          made_at: now,
        })
        .where('id', '=', paperId)
        .where('state', '<>', 'done')
        .execute();
    });
  } catch (err) {
    await fail(platform, order);
    platform.log.error({ err, paperId }, 'daily clipping not made');
  }
}

export const makePaperJob = defineJob({
  name: MAKE_PAPER_JOB,
  payload: z.object({ tenantId: z.uuid(), paperId: z.uuid() }),
  handle: makePaper,
});

/** Governments that use clippings at all; the others get no paper about nothing. */
async function hourOf(platform: Platform, tenantId: string) {
  return readTenant(platform.db, tenantId, async (db) => {
    const uses = await db
      .selectFrom('clippings_source')
      .select('id')
      .where('state', '=', 'active')
      .limit(1)
      .executeTakeFirst();
    if (!uses) return null;
    const setting = await db.selectFrom('clippings_setting').select('paper_hour').executeTakeFirst();
    const { zone } = await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    return { hour: setting?.paper_hour ?? DEFAULT_HOUR, zone };
  });
}

/** Six times an hour: makes the day's clipping where its hour has come and none was made; a night without power is made up for. */
export const morningPapers = defineJob({
  name: 'clippings.morning-papers',
  cron: '*/10 * * * *',
  payload: z.object({}),
  async handle(platform) {
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows) {
      const set = await hourOf(platform, tenantId);
      if (!set) continue;
      const local = platform.clock.now().toZonedDateTimeISO(set.zone);
      if (local.hour < set.hour) continue;
      await askPaper(
        { platform, actor: { kind: 'system', tenantId, job: 'clippings.morning-papers' } },
        { date: local.toPlainDate().toString(), onlyIfNone: true },
      );
    }
  },
});
