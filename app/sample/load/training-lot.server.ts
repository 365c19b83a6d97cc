import { createHash } from 'node:crypto';
import { drawLot, howManyFirst } from '#app/features/training/effect/rules/lot.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '#app/features/training/tables.ts';
import { DRAWN } from '../trainings.ts';
import type { Sample } from '../types.ts';
import type { SampleIds } from './ids.server.ts';
import { loadBatch } from './training.server.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A training by lot: measure declared, kelurahan drawn, the first half trained, the second still to come. */
export async function loadDrawn(
  tx: Tx,
  sample: Sample,
  ids: SampleIds,
  given: { deskKey: string; speakers: readonly string[]; now: string },
): Promise<void> {
  const { tenantId } = ids;
  const at = (daysAgo: number) =>
    `${Temporal.PlainDate.from(sample.today).subtract({ days: daysAgo })}T03:00:00Z`;
  const programmeId = newId();
  const { title, purpose, basis, plan } = DRAWN;
  const coordinator = ids.of('person', 'maya.pratiwi');
  await tx
    .insertInto('training_programme')
    .values({
      tenant_id: tenantId,
      id: programmeId,
      title,
      purpose,
      basis,
      organiser_unit_id: ids.of('unit', given.deskKey),
      cloned_from_id: null,
      created_by: coordinator,
      created_at: at(DRAWN.declaredDaysAgo),
    })
    .execute();
  const rows = await tx
    .selectFrom('org_unit')
    .select(['id', 'slug as code'])
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', DRAWN.kind)
    .where('state', '=', 'live')
    .execute();
  const first = howManyFirst(rows.length, DRAWN.first.places);
  const drawn = drawLot(rows, DRAWN.seed, first, sha256);
  const firsts = new Set(drawn.filter((unit) => unit.place === 'first').map((unit) => unit.id));
  const keys = sample.units.filter((unit) => firsts.has(ids.of('unit', unit.key))).map((unit) => unit.key);
  const where = { programmeId, speakers: given.speakers, taken: new Set<string>(), now: given.now };
  // Both begin on a Monday.
  const sinceMonday = Temporal.PlainDate.from(sample.today).dayOfWeek - 1;
  const begun = { ...DRAWN.first, daysAgo: DRAWN.first.daysAgo + sinceMonday, only: new Set(keys) };
  const ahead = { ...DRAWN.second, daysAgo: DRAWN.second.daysAgo + sinceMonday };
  const firstId = await loadBatch(tx, sample, ids, begun, where);
  const secondId = await loadBatch(tx, sample, ids, ahead, where);
  await tx
    .insertInto('training_plan')
    .values({
      tenant_id: tenantId,
      programme_id: programmeId,
      measure: plan.measure,
      before_days: plan.beforeDays,
      after_days: plan.afterDays,
      declared_by: coordinator,
      declared_at: at(DRAWN.declaredDaysAgo),
    })
    .execute();
  const lotId = newId();
  await tx
    .insertInto('training_lot')
    .values({
      tenant_id: tenantId,
      id: lotId,
      programme_id: programmeId,
      unit_kind: DRAWN.kind,
      first_batch_id: firstId,
      second_batch_id: secondId,
      seed: DRAWN.seed,
      drawn_by: coordinator,
      drawn_at: at(DRAWN.drawnDaysAgo),
    })
    .execute();
  await tx
    .insertInto('training_lot_unit')
    .values(
      drawn.map(({ id, code, place }) => ({ tenant_id: tenantId, lot_id: lotId, unit_id: id, code, place })),
    )
    .execute();
}
