import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { calendarOf } from '#app/platform/clock/holidays.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { ok } from '#app/platform/errors/result.ts';
import type { NewNotice } from '#app/platform/notify/notices.server.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { reviewQueue } from '../queries/queue.server.ts';
import { isOverdue } from '../rules/waiting.ts';
import { tellingCopy as copy } from '../telling-copy.id.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'now' | 'actor'>;

/** Everybody who reads today, with the roles in force. */
async function readers({ tx, now, actor }: Context, zone: string): Promise<PersonActor[]> {
  const today = dateIn(now, zone);
  const rows = await tx
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('org_read_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .select(['p.id', 'p.name', 'r.role', 'r.unit_id'])
    .where('r.role', 'in', ['head', 'coordinator', 'reviewer'])
    .where('r.from_date', '<=', today)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('r.ended_at', 'is', null)
    .where('p.state', '=', 'live')
    .where('u.state', '=', 'live')
    .orderBy('p.id')
    .execute();
  const people = new Map<string, PersonActor>();
  for (const { id, name, role, unit_id } of rows) {
    const held = people.get(id)?.roles ?? [];
    people.set(id, {
      kind: 'person',
      tenantId: actor.tenantId,
      personId: id,
      accountId: '',
      name,
      roles: [...held, { role, unitId: unit_id }],
    });
  }
  return [...people.values()];
}

/** How long before its 24 hours are over something serta merta is told of again. */
const LAST_HOURS = 4;

async function noticesFor(
  context: Context,
  reader: PersonActor,
  where: { zone: string; calendar: Awaited<ReturnType<typeof calendarOf>> },
): Promise<NewNotice[]> {
  const { tx, now } = context;
  const filters = { view: 'mine', unit: null, subject: null, search: '' } as const;
  const rows = await reviewQueue(tx, reader, now, filters);
  const late = rows.filter(
    ({ kind, since }) => kind === 'review' && isOverdue(since, now, where.zone, where.calendar),
  );
  const urgent = rows.filter(
    ({ kind, due }) =>
      kind === 'urgent' && due !== null && Date.parse(due) - Date.parse(now) < LAST_HOURS * 3_600_000,
  );
  const today = dateIn(now, where.zone);
  const base = { personId: reader.personId, href: '/kerja/periksa' };
  return [
    ...(late.length > 0
      ? [
          {
            ...base,
            kind: 'content.reviews-waiting',
            urgency: 'normal' as const,
            title: copy.waiting(late.length),
            key: `content.reviews-waiting:${today}`,
          },
        ]
      : []),
    ...(urgent.length > 0
      ? [
          {
            ...base,
            kind: 'content.urgent-waiting',
            urgency: 'urgent' as const,
            title: copy.urgentWaiting(urgent.length),
            key: `content.urgent-waiting:${today}`,
          },
        ]
      : []),
  ];
}

/** One notice a day for whoever lets something wait longer than a working day, and one for what went out serta merta. */
export const remindReviews = defineAction({
  name: 'content.remind-reviews',
  input: z.object({}),
  async run(context) {
    const { tx, actor, authorize, emit } = context;
    authorize(may(actor, 'run-jobs'));
    const waits = await tx
      .selectFrom('content_variant')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('state', '=', 'submitted'),
          eb.and([eb('reviewed', '=', false), eb('approved_version', 'is not', null)]),
        ]),
      )
      .limit(1)
      .execute();
    if (waits.length === 0) return ok({ people: 0 });
    const { zone, work_week } = await tx
      .selectFrom('org_read_government')
      .select(['zone', 'work_week'])
      .executeTakeFirstOrThrow();
    const calendar = await calendarOf(tx, work_week);
    const notices: NewNotice[] = [];
    for (const reader of await readers(context, zone))
      notices.push(...(await noticesFor(context, reader, { zone, calendar })));
    const people = await tell(context, { zone, notices });
    if (people > 0)
      await emit({
        name: 'content.reviews-reminded',
        subject: { type: 'government', id: actor.tenantId },
        data: { people },
      });
    return ok({ people });
  },
});
