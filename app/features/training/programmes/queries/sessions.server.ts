import type { Tx } from '#app/platform/db/db.server.ts';
import type { SessionKind } from '../../tables.ts';
import '../../tables.ts';

export type SessionRow = {
  readonly id: string;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: SessionKind;
  readonly subject: string;
  readonly speakerId: string | null;
  readonly speaker: string | null;
  readonly room: string | null;
};

/** The timetable of a batch in order of time. */
export async function sessionsOf(db: Tx, batchId: string): Promise<SessionRow[]> {
  return db
    .selectFrom('training_session as s')
    .leftJoin('training_speaker as k', 'k.id', 's.speaker_id')
    .select([
      's.id',
      's.date',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.kind',
      's.subject',
      's.speaker_id as speakerId',
      'k.name as speaker',
      's.room',
    ])
    .where('s.batch_id', '=', batchId)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();
}
