import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import { type AttendanceState, wasThere } from '../rules/attendance.ts';
import { attendanceOf } from './attendance.server.ts';

export type RosterRow = {
  readonly registrationId: string;
  readonly person: string;
  readonly unit: string;
  readonly state: AttendanceState;
};

/** The list of one session: every confirmed participant with what is noted. Without a wish: the session nearest to now. */
export async function rosterView(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  asked: { session: string | null; now: string },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'see-participants', { speakerIds: head.speakerIds })) return null;
  const sessions = (await sessionsOf(db, batchId)).filter(({ kind }) => kind !== 'break');
  const begun = sessions.filter(({ startsAt }) => startsAt <= asked.now);
  const session = sessions.find(({ id }) => id === asked.session) ?? begun.at(-1) ?? sessions[0] ?? null;
  const attendance = await attendanceOf(db, head);
  const people = await db
    .selectFrom('training_registration as r')
    .innerJoin('org_read_person as p', 'p.id', 'r.person_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select(['r.id as registrationId', 'p.name as person', 'u.short_name as unit'])
    .where('r.batch_id', '=', batchId)
    .where('r.state', '=', 'confirmed')
    .orderBy('u.position')
    .orderBy('p.name')
    .execute();
  const rows = people.map(
    (row): RosterRow => ({
      ...row,
      state: (session && attendance(row.registrationId).sessions[session.id]?.state) ?? 'unknown',
    }),
  );
  return {
    head,
    sessions,
    session,
    rows,
    there: rows.filter(wasThere).length,
    abilities: {
      mark: head.state === 'open' && may(actor, 'mark-attendance', { speakerIds: head.speakerIds }),
    },
  };
}
