import { z } from 'zod';
import type { ImportFault } from '#app/features/org/index.ts';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { refusalSentence } from '../../copy.id.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { type LockedBatch, lockBatch } from '../../programmes/batch-rows.server.ts';
import { LIVE_STATES } from '../../tables.ts';
import { closedFor } from '../actions/register.server.ts';
import { settleQueue } from '../queue.server.ts';
import { takePlace } from '../take-place.server.ts';
import {
  type KnownOfficer,
  type PlannedRow,
  planRegistrations,
  REGISTRATION_ROWS_MAX,
} from './plan-registrations.ts';

export type ImportedRow = {
  readonly row: number;
  readonly person: string;
  readonly unit: string;
  readonly state: 'confirmed' | 'pending' | 'waiting';
};

const importInput = z.object({
  batchId: z.uuid(),
  rows: z.array(z.array(z.string().max(1_000)).max(60)).max(REGISTRATION_ROWS_MAX + 100),
  /** Looks only: everything happens, is told, and is taken back. */
  preview: z.boolean(),
});

export type ImportRefusal =
  | TrainingRefusal
  | { type: 'rows-refused'; faults: readonly ImportFault[] }
  | { type: 'only-looked'; rows: readonly ImportedRow[] };

/** Officers of the units a batch is for. */
async function officersFor(tx: Tx, batch: LockedBatch, today: string): Promise<KnownOfficer[]> {
  return tx
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select((eb) => [
      'p.id as personId',
      'p.name as person',
      'p.email',
      'u.id as unitId',
      'u.short_name as unit',
      'u.name as unitName',
      eb
        .exists(
          eb
            .selectFrom('training_registration as t')
            .select('t.id')
            .whereRef('t.person_id', '=', 'p.id')
            .where('t.programme_id', '=', batch.programme_id)
            .where('t.state', 'in', [...LIVE_STATES]),
        )
        .$castTo<boolean>()
        .as('registered'),
    ])
    .where('r.role', '=', 'officer')
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .where('u.state', '=', 'live')
    .where('u.kind', 'in', batch.unit_kinds as never)
    .execute();
}

async function keepService(
  tx: Tx,
  where: { tenantId: string; now: string; registrationId: string },
  { service }: PlannedRow,
): Promise<void> {
  if (!service.nip && !service.rank && !service.post) return;
  await tx
    .insertInto('training_service')
    .values({
      tenant_id: where.tenantId,
      registration_id: where.registrationId,
      ...service,
      updated_at: where.now,
    })
    .execute();
}

/** Registers the officers of a table, all or nobody; also looks at what that would do. */
export const importRegistrations = defineAction({
  name: 'training.import-registrations',
  input: importInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    authorize(may(actor, 'moderate'));
    const closed = closedFor(batch, true, now);
    if (closed) return refuse<ImportRefusal>(closed);
    await settleQueue(context, batch);
    const plan = planRegistrations(input.rows, await officersFor(tx, batch, dateIn(now, batch.zone)));
    const faults: ImportFault[] = [...plan.faults];
    const rows: ImportedRow[] = [];
    for (const planned of plan.rows) {
      const { officer, row } = planned;
      const taken = await takePlace(context, batch, { ...officer, via: 'csv', moderated: false });
      if (taken.ok) {
        const { registrationId, state } = taken.value;
        await keepService(tx, { tenantId: actor.tenantId, now, registrationId }, planned);
        rows.push({ row, person: officer.person, unit: officer.unit, state });
      } else faults.push({ row, column: null, title: null, message: refusalSentence(taken.error) });
    }
    if (faults.length > 0) return refuse<ImportRefusal>({ type: 'rows-refused', faults });
    if (input.preview) return refuse<ImportRefusal>({ type: 'only-looked', rows });
    const waiting = rows.filter(({ state }) => state === 'waiting').length;
    return ok({ taken: rows.length - waiting, waiting });
  },
});
