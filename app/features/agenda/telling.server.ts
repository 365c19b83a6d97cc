import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import './tables.ts';

/** People who do a unit's social media today, by unit. */
export async function officersOf(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<{ personId: string; unitId: string }[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx
    .selectFrom('org_read_role')
    .select(['person_id', 'unit_id'])
    .where('role', '=', 'officer')
    .where('unit_id', 'in', [...unitIds])
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  return rows.map((row) => ({ personId: row.person_id, unitId: row.unit_id }));
}

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;

/** Tells the officers of units one thing each, whatever number of units they look after. */
export async function tellOfficers(
  context: Context,
  zone: string,
  unitIds: readonly string[],
  notice: Omit<NewNotice, 'personId'> & { hrefOf?: (unitId: string) => string },
): Promise<number> {
  const today = Temporal.Instant.from(context.now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const { hrefOf, ...said } = notice;
  const seen = new Set<string>();
  const notices: NewNotice[] = [];
  for (const { personId, unitId } of await officersOf(context.tx, unitIds, today)) {
    if (seen.has(personId)) continue;
    seen.add(personId);
    notices.push({ ...said, personId, href: hrefOf?.(unitId) ?? said.href });
  }
  return notices.length === 0 ? 0 : tell(context, { zone, notices });
}
