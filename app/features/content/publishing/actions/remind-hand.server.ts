import { sql } from 'kysely';
import { z } from 'zod';
import { networkName } from '#app/features/channels/index.ts';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { ok } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { publishCopy } from '../copy.id.ts';

type Waiting = { id: string; piece_id: string; unit_id: string; network: string; title: string; due: string };

/** Days after which a variant that nobody posted is no longer told of; it still stands in the list. */
const REMIND_DAYS = 14;

/** Approved, to be posted by hand, and past the moment somebody set, the task's, or four in the afternoon of its planned day. */
async function overdue(
  { tx, actor, now }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now'>,
  zone: string,
) {
  const { rows } = await sql<Waiting>`
    select * from (
      select v.id, v.piece_id, v.unit_id, v.network, p.title,
        coalesce(v.due_at, t.due_at, (p.planned_on + time '16:00') at time zone ${zone}) as due
      from content_variant v
      join content_piece p on p.tenant_id = v.tenant_id and p.id = v.piece_id
      left join agenda_read_assignment t on t.tenant_id = p.tenant_id and t.id = p.assignment_id
      where v.tenant_id = ${actor.tenantId} and v.way = 'assisted' and v.state = 'approved' and p.archived_at is null
    ) waiting
    where due < ${now}::timestamptz and due > ${now}::timestamptz - make_interval(days => ${REMIND_DAYS})
    order by due limit 2000`.execute(tx);
  return rows;
}

/** Reminds a unit's officers, once a day for each variant, until it is reported or excused. */
export const remindHand = defineAction({
  name: 'content.remind-hand',
  input: z.object({}),
  async run(context) {
    const { tx, actor, now, authorize, emit } = context;
    authorize(may(actor, 'run-jobs'));
    const { zone } = await tx.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow();
    const today = dateIn(now, zone);
    const waiting = await overdue(context, zone);
    if (waiting.length === 0) return ok({ told: 0 });
    const officers = await tx
      .selectFrom('org_read_role')
      .select(['person_id', 'unit_id'])
      .where('role', '=', 'officer')
      .where('unit_id', 'in', [...new Set(waiting.map(({ unit_id }) => unit_id))])
      .where('from_date', '<=', today)
      .where('ended_at', 'is', null)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', today)]))
      .execute();
    const notices = waiting.flatMap((variant) =>
      officers
        .filter(({ unit_id }) => unit_id === variant.unit_id)
        .map(({ person_id }) => ({
          personId: person_id,
          kind: 'content.hand-overdue',
          urgency: 'normal' as const,
          title: publishCopy.remind.title,
          body: publishCopy.remind.body(variant.title, networkName(variant.network)),
          href: `/kerja/naskah/${variant.piece_id}/tayang/${variant.id}`,
          key: `hand-overdue:${variant.id}:${today}`,
        })),
    );
    const told = notices.length === 0 ? 0 : await tell(context, { zone, notices });
    if (told > 0)
      await emit({
        name: 'content.hand-reminded',
        subject: { type: 'government', id: actor.tenantId },
        data: { variants: waiting.length, told },
      });
    return ok({ told });
  },
});
