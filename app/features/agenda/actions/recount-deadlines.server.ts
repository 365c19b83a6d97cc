import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { may } from '../policy.ts';
import { officeHours } from '../queries/government.server.ts';
import { recountedDue } from '../rules/recount-due.ts';

/**
 * Counts the open deadlines again after the working-day table changed. Run again it changes nothing. A deadline whose year
 * has no table stays as it is.
 */
export const recountDeadlines = defineAction({
  name: 'agenda.recount-deadlines',
  input: z.object({ dates: z.array(z.iso.date()) }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'move-activity'));
    const { zone, calendar } = await officeHours(tx);
    const changedDays = new Set(input.dates);
    const open = await tx
      .selectFrom('agenda_assignment as t')
      .leftJoin('agenda_activity as a', 'a.id', 't.activity_id')
      .select(['t.id', 't.due_at', 'a.date'])
      .where('t.state', 'in', ['given', 'accepted'])
      .where('t.due_at', '>', now)
      .orderBy('t.id')
      .forUpdate('t')
      .execute();
    let changed = 0;
    for (const row of open) {
      const due = recountedDue(row.due_at, row.date, calendar, changedDays, zone);
      if (!due.ok || Date.parse(due.value) === Date.parse(row.due_at)) continue;
      changed += 1;
      await tx
        .updateTable('agenda_assignment')
        .set({ due_at: due.value, reminded_at: null, updated_at: now })
        .where('id', '=', row.id)
        .execute();
    }
    if (changed > 0)
      await emit({
        name: 'agenda.deadlines-recounted',
        subject: { type: 'government', id: null },
        data: { changed },
      });
    return ok({ changed });
  },
});
