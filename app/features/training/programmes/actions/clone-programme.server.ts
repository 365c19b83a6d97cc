import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { localDate, requiredText } from '#app/platform/request/form-fields.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import '../../tables.ts';

type Source = { tenantId: string; from: string; to: string; days: number; now: string };

/** Batches as drafts with their timetable, quotas, links to material and tasks, all moved by the same number of days. */
async function cloneBatches(tx: Tx, { tenantId, from, to, days, now }: Source): Promise<number> {
  const batches = await tx
    .selectFrom('training_batch')
    .select('id')
    .where('programme_id', '=', from)
    .where('state', '<>', 'cancelled')
    .orderBy('from_date')
    .execute();
  const by = sql`make_interval(days => ${days}::int)`;
  for (const batch of batches) {
    const id = newId();
    await sql`insert into training_batch (tenant_id, id, programme_id, name, unit_kinds, from_date, to_date, zone, place, quota,
        quota_per_unit, moderated, by_invitation, offer_hours, late_minutes, rule, created_at, updated_at)
      select tenant_id, ${id}, ${to}, name, unit_kinds, from_date + ${days}::int, to_date + ${days}::int, zone, place, quota,
        quota_per_unit, moderated, by_invitation, offer_hours, late_minutes, rule, ${now}, ${now} from training_batch where id = ${batch.id}`.execute(
      tx,
    );
    await sql`insert into training_quota (tenant_id, batch_id, unit_id, places)
      select tenant_id, ${id}, unit_id, places from training_quota where batch_id = ${batch.id}`.execute(tx);
    const sessions = await tx
      .selectFrom('training_session')
      .select('id')
      .where('batch_id', '=', batch.id)
      .execute();
    for (const session of sessions)
      await sql`insert into training_session (tenant_id, id, batch_id, date, starts_at, ends_at, kind, subject, speaker_id, room, created_at)
        select tenant_id, ${newId()}, ${id}, date + ${days}::int, starts_at + ${by}, ends_at + ${by}, kind, subject, speaker_id, room, ${now}
        from training_session where id = ${session.id}`.execute(tx);
    const tasks = await tx
      .selectFrom('training_task')
      .select('id')
      .where('batch_id', '=', batch.id)
      .execute();
    for (const task of tasks)
      await sql`insert into training_task (tenant_id, id, batch_id, title, kind, instructions, rubric, due_at, created_at)
        select tenant_id, ${newId()}, ${id}, title, kind, instructions, rubric, due_at + ${by}, ${now} from training_task where id = ${task.id}`.execute(
        tx,
      );
  }
  await sql`insert into training_test (tenant_id, id, programme_id, minutes, form_a, form_b, created_at)
    select tenant_id, ${newId()}, ${to}, minutes, form_a, form_b, ${now} from training_test
    where programme_id = ${from} and tenant_id = ${tenantId}`.execute(tx);
  return batches.length;
}

/** Makes a new programme of an old one: everything that is planned, nobody who took part. */
export const cloneProgramme = defineAction({
  name: 'training.clone-programme',
  input: z.object({
    programmeId: z.uuid(),
    title: requiredText('judul pelatihan', 200),
    /** First day of the new programme's first batch. */
    fromDate: localDate,
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const source = await tx
      .selectFrom('training_programme')
      .selectAll()
      .where('id', '=', input.programmeId)
      .executeTakeFirst();
    if (!source) return notFound();
    authorize(may(actor, 'manage-training'));
    const first = await tx
      .selectFrom('training_batch')
      .select((eb) => eb.fn.min('from_date').as('from'))
      .where('programme_id', '=', source.id)
      .where('state', '<>', 'cancelled')
      .executeTakeFirst();
    const days = first?.from
      ? Temporal.PlainDate.from(first.from).until(Temporal.PlainDate.from(input.fromDate), {
          largestUnit: 'day',
        }).days
      : 0;
    const id = newId();
    await tx
      .insertInto('training_programme')
      .values({
        tenant_id: actor.tenantId,
        id,
        title: input.title,
        purpose: source.purpose,
        basis: source.basis,
        organiser_unit_id: source.organiser_unit_id,
        evaluation: JSON.stringify(source.evaluation),
        cloned_from_id: source.id,
        created_by: actor.kind === 'person' ? actor.personId : null,
        created_at: now,
      })
      .execute();
    const batches = await cloneBatches(tx, { tenantId: actor.tenantId, from: source.id, to: id, days, now });
    await emit({
      name: 'training.programme-cloned',
      subject: { type: 'training-programme', id },
      data: { fromId: source.id },
    });
    return ok({ programmeId: id, batches });
  },
});
