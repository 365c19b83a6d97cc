import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { tell } from '#app/platform/notify/tell.server.ts';
import { localDate } from '#app/platform/request/form-fields.ts';
import type { ReportsRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { tellingCopy as copy } from '../copy.id.ts';
import { dailyFacts } from '../queries/daily-facts.server.ts';
import { officeOf, originOf } from '../queries/office.server.ts';
import { tellingSettings, toldPeople } from '../queries/settings.server.ts';
import { type DailyFacts, dailyText } from '../rules/daily-text.ts';

async function tellOfDay(
  context: ActionContext<unknown>,
  zone: string,
  people: readonly string[],
  { day, activities, covered, of }: DailyFacts,
): Promise<number> {
  const notices = people.map((personId) => ({
    personId,
    kind: 'reports.daily',
    urgency: 'normal' as const,
    title: copy.notice.daily,
    body: copy.notice.dailyBody(activities.length, covered, of),
    href: `/kerja/laporan/harian/${day}`,
    key: `daily:${day}`,
  }));
  return tell(context, { zone, notices });
}

/**
 * Makes the text of a day and tells those who want it. The job makes it once; a person may have it made anew when the agenda has
 * changed since. Nobody is told twice of a day.
 */
export const makeDaily = defineAction({
  name: 'reports.make-daily',
  input: z.object({ day: localDate }),
  async run(context) {
    const { tx, actor, input, now, platform, authorize, emit } = context;
    const { day } = input;
    const known = await tx
      .selectFrom('reports_daily')
      .select('day')
      .where('day', '=', day)
      .executeTakeFirst();
    authorize(may(actor, actor.kind === 'system' ? 'run-jobs' : 'make-report'));
    if (known && actor.kind === 'system') return ok({ day, made: false });
    const { zone } = await officeOf(tx);
    const today = dateIn(now, zone);
    if (day > today) return refuse<ReportsRefusal>({ type: 'period-to-come', from: day });
    const settings = await tellingSettings(tx);
    const { tenantId } = actor;
    const facts = await dailyFacts(tx, {
      tenantId,
      day,
      days: settings.dailyDays,
      now,
      origin: originOf(platform),
    });
    const made = {
      facts: jsonb(facts) as never,
      text: dailyText(facts),
      made_by: actor.kind === 'person' ? actor.personId : null,
      made_at: now,
    };
    await tx
      .insertInto('reports_daily')
      .values({ tenant_id: tenantId, day, ...made })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'day']).doUpdateSet(made))
      .execute();
    const people = day === today ? await toldPeople(tx, 'daily', settings.dailyRoles, today) : [];
    const told = await tellOfDay(context, zone, people, facts);
    await emit({ name: 'reports.daily-made', subject: { type: 'report', id: null }, data: { day, told } });
    return ok({ day, made: true });
  },
});
