import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { closeProgrammeInput, programmeInput, themeInput } from '../narrative-schema.ts';
import { may } from '../policy.ts';
import '../tables.ts';

/** Adds a priority programme, or changes it. */
export const saveProgramme = defineAction({
  name: 'agenda.save-programme',
  input: programmeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'edit-programmes'));
    if (input.ownerUnitId) {
      const unit = await tx
        .selectFrom('org_read_unit')
        .select('id')
        .where('id', '=', input.ownerUnitId)
        .executeTakeFirst();
      if (!unit) return notFound();
    }
    const columns = {
      code: input.code,
      name: input.name,
      goal: input.goal,
      from_date: input.fromDate,
      to_date: input.toDate,
      owner_unit_id: input.ownerUnitId,
    };
    const id = input.programmeId ?? newId();
    if (input.programmeId) {
      const changed = await tx
        .updateTable('agenda_programme')
        .set(columns)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return notFound();
    } else
      await tx
        .insertInto('agenda_programme')
        .values({ tenant_id: actor.tenantId, id, ...columns, created_at: now })
        .execute();
    await emit({ name: 'agenda.programme-saved', subject: { type: 'programme', id }, data: {} });
    return ok({ programmeId: id });
  },
});

/** Closes a programme that has run out, or opens it again; what belongs to it stays. */
export const closeProgramme = defineAction({
  name: 'agenda.close-programme',
  input: closeProgrammeInput,
  async run({ tx, actor, input, authorize, notFound, emit }) {
    authorize(may(actor, 'edit-programmes'));
    const changed = await tx
      .updateTable('agenda_programme')
      .set({ state: input.closed ? 'closed' : 'live' })
      .where('id', '=', input.programmeId)
      .returning('id')
      .executeTakeFirst();
    if (!changed) return notFound();
    await emit({
      name: 'agenda.programme-closed',
      subject: { type: 'programme', id: input.programmeId },
      data: { closed: input.closed },
    });
    return ok();
  },
});

/** Adds a theme of a programme, or changes it. */
export const saveTheme = defineAction({
  name: 'agenda.save-theme',
  input: themeInput,
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    authorize(may(actor, 'edit-programmes'));
    if (input.programmeId) {
      const programme = await tx
        .selectFrom('agenda_programme')
        .select('id')
        .where('id', '=', input.programmeId)
        .executeTakeFirst();
      if (!programme) return notFound();
    }
    const columns = {
      programme_id: input.programmeId,
      name: input.name,
      from_date: input.fromDate,
      to_date: input.toDate,
    };
    const id = input.themeId ?? newId();
    if (input.themeId) {
      const changed = await tx
        .updateTable('agenda_theme')
        .set(columns)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return notFound();
    } else
      await tx
        .insertInto('agenda_theme')
        .values({ tenant_id: actor.tenantId, id, ...columns, created_at: now })
        .execute();
    await emit({ name: 'agenda.theme-saved', subject: { type: 'theme', id }, data: {} });
    return ok({ themeId: id });
  },
});
