import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { attendanceBegan } from '../../attending/queries/attendance-began.server.ts';
import { may } from '../../policy.ts';
import type { BatchHead } from '../../queries/batch-head.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { LIVE_STATES, type RegistrationState } from '../../tables.ts';
import { inOrder } from '../rules/queue.ts';

export type ParticipantRow = {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly unitId: string;
  readonly level: string | null;
  readonly state: RegistrationState;
  /** Place in the queue, from 1; null for who does not wait. */
  readonly queue: number | null;
  readonly offeredUntil: string | null;
  /** May take or leave the place that is offered. */
  readonly mayAnswer: boolean;
  readonly mayReplace: boolean;
  readonly mayWithdraw: boolean;
};

/** Officers of the invited kinds who hold no place in the programme, with the unit they would come for. */
async function candidates(db: Tx, actor: PersonActor, head: BatchHead, today: string) {
  const rows = await db
    .selectFrom('org_read_role as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['p.id as personId', 'p.name as person', 'u.id as unitId', 'u.short_name as unit'])
    .where('r.role', '=', 'officer')
    .where('r.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', today)]))
    .where('p.state', '=', 'live')
    .where('u.state', '=', 'live')
    .where('u.kind', 'in', head.unitKinds.length > 0 ? ([...head.unitKinds] as never) : (['-'] as never))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('training_registration as t')
            .select('t.id')
            .whereRef('t.person_id', '=', 'p.id')
            .where('t.programme_id', '=', head.programmeId)
            .where('t.state', 'in', [...LIVE_STATES]),
        ),
      ),
    )
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  return rows.filter((row) => may(actor, 'register', { unitId: row.unitId, personId: row.personId }));
}

/** Who takes part, and whom this person may still register. */
export async function participantsView(db: Tx, actor: PersonActor, batchId: string, now: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head) return null;
  const rows = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.id',
      'p.name as person',
      'r.person_id as personId',
      'u.short_name as unit',
      'r.unit_id as unitId',
      'r.humas_level as level',
      'r.state',
      'r.queued_at as queuedAt',
      'r.offered_until as offeredUntil',
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', 'in', [...LIVE_STATES])
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  const runs = head.state === 'open';
  const seesAll = may(actor, 'see-participants', { speakerIds: head.speakerIds });
  const queue = inOrder(rows.flatMap(({ id, queuedAt }) => (queuedAt ? [{ id, queuedAt }] : [])));
  const places = new Map(queue.map(({ id }, at) => [id, at + 1]));
  const fresh = runs ? await candidates(db, actor, head, dateIn(now, head.zone)) : [];
  const began = runs && (await attendanceBegan(db, batchId));
  const visible = rows.filter((row) => seesAll || may(actor, 'see-certificate', row));
  return {
    head,
    units: new Set(rows.map((row) => row.unitId)).size,
    waiting: places.size,
    rows: visible
      .map(({ personId, queuedAt: _, ...row }): ParticipantRow => {
        const own = runs && may(actor, 'answer-offer', { unitId: row.unitId, personId });
        return {
          ...row,
          queue: places.get(row.id) ?? null,
          mayAnswer: own && row.state === 'offered' && row.offeredUntil! > now,
          mayReplace:
            own &&
            !began &&
            (row.state === 'confirmed' || row.state === 'pending') &&
            fresh.some(({ unitId }) => unitId === row.unitId),
          mayWithdraw: own,
        };
      })
      // Who waits stands below, in the order of the queue.
      .sort((a, b) => (a.queue ?? 0) - (b.queue ?? 0)),
    candidates: fresh,
    /** Others take part whom this person does not see. */
    isPart: visible.length < rows.length,
    abilities: { moderate: runs && may(actor, 'moderate'), quotas: may(actor, 'manage-training') },
  };
}
export type ParticipantsView = NonNullable<Awaited<ReturnType<typeof participantsView>>>;
export type Candidate = ParticipantsView['candidates'][number];
