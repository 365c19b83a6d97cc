import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../../policy.ts';
import { sessionsOf } from '../../programmes/queries/sessions.server.ts';
import { batchPage } from '../../queries/batch-page.server.ts';
import type { ScanHow, ScanKind, ScanReason } from '../../tables.ts';
import '../../tables.ts';

export type ScanLine = {
  readonly id: string;
  readonly kind: ScanKind;
  readonly how: ScanHow;
  readonly at: string;
  readonly receivedAt: string;
  readonly by: string | null;
  readonly refused: ScanReason | null;
  readonly offline: boolean;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
};

/** Everything that was noted of one participant in one session, newest first, also what was refused or taken back. */
export async function scanHistory(db: Tx, sessionId: string, registrationId: string): Promise<ScanLine[]> {
  return db
    .selectFrom('training_scan as s')
    .leftJoin('org_read_person as by', 'by.id', 's.by_person_id')
    .leftJoin('org_read_person as undo', 'undo.id', 's.undone_by')
    .select([
      's.id',
      's.kind',
      's.how',
      's.at',
      's.received_at as receivedAt',
      'by.name as by',
      's.refused',
      's.offline',
      's.undone_at as undoneAt',
      'undo.name as undoneBy',
    ])
    .where('s.session_id', '=', sessionId)
    .where('s.registration_id', '=', registrationId)
    .orderBy('s.received_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
}

export type RefusedLine = {
  readonly id: string;
  readonly at: string;
  readonly receivedAt: string;
  readonly how: ScanHow;
  readonly kind: ScanKind;
  readonly reason: ScanReason;
  /** Whose scan it was; null for a card nobody knows. */
  readonly person: string | null;
  readonly unit: string | null;
  readonly by: string | null;
};

/** Scans of a batch, or of one of its sessions, that do not count, with their reason. */
export async function refusedView(
  db: Tx,
  actor: PersonActor,
  batchId: string,
  asked: { session: string | null },
) {
  const head = await batchPage(db, actor, batchId);
  if (!head || !may(actor, 'mark-attendance', { speakerIds: head.speakerIds })) return null;
  const sessions = (await sessionsOf(db, batchId)).filter(({ kind }) => kind !== 'break');
  const session = sessions.find(({ id }) => id === asked.session) ?? null;
  let query = db
    .selectFrom('training_scan as s')
    .leftJoin('training_registration as r', 'r.id', 's.registration_id')
    .leftJoin('org_read_person as of', (join) =>
      join.on((eb) => eb('of.id', '=', eb.fn.coalesce('r.person_id', 's.person_id'))),
    )
    .leftJoin('org_read_unit as u', 'u.id', 'r.unit_id')
    .leftJoin('org_read_person as by', 'by.id', 's.by_person_id')
    .select([
      's.id',
      's.at',
      's.received_at as receivedAt',
      's.how',
      's.kind',
      's.refused as reason',
      'of.name as person',
      'u.short_name as unit',
      'by.name as by',
      's.session_id as sessionId',
    ])
    .where('s.batch_id', '=', batchId)
    .where('s.refused', 'is not', null)
    .orderBy('s.received_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(500);
  if (session) query = query.where('s.session_id', '=', session.id);
  const rows = await query.execute();
  const subjects = new Map(sessions.map(({ id, subject }) => [id, subject]));
  return {
    head,
    sessions,
    session,
    rows: rows.map(({ sessionId, ...row }) => ({
      ...(row as RefusedLine),
      subject: subjects.get(sessionId) ?? '',
    })),
  };
}
export type RefusedView = NonNullable<Awaited<ReturnType<typeof refusedView>>>;
