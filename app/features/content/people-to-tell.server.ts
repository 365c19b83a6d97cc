import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import './tables.ts';

/** Officers and heads of the units today, and the coordinators where the whole government is concerned; with the government's zone. */
export async function peopleToTell(
  tx: Tx,
  now: string,
  { units, coordinators }: { units: readonly string[]; coordinators: boolean },
): Promise<{ zone: string; personIds: string[] }> {
  const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
  const today = dateIn(now, zone);
  const rows = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .distinct()
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .where((eb) =>
      eb.or([
        eb.and([eb('unit_id', 'in', [...units]), eb('role', 'in', ['officer', 'head'])]),
        ...(coordinators ? [eb('role', '=', 'coordinator')] : []),
      ]),
    )
    .execute();
  return { zone, personIds: rows.map(({ person_id }) => person_id) };
}
