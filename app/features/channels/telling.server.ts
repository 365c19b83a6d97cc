import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Urgency } from '#app/platform/notify/delivery-rule.ts';
import { tell } from '#app/platform/notify/tell.server.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;

/** Zone and official domain of the government of this transaction. */
export async function governmentOfTx(tx: Tx): Promise<{ zone: string; rootDomain: string | null }> {
  const row = await tx
    .selectFrom('org_read_government')
    .select(['zone', 'root_domain'])
    .executeTakeFirstOrThrow();
  return { zone: row.zone, rootDomain: row.root_domain };
}

/** Tells those who hold one of the roles in the unit today, and further persons, except the one who acts. */
export async function tellUnit(
  context: Context,
  notice: {
    zone: string;
    unitId: string;
    roles: readonly Role[];
    also?: readonly (string | null)[];
    kind: string;
    urgency: Urgency;
    title: string;
    body: string;
    href: string;
    key: string;
  },
): Promise<void> {
  const { tx, actor, now } = context;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(notice.zone).toPlainDate().toString();
  const holders = notice.roles.length === 0 ? [] : await holdersOf(tx, notice.unitId, notice.roles, today);
  const self = actor.kind === 'person' ? actor.personId : null;
  const persons = new Set(
    [...holders, ...(notice.also ?? [])].filter((id) => id !== null && id !== self),
  ) as Set<string>;
  const { zone, kind, urgency, title, body, href, key } = notice;
  await tell(context, {
    zone,
    notices: [...persons].map((personId) => ({ personId, kind, urgency, title, body, href, key })),
  });
}

async function holdersOf(tx: Tx, unitId: string, roles: readonly Role[], today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('org_read_role')
    .select('person_id')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('role', 'in', [...roles])
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .execute();
  return rows.map((row) => row.person_id);
}
