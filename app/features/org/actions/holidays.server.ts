import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import '#app/platform/db/platform-tables.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { localDate } from '#app/platform/request/form-fields.ts';
import type { OrgRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import { holidayInput } from '../schema.ts';
import '../tables.ts';

/** Adds a day off or changes one; open deadlines are then counted again by whoever keeps them. */
export const editHoliday = defineAction<
  typeof holidayInput,
  undefined,
  Extract<OrgRefusal, { type: 'holiday-taken' }>
>({
  name: 'org.edit-holiday',
  input: holidayInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const dates = [input.date, ...(input.before ? [input.before] : [])];
    const rows = await tx
      .selectFrom('clock_holiday')
      .select('date')
      .where('date', 'in', dates)
      .forUpdate()
      .execute();
    authorize(may(actor, 'edit-holidays'));
    if (input.before && !rows.some((row) => row.date === input.before)) return notFound();
    if (input.date !== input.before && rows.some((row) => row.date === input.date))
      return refuse({ type: 'holiday-taken' });
    if (input.before) await tx.deleteFrom('clock_holiday').where('date', '=', input.before).execute();
    await tx
      .insertInto('clock_holiday')
      .values({
        tenant_id: actor.tenantId,
        date: input.date,
        name: input.name,
        type: input.type,
        basis: input.basis ?? '',
      })
      .execute();
    await emit({
      name: 'clock.holidays-changed',
      subject: { type: 'government', id: actor.tenantId },
      data: { dates: [...new Set(dates)].sort() },
    });
    return ok();
  },
});

/** Takes a day off out of the table. */
export const removeHoliday = defineAction({
  name: 'org.remove-holiday',
  input: z.object({ date: localDate }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const row = await tx
      .selectFrom('clock_holiday')
      .select('date')
      .where('date', '=', input.date)
      .forUpdate()
      .executeTakeFirst();
    authorize(may(actor, 'edit-holidays'));
    if (!row) return notFound();
    await tx.deleteFrom('clock_holiday').where('date', '=', input.date).execute();
    await emit({
      name: 'clock.holidays-changed',
      subject: { type: 'government', id: actor.tenantId },
      data: { dates: [input.date] },
    });
    return ok();
  },
});
