import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/training/tables.ts';
import { COACHING } from '../trainings.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

/** What the coordinator has noted on participants whose units lack something. */
export async function loadCoaching(tx: Tx, sample: Sample, ids: SampleIds, batchId: string): Promise<void> {
  const at = (daysAgo: number) =>
    `${Temporal.PlainDate.from(sample.today).subtract({ days: daysAgo })}T04:00:00Z`;
  for (const { unit, note, daysAgo, doneDaysAgo } of COACHING) {
    const registration = await tx
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', batchId)
      .where('unit_id', '=', ids.of('unit', unit))
      .executeTakeFirst();
    if (!registration) continue;
    await tx
      .insertInto('training_coaching')
      .values({
        tenant_id: ids.tenantId,
        id: newId(),
        registration_id: registration.id,
        note,
        state: doneDaysAgo === null ? 'open' : 'done',
        by_person_id: ids.of('person', 'maya.pratiwi'),
        at: at(daysAgo),
        done_at: doneDaysAgo === null ? null : at(doneDaysAgo),
      })
      .execute();
  }
}
