import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../delivery/tables.ts';
import { governmentOfTx } from '../telling.server.ts';

type When = { readonly now: string; readonly zone: string };

/** The month of the government's calendar, as instants. */
function monthOf({ now, zone }: When): { from: string; to: string } {
  const first = Temporal.Instant.from(now).toZonedDateTimeISO(zone).with({ day: 1 }).startOfDay();
  return { from: first.toInstant().toString(), to: first.add({ months: 1 }).toInstant().toString() };
}

/** Messages of the month whose irreversible call was begun: each may have been paid for, whatever became of it. */
export async function monthUse(db: Tx, network: string, when: When): Promise<number> {
  const { from, to } = monthOf(when);
  const row = await db
    .selectFrom('channels_delivery')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('network', '=', network)
    .where('finalised_at', '>=', from)
    .where('finalised_at', '<', to)
    .executeTakeFirst();
  return row?.n ?? 0;
}

const capOf = (settings: Readonly<Record<string, string>> | undefined): number =>
  Number(settings?.monthlyCap ?? Number.POSITIVE_INFINITY);

/**
 * Seconds until the next month where the government's own limit for a network that asks money is used; null where one more may go. Locks
 * the app's row, so that two workers at the same moment don't both take the last one.
 */
export async function paidUseWait(tx: Tx, network: string, now: string): Promise<number | null> {
  const app = tx.selectFrom('channels_app').select('settings').where('network', '=', network);
  if (!Number.isFinite(capOf((await app.executeTakeFirst())?.settings))) return null;
  const cap = capOf((await app.forUpdate().executeTakeFirst())?.settings);
  const when = { now, zone: (await governmentOfTx(tx)).zone };
  if ((await monthUse(tx, network, when)) < cap) return null;
  return Math.ceil((Date.parse(monthOf(when).to) - Date.parse(now)) / 1000);
}
