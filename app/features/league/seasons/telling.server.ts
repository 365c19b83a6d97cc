import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Role } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../tables.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'send'>;
type Said = Omit<NewNotice, 'personId' | 'urgency'>;
type Season = { readonly id: string; readonly zone: string };

async function holders(tx: Tx, roles: readonly Role[], unitIds: readonly string[] | null, today: string) {
  if (unitIds?.length === 0) return [];
  return tx
    .selectFrom('org_read_role')
    .select(['person_id as personId', 'unit_id as unitId'])
    .where('role', 'in', [...roles])
    .where('from_date', '<=', today)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
    .$if(unitIds !== null, (query) => query.where('unit_id', 'in', [...(unitIds ?? [])]))
    .execute();
}

/** Tells officers and heads of units; a person of several units hears of the first. */
export async function tellUnits(
  context: Context,
  season: Season,
  unitIds: readonly string[],
  said: (unitId: string) => Said,
): Promise<number> {
  const today = dateIn(context.now, season.zone);
  const notices = new Map<string, NewNotice>();
  for (const { personId, unitId } of await holders(context.tx, ['officer', 'head'], unitIds, today))
    if (!notices.has(personId)) notices.set(personId, { personId, urgency: 'normal', ...said(unitId) });
  if (notices.size === 0) return 0;
  return tell(context, { zone: season.zone, notices: [...notices.values()] });
}

/** Tells those who decide on appeals, but for the person who filed. */
export async function tellDesk(context: Context, season: Season, said: Said): Promise<number> {
  const today = dateIn(context.now, season.zone);
  const own = context.actor.kind === 'person' ? context.actor.personId : null;
  const people = await holders(context.tx, ['coordinator', 'reviewer'], null, today);
  const ids = [...new Set(people.map(({ personId }) => personId))].filter((id) => id !== own);
  if (ids.length === 0) return 0;
  const notices = ids.map((personId) => ({ personId, urgency: 'normal' as const, ...said }));
  return tell(context, { zone: season.zone, notices });
}
