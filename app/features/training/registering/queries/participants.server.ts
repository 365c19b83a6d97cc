import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import type { BatchHead } from '../../queries/batch-head.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { LIVE_STATES, type RegistrationState } from '../../tables.ts';

export type ParticipantRow = {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly level: string | null;
  readonly state: RegistrationState;
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
    ])
    .where('r.batch_id', '=', batchId)
    .where('r.state', 'in', [...LIVE_STATES])
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  const runs = head.state === 'open';
  const seesAll = may(actor, 'see-participants', { speakerIds: head.speakerIds });
  const visible = rows.filter((row) => seesAll || may(actor, 'see-certificate', row));
  return {
    head,
    units: new Set(rows.map((row) => row.unitId)).size,
    rows: visible.map(
      ({ personId, unitId, ...row }): ParticipantRow => ({
        ...row,
        mayWithdraw: runs && may(actor, 'answer-offer', { unitId, personId }),
      }),
    ),
    candidates: runs ? await candidates(db, actor, head, dateIn(now, head.zone)) : [],
  };
}
