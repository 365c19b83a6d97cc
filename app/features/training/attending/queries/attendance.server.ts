import type { Tx } from '#app/platform/db/db.server.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import '../../tables.ts';
import { type Attendance, type AttendanceEvent, attendanceIn, wasThere } from '../rules/attendance.ts';

export type ParticipantAttendance = {
  /** By session id; sessions without any event are left out. */
  readonly sessions: Readonly<Record<string, Attendance>>;
  readonly attended: number;
  readonly lessons: number;
};

const NOBODY: Readonly<Record<string, Attendance>> = {};

async function eventsOf(db: Tx, batchId: string) {
  return db
    .selectFrom('training_scan')
    .select(['session_id', 'registration_id', 'kind', 'how', 'at', 'received_at'])
    .where('batch_id', '=', batchId)
    .where('refused', 'is', null)
    .where('undone_at', 'is', null)
    .where('registration_id', 'is not', null)
    .execute();
}

/** Attendance of every participant of a batch by session; the share counts lessons only. */
export async function attendanceOf(
  db: Tx,
  batch: { id: string; lateMinutes: number },
): Promise<(registrationId: string) => ParticipantAttendance> {
  const sessions = await sessionsOf(db, batch.id);
  const lessons = sessions.filter(({ kind }) => kind === 'lesson');
  const byParticipant = new Map<string, Map<string, AttendanceEvent[]>>();
  for (const row of await eventsOf(db, batch.id)) {
    const own = byParticipant.get(row.registration_id!) ?? new Map<string, AttendanceEvent[]>();
    byParticipant.set(row.registration_id!, own);
    const events = own.get(row.session_id) ?? [];
    own.set(row.session_id, events);
    events.push({ kind: row.kind, how: row.how, at: row.at, receivedAt: row.received_at });
  }
  return (registrationId) => {
    const own = byParticipant.get(registrationId);
    if (!own) return { sessions: NOBODY, attended: 0, lessons: lessons.length };
    const found = Object.fromEntries(
      sessions.flatMap((session) => {
        const events = own.get(session.id);
        return events ? [[session.id, attendanceIn(session, events, batch.lateMinutes)]] : [];
      }),
    );
    const attended = lessons.filter(({ id }) => found[id] && wasThere(found[id])).length;
    return { sessions: found, attended, lessons: lessons.length };
  };
}
