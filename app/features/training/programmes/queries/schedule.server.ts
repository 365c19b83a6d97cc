import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import '../../tables.ts';
import { lessonHours, netMinutes } from '../rules/lesson-hours.ts';
import { type ClashSession, sessionClashes } from '../rules/session-clash.ts';
import { type SessionRow, sessionsOf } from './sessions.server.ts';

/** What a session clashes with, in one line's worth of facts. */
export type ClashLine = {
  readonly kind: 'speaker' | 'room';
  readonly subject: string;
  readonly batch: string;
  readonly startsAt: string;
};

type Known = ClashSession & { subject: string; batch: string };

/** Sessions of other living batches on the same days: a speaker or a room may be asked for twice. */
async function othersOn(db: Tx, batchId: string, days: { from: string; to: string }): Promise<Known[]> {
  const rows = await db
    .selectFrom('training_session as s')
    .innerJoin('training_batch as b', 'b.id', 's.batch_id')
    .select([
      's.id',
      's.batch_id as batchId',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.kind',
      's.speaker_id as speakerId',
      's.room',
      's.subject',
      'b.place',
      'b.name as batch',
    ])
    .where('s.batch_id', '<>', batchId)
    .where('s.date', '>=', days.from)
    .where('s.date', '<=', days.to)
    .where('b.state', '<>', 'cancelled')
    .execute();
  return rows.map(({ place, ...row }) => ({ ...row, room: row.room ?? place }));
}

function clashesBySession(own: readonly Known[], others: readonly Known[]): Record<string, ClashLine[]> {
  const known = new Map([...own, ...others].map((session) => [session.id, session]));
  const mine = new Set(own.map(({ id }) => id));
  const found: Record<string, ClashLine[]> = {};
  for (const { firstId, secondId, kind } of sessionClashes([...known.values()]))
    for (const [id, otherId] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      const other = known.get(otherId)!;
      if (!mine.has(id)) continue;
      found[id] ??= [];
      found[id].push({ kind, subject: other.subject, batch: other.batch, startsAt: other.startsAt });
    }
  return found;
}

/** Living speakers for the choice of a session's form. */
export async function speakerChoices(db: Tx) {
  return db
    .selectFrom('training_speaker')
    .select(['id', 'name', 'institution'])
    .where('state', '=', 'live')
    .orderBy('name')
    .execute();
}

/** The timetable page: sessions by day, clashes, lesson hours. */
export async function scheduleView(db: Tx, actor: PersonActor, batchId: string) {
  const head = await batchPage(db, actor, batchId);
  if (!head) return null;
  const sessions: SessionRow[] = await sessionsOf(db, batchId);
  const own = sessions.map((session) => ({
    ...session,
    batchId,
    batch: head.name,
    room: session.room ?? head.place,
  }));
  const others = await othersOn(db, batchId, { from: head.fromDate, to: head.toDate });
  const manage = may(actor, 'manage-training');
  return {
    head,
    sessions,
    clashes: head.state === 'cancelled' ? {} : clashesBySession(own, others),
    jp: lessonHours(sessions),
    minutes: netMinutes(sessions),
    speakers: manage ? await speakerChoices(db) : [],
    abilities: { manage: manage && head.state !== 'cancelled' && head.state !== 'finished' },
  };
}
export type ScheduleView = NonNullable<Awaited<ReturnType<typeof scheduleView>>>;
