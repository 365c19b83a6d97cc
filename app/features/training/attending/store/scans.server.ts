import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import '../../events.ts';
import type { RegistrationState, ScanHow, ScanReason } from '../../tables.ts';
import '../../tables.ts';
import type { AttendanceEvent } from '../rules/attendance.ts';
import type { Direction } from '../rules/codes.ts';

/** A session with what its batch says of attendance. */
export type ScanSession = {
  readonly id: string;
  readonly batchId: string;
  readonly programmeId: string;
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly lateMinutes: number;
  readonly isOpen: boolean;
};

const MARGIN_MS = 2 * 60 * 60_000;

function sessions(tx: Tx) {
  return tx
    .selectFrom('training_session as s')
    .innerJoin('training_batch as b', (join) =>
      join.onRef('b.tenant_id', '=', 's.tenant_id').onRef('b.id', '=', 's.batch_id'),
    )
    .select([
      's.id',
      's.batch_id as batchId',
      'b.programme_id as programmeId',
      's.subject',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      'b.zone',
      'b.late_minutes as lateMinutes',
      'b.state',
    ])
    .where('s.kind', '<>', 'break');
}

const toSession = ({ state, ...row }: Omit<ScanSession, 'isOpen'> & { state: string }): ScanSession => ({
  ...row,
  isOpen: state === 'open',
});

export async function sessionOf(tx: Tx, sessionId: string): Promise<ScanSession | null> {
  const row = await sessions(tx).where('s.id', '=', sessionId).executeTakeFirst();
  return row ? toSession(row) : null;
}

/** Sessions of living batches that stand around one of these moments: those whose codes can be on a wall. */
export async function sessionsAround(tx: Tx, moments: readonly number[]): Promise<ScanSession[]> {
  const rows = await sessions(tx)
    .where('b.state', '=', 'open')
    .where((eb) =>
      eb.or(
        moments.map((moment) =>
          eb.and([
            eb('s.starts_at', '<=', new Date(moment + MARGIN_MS).toISOString()),
            eb('s.ends_at', '>=', new Date(moment - MARGIN_MS).toISOString()),
          ]),
        ),
      ),
    )
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(50)
    .execute();
  return rows.map(toSession);
}

export type Held = { readonly id: string; readonly personId: string; readonly state: RegistrationState };

/** The registrations of a person in a batch come as one: a confirmed place before what is over. It is held until the act ends. */
export async function holdPlace(tx: Tx, batchId: string, personId: string): Promise<Held | null> {
  const rows = await tx
    .selectFrom('training_registration')
    .select(['id', 'person_id as personId', 'state'])
    .where('batch_id', '=', batchId)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .forUpdate()
    .execute();
  return (
    rows.find(({ state }) => state === 'confirmed') ??
    rows.find(({ state }) => ['pending', 'waiting', 'offered'].includes(state)) ??
    rows[0] ??
    null
  );
}

export async function hasPlaceElsewhere(tx: Tx, programmeId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('training_registration')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  return row !== undefined;
}

/** All events of one participant in one session, also those that do not count. */
export async function eventsOf(
  tx: Tx,
  sessionId: string,
  registrationId: string,
): Promise<AttendanceEvent[]> {
  return tx
    .selectFrom('training_scan')
    .select(['kind', 'how', 'at', 'received_at as receivedAt', 'refused', 'undone_at as undoneAt'])
    .where('session_id', '=', sessionId)
    .where('registration_id', '=', registrationId)
    .execute();
}

export type Scan = {
  readonly session: ScanSession;
  readonly registrationId: string | null;
  readonly kind: Direction;
  readonly how: ScanHow;
  readonly at: string;
  readonly offline: boolean;
};

/** Writes one scan, taken or refused, and says so. */
export async function storeScan(
  { tx, actor, now, emit }: Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>,
  scan: Scan,
  refused: { reason: ScanReason; personId: string | null } | null,
): Promise<string> {
  const id = newId();
  const { session, registrationId } = scan;
  await tx
    .insertInto('training_scan')
    .values({
      tenant_id: actor.tenantId,
      id,
      batch_id: session.batchId,
      session_id: session.id,
      registration_id: registrationId,
      kind: scan.kind,
      how: scan.how,
      at: scan.at,
      received_at: now,
      by_person_id: actor.kind === 'person' ? actor.personId : null,
      refused: refused?.reason ?? null,
      note: null,
      offline: scan.offline,
      person_id: registrationId ? null : (refused?.personId ?? null),
      undone_at: null,
      undone_by: null,
    })
    .execute();
  const subject = registrationId
    ? { type: 'training-registration', id: registrationId }
    : { type: 'training-session', id: session.id };
  if (refused)
    await emit({
      name: 'training.scan-refused',
      subject,
      data: { sessionId: session.id, reason: refused.reason },
    });
  else
    await emit({
      name: 'training.scanned',
      subject,
      data: { sessionId: session.id, kind: scan.kind, how: scan.how, offline: scan.offline },
    });
  return id;
}
