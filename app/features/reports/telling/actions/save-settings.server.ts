import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { optionalText, ticked } from '#app/platform/request/form-fields.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { DEFAULT_SETTINGS, tellingSettings } from '../queries/settings.server.ts';
import { minuteOf } from '../rules/days.ts';
import { DAILY_DAYS } from '../rules/due.ts';
import { READERS } from '../rules/report-readers.ts';

const clock = z
  .string()
  .trim()
  .transform((text) => text.replace('.', ':'))
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), pagesCopy.settings.hour)
  .transform(minuteOf);
const roles = z.array(z.enum(READERS)).max(READERS.length);

const settingsInput = z.object({
  daily: ticked,
  dailyAt: clock,
  dailyDays: z.enum(DAILY_DAYS),
  dailyRoles: roles,
  weekly: ticked,
  weeklyAt: clock,
  weeklyRoles: roles,
  memoTo: optionalText(200),
  memoFrom: optionalText(200),
});

/** When reports are made without asking, and for whom. */
export const saveTellingSettings = defineAction({
  name: 'reports.save-settings',
  input: settingsInput,
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(may(actor, 'set-daily-hour'));
    const before = await tellingSettings(tx);
    const kept = {
      daily: input.daily,
      dailyMinute: input.dailyAt,
      dailyDays: input.dailyDays,
      dailyRoles: input.dailyRoles,
      weekly: input.weekly,
      weeklyMinute: input.weeklyAt,
      weeklyRoles: input.weeklyRoles,
      memoTo: input.memoTo,
      memoFrom: input.memoFrom,
    };
    const row = {
      daily: kept.daily,
      daily_minute: kept.dailyMinute,
      daily_days: kept.dailyDays,
      daily_roles: kept.dailyRoles,
      weekly: kept.weekly,
      weekly_minute: kept.weeklyMinute,
      weekly_roles: kept.weeklyRoles,
      memo_to: kept.memoTo,
      memo_from: kept.memoFrom,
      updated_by: actor.kind === 'person' ? actor.personId : null,
      updated_at: now,
    };
    await tx
      .insertInto('reports_setting')
      .values({ tenant_id: actor.tenantId, ...row })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
      .execute();
    const fields = (Object.keys(DEFAULT_SETTINGS) as (keyof typeof kept)[]).filter(
      (key) => String(before[key] ?? '') !== String(kept[key] ?? ''),
    );
    await emit({
      name: 'reports.settings-saved',
      subject: { type: 'government', id: actor.tenantId },
      data: { fields },
    });
    return ok({ fields });
  },
});

/** What a person wants for himself; it goes before what the office sets by role. */
export const saveWish = defineAction({
  name: 'reports.save-wish',
  input: z.object({ daily: ticked, weekly: ticked }),
  async run({ tx, actor, input, now, authorize, emit }) {
    authorize(actor.kind === 'person' && may(actor, 'see-daily'));
    const personId = actor.kind === 'person' ? actor.personId : '';
    const wish = { daily: input.daily, weekly: input.weekly, updated_at: now };
    await tx
      .insertInto('reports_wish')
      .values({ tenant_id: actor.tenantId, person_id: personId, ...wish })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(wish))
      .execute();
    await emit({
      name: 'reports.wish-saved',
      subject: { type: 'person', id: personId },
      data: { daily: input.daily, weekly: input.weekly },
    });
    return ok();
  },
});
