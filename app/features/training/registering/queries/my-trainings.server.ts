import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { type BatchState, LIVE_STATES, type RegistrationState } from '../../tables.ts';

export type MyTraining = {
  readonly registrationId: string;
  readonly programmeId: string;
  readonly batchId: string;
  readonly title: string;
  readonly batch: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly place: string;
  readonly zone: string;
  readonly batchState: BatchState;
  readonly unit: string;
  readonly state: RegistrationState;
  /** Place in the queue, from 1. */
  readonly queue: number | null;
  /** The offer stands until then. */
  readonly offeredUntil: string | null;
  /** It runs or is to come. */
  readonly mayAttend: boolean;
  /** It has not begun, so the place can still go to somebody else. */
  readonly mayWithdraw: boolean;
  /** Why the desk refused, or why the place is gone. */
  readonly note: string | null;
};

/** A person's own registrations, offers first, then the latest batch first. */
export async function myTrainings(db: Tx, actor: PersonActor, now: string): Promise<MyTraining[]> {
  const rows = await db
    .selectFrom('training_registration as r')
    .innerJoin('training_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('training_programme as p', 'p.id', 'r.programme_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select((eb) => [
      'r.id as registrationId',
      'r.programme_id as programmeId',
      'r.batch_id as batchId',
      'p.title',
      'b.name as batch',
      'b.from_date as fromDate',
      'b.to_date as toDate',
      'b.place',
      'b.zone',
      'b.state as batchState',
      'u.short_name as unit',
      'r.state',
      'r.offered_until as offeredUntil',
      'r.note',
      eb
        .selectFrom('training_registration as w')
        .select((inside) => inside.fn.countAll<number>().as('n'))
        .whereRef('w.batch_id', '=', 'r.batch_id')
        .where('w.state', '=', 'waiting')
        .whereRef('w.queued_at', '<=', 'r.queued_at')
        .as('queue'),
    ])
    .where('r.person_id', '=', actor.personId)
    .orderBy('b.from_date', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  const isOffer = (row: { state: RegistrationState; offeredUntil: string | null }) =>
    row.state === 'offered' && row.offeredUntil! > now;
  return rows
    .map((row) => ({
      ...row,
      queue: row.state === 'waiting' ? Number(row.queue) : null,
      offeredUntil: isOffer(row) ? row.offeredUntil : null,
      mayAttend: row.batchState === 'open' && dateIn(now, row.zone) <= row.toDate,
      mayWithdraw:
        row.batchState === 'open' &&
        dateIn(now, row.zone) < row.fromDate &&
        (LIVE_STATES as readonly string[]).includes(row.state),
    }))
    .sort((a, b) => Number(isOffer(b)) - Number(isOffer(a)));
}
