import type { ActionContext } from '#app/platform/actions/define-action.server.ts';
import type { ScanReason } from '../../tables.ts';
import { attendanceIn } from '../rules/attendance.ts';
import { notedAlready } from '../rules/judge-scan.ts';
import type { ScanOutcome } from '../scan-outcome.ts';
import { eventsOf, type Held, type Scan, type ScanSession, storeScan } from '../store/scans.server.ts';

type Context = Pick<ActionContext<unknown>, 'tx' | 'actor' | 'now' | 'emit'>;

/** Notes a scan that its session and place allow. The place is held, so of two phones with one card the second sees the first. */
export async function noteScan(
  context: Context,
  scan: Scan & { registrationId: string },
): Promise<ScanOutcome> {
  const { session, kind, at, registrationId } = scan;
  const before = await eventsOf(context.tx, session.id, registrationId);
  const known = notedAlready(before, kind, at);
  const said = { kind, subject: session.subject, zone: session.zone, registrationId };
  const lateIn = (event: string) =>
    kind === 'in' &&
    attendanceIn(session, [{ kind: 'in', how: scan.how, at: event, receivedAt: event }], session.lateMinutes)
      .state === 'late';
  if (known !== null)
    return {
      ...said,
      outcome: 'again',
      scanId: null,
      at: known,
      late: lateIn(known),
      offline: scan.offline,
    };
  const scanId = await storeScan(context, scan, null);
  return { ...said, outcome: 'taken', scanId, at, late: lateIn(at), offline: scan.offline };
}

/** Keeps a scan that does not count, with its reason, where there is a session to keep it at. */
export async function keepRefused(
  context: Context,
  refused: { reason: ScanReason; held: Held | null; personId: string | null },
  scan: Omit<Scan, 'session' | 'registrationId'> & { session: ScanSession | null },
): Promise<ScanOutcome> {
  const { reason, held, personId } = refused;
  const { session } = scan;
  if (!session) return { outcome: 'refused', reason, subject: null, startsAt: null, zone: null };
  await storeScan(context, { ...scan, session, registrationId: held?.id ?? null }, { reason, personId });
  return {
    outcome: 'refused',
    reason,
    subject: session.subject,
    startsAt: session.startsAt,
    zone: session.zone,
  };
}
