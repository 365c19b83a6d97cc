import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import type { ScanHow } from '../../tables.ts';
import {
  type Attendance,
  type AttendanceEvent,
  attendanceIn,
  countedEvents,
  wasThere,
} from '../rules/attendance.ts';

export type RosterRow = {
  readonly registrationId: string;
  readonly person: string;
  readonly unit: string;
  readonly noted: Attendance;
  /** How what stands was noted last; null while nothing is. */
  readonly how: ScanHow | null;
  /** Something that counts was kept on a phone without a network. */
  readonly offline: boolean;
  /** Scans that came later than the list's mark and do not count by themselves. */
  readonly overruled: number;
  /** The last time somebody looked for this participant in the room. */
  readonly seen: boolean | null;
};

type SessionEvent = AttendanceEvent & { offline: boolean; registrationId: string };

/** Events of a session that have a participant, by participant. */
async function eventsBy(db: Tx, sessionId: string): Promise<Map<string, SessionEvent[]>> {
  const rows = await db
    .selectFrom('training_scan')
    .select([
      'registration_id as registrationId',
      'kind',
      'how',
      'at',
      'received_at as receivedAt',
      'refused',
      'undone_at as undoneAt',
      'offline',
    ])
    .where('session_id', '=', sessionId)
    .where('registration_id', 'is not', null)
    .execute();
  return Map.groupBy(rows as SessionEvent[], ({ registrationId }) => registrationId);
}

/** Who was looked for in the room and seen or not, by the last check that was noted. */
async function seenBy(db: Tx, sessionId: string): Promise<Map<string, boolean>> {
  const rows = await db
    .selectFrom('training_room_check as c')
    .innerJoin('training_room_check_row as r', 'r.check_id', 'c.id')
    .select(['r.registration_id as id', 'r.seen'])
    .where('c.session_id', '=', sessionId)
    .where('r.seen', 'is not', null)
    .orderBy('c.at')
    .execute();
  return new Map(rows.map(({ id, seen }) => [id, seen === true]));
}

async function refusedIn(db: Tx, sessionId: string): Promise<number> {
  const row = await db
    .selectFrom('training_scan')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('session_id', '=', sessionId)
    .where('refused', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

function rowOf(
  person: Pick<RosterRow, 'registrationId' | 'person' | 'unit'>,
  given: { session: { startsAt: string; endsAt: string }; lateMinutes: number },
  events: readonly SessionEvent[],
  seen: boolean | null,
): RosterRow {
  const counted = countedEvents(events) as SessionEvent[];
  const valid = events.filter(({ refused, undoneAt }) => !refused && !undoneAt);
  const marked = valid.find(
    ({ how, receivedAt }) => how === 'roster' && receivedAt === counted[0]?.receivedAt,
  );
  return {
    ...person,
    noted: attendanceIn(given.session, events, given.lateMinutes),
    how: counted.at(-1)?.how ?? null,
    offline: counted.some(({ offline }) => offline),
    overruled: marked
      ? valid.filter((one) => one.receivedAt > marked.receivedAt && !counted.includes(one)).length
      : 0,
    seen,
  };
}

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
  const events = session ? await eventsBy(db, session.id) : new Map<string, SessionEvent[]>();
  const seen = session ? await seenBy(db, session.id) : new Map<string, boolean>();
  const given = {
    session: session ?? { startsAt: asked.now, endsAt: asked.now },
    lateMinutes: head.lateMinutes,
  };
  const rows = people.map((row) =>
    rowOf(row, given, events.get(row.registrationId) ?? [], seen.get(row.registrationId) ?? null),
  );
  const all = [...events.values()].flat();
  const marks = may(actor, 'mark-attendance', { speakerIds: head.speakerIds });
  return {
    head,
    sessions,
    session,
    rows,
    there: rows.filter(({ noted }) => wasThere(noted)).length,
    /** Somebody scanned here: who is not noted is likely not there, so nothing is proposed. */
    isScanned: all.some(({ how }) => how !== 'roster'),
    refused: session && marks ? await refusedIn(db, session.id) : 0,
    abilities: { scan: marks, mark: marks && head.state === 'open' },
  };
}
export type RosterView = NonNullable<Awaited<ReturnType<typeof rosterView>>>;
