import type { PersonActor } from '#app/platform/authz/actor.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import '../../tables.ts';
import { qrPath } from '../qr-path.server.ts';
import { type Attendance, type AttendanceEvent, attendanceIn } from '../rules/attendance.ts';
import { cardText, printedLetters } from '../rules/codes.ts';
import type { Seals } from '../seals.server.ts';

const DAYS_BACK = 2;
const DAY_MS = 86_400_000;

export type OwnPlaceRow = {
  readonly registrationId: string;
  readonly programmeId: string;
  readonly batchId: string;
  readonly title: string;
  readonly batch: string;
  readonly place: string;
  readonly unit: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly zone: string;
  readonly lateMinutes: number;
};

/** Confirmed places of a person in trainings that run or are to come. */
async function ownPlaces(db: Tx, personId: string, now: string): Promise<OwnPlaceRow[]> {
  return db
    .selectFrom('training_registration as r')
    .innerJoin('training_batch as b', 'b.id', 'r.batch_id')
    .innerJoin('training_programme as p', 'p.id', 'b.programme_id')
    .innerJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.id as registrationId',
      'r.batch_id as batchId',
      'r.programme_id as programmeId',
      'p.title',
      'b.name as batch',
      'b.place',
      'u.short_name as unit',
      'b.from_date as fromDate',
      'b.to_date as toDate',
      'b.zone',
      'b.late_minutes as lateMinutes',
    ])
    .where('r.person_id', '=', personId)
    .where('r.state', '=', 'confirmed')
    .where('b.state', '=', 'open')
    .where('b.to_date', '>=', new Date(Date.parse(now) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10))
    .orderBy('b.from_date')
    .execute();
}

export type OwnSession = {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly noted: Attendance;
};

export type OwnDay = {
  readonly place: OwnPlaceRow;
  readonly date: string;
  readonly isToday: boolean;
  readonly sessions: readonly OwnSession[];
};

async function dayOf(db: Tx, place: OwnPlaceRow, now: string): Promise<OwnDay | null> {
  const today = dateIn(now, place.zone);
  const sessions = await db
    .selectFrom('training_session')
    .select(['id', 'date', 'subject', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('batch_id', '=', place.batchId)
    .where('kind', '<>', 'break')
    .orderBy('starts_at')
    .execute();
  const date = sessions.find((session) => session.date >= today)?.date ?? sessions.at(-1)?.date;
  if (!date) return null;
  const events = await db
    .selectFrom('training_scan')
    .select([
      'session_id',
      'kind',
      'how',
      'at',
      'received_at as receivedAt',
      'refused',
      'undone_at as undoneAt',
    ])
    .where('registration_id', '=', place.registrationId)
    .execute();
  const noted = (id: string): AttendanceEvent[] => events.filter(({ session_id }) => session_id === id);
  return {
    place,
    date,
    isToday: date === today,
    sessions: sessions
      .filter((session) => session.date === date)
      .map(({ date: _, ...session }) => ({
        ...session,
        noted: attendanceIn(session, noted(session.id), place.lateMinutes),
      })),
  };
}

/** The participant's page: for each training the sessions of today or of its next day, with what is noted of them. */
export async function ownAttendance(db: Tx, actor: PersonActor, now: string): Promise<OwnDay[]> {
  const days: OwnDay[] = [];
  for (const place of await ownPlaces(db, actor.personId, now)) {
    const day = await dayOf(db, place, now);
    if (day) days.push(day);
  }
  return days;
}

export type Card = {
  readonly place: OwnPlaceRow;
  readonly letters: string;
  readonly size: number;
  readonly path: string;
};

/** The cards of a person: one for each confirmed place. The picture names nobody. */
export async function ownCards(db: Tx, actor: PersonActor, now: string, seals: Seals): Promise<Card[]> {
  const places = await ownPlaces(db, actor.personId, now);
  return Promise.all(
    places.map(async (place) => {
      const letters = seals.card(place.registrationId);
      return {
        place,
        letters: printedLetters(letters),
        ...(await qrPath(cardText(place.registrationId, letters))),
      };
    }),
  );
}
