import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import '../events.ts';
import { closeProgrammeInput, programmeInput, themeInput } from '../narrative-schema.ts';
import { may } from '../policy.ts';
import '../tables.ts';

type Saved = { readonly id: string } | null;

/** Changes a row or makes it. @returns its id; null when there is none with the id */
async function save(
  id: string | null,
  change: (id: string) => Promise<Saved | undefined>,
  make: (id: string) => Promise<unknown>,
): Promise<string | null> {
  if (id !== null) return (await change(id))?.id ?? null;
  const made = newId();
  await make(made);
  return made;
}

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
    const made = { tenant_id: actor.tenantId, ...columns, created_at: now };
    const id = await save(
      input.programmeId ?? null,
      (own) =>
        tx
          .updateTable('agenda_programme')
          .set(columns)
          .where('id', '=', own)
          .returning('id')
          .executeTakeFirst(),
      (fresh) =>
        tx
          .insertInto('agenda_programme')
          .values({ id: fresh, ...made })
          .execute(),
    );
    if (id === null) return notFound();
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
    const made = { tenant_id: actor.tenantId, ...columns, created_at: now };
    const id = await save(
      input.themeId ?? null,
      (own) =>
        tx.updateTable('agenda_theme').set(columns).where('id', '=', own).returning('id').executeTakeFirst(),
      (fresh) =>
        tx
          .insertInto('agenda_theme')
          .values({ id: fresh, ...made })
          .execute(),
    );
    if (id === null) return notFound();
    await emit({ name: 'agenda.theme-saved', subject: { type: 'theme', id }, data: {} });
    return ok({ themeId: id });
  },
});
