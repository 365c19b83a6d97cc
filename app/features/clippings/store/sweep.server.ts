import { sql } from 'kysely';
import { z } from 'zod';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { defineJob } from '#app/platform/module.ts';
import '../tables.ts';
import { KEPT_LETTERS, SKETCH_DAYS, TEXT_DAYS } from './keeping.ts';

/** Once a day: keys by which nothing is found any more go, and old texts are cut to what may be shown. */
export const sweepClippings = defineJob({
  name: 'clippings.sweep',
  cron: '35 18 * * *',
  payload: z.object({}),
  async handle(platform) {
    const before = (days: number) =>
      platform.clock
        .now()
        .subtract({ hours: 24 * days })
        .toString();
    const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
      platform.db,
    );
    for (const { tenant_id: tenantId } of rows)
      await writeTenant(platform.db, tenantId, async (tx) => {
        await tx
          .deleteFrom('clippings_sketch')
          .where('tenant_id', '=', tenantId)
          .where('published_at', '<', before(SKETCH_DAYS))
          .execute();
        await sql`update clippings_item set text = left(text, ${KEPT_LETTERS}) where tenant_id = ${tenantId}
          and published_at < ${before(TEXT_DAYS)}::timestamptz and length(text) > ${KEPT_LETTERS}`.execute(
          tx,
        );
      });
  },
});
