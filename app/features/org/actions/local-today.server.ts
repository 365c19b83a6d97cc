import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../tables.ts';

/** Today's date where the government is. */
export async function localToday(tx: Tx, now: string): Promise<string> {
  const { zone } = await tx.selectFrom('org_government').select('zone').executeTakeFirstOrThrow();
  return Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}
