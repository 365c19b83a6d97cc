import type { ScanHow, ScanKind } from '../../tables.ts';

/** One noted event of a participant in one session. */
export type AttendanceEvent = {
  readonly kind: ScanKind;
  readonly how: ScanHow;
  /** When it happened. */
  readonly at: string;
  /** When it was noted; a correction is noted later than what it corrects. */
  readonly receivedAt: string;
  /** Why it never counted. */
  readonly refused?: string | null;
  /** When the committee took it back. */
  readonly undoneAt?: string | null;
};

export type AttendanceState = 'present' | 'late' | 'excused' | 'absent' | 'unknown';

export type Attendance = {
  readonly state: AttendanceState;
  readonly inAt: string | null;
  /** When the participant went and did not come back. */
  readonly outAt: string | null;
  /** Went before the end, by more than the tolerance. */
  readonly leftEarly: boolean;
};

export type SessionTimes = { readonly startsAt: string; readonly endsAt: string };

const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

/**
 * What counts, in the order in which it was noted. Refused and undone events never count. A mark on the committee's list overrules
 * what was noted before it, and a scan of the wall that reaches us later but happened before the mark: else a phone's queue would
 * undo what a person decided.
 */
export function countedEvents(events: readonly AttendanceEvent[]): AttendanceEvent[] {
  const noted = events
    .filter(({ refused, undoneAt }) => !refused && !undoneAt)
    .sort((a, b) => byTime(a.receivedAt, b.receivedAt));
  const marked = noted.findLastIndex(({ how }) => how === 'roster');
  if (marked < 0) return noted;
  const decided = noted[marked]!.receivedAt;
  return noted.filter(
    ({ how, at }, place) => place >= marked && (how !== 'wall' || byTime(at, decided) >= 0),
  );
}

/**
 * One participant in one session. What was noted last decides between there and not there; the first "in" decides whether it was
 * in time, the last "out" when the participant went. Who only scanned out was not seen coming and counts as late.
 * @param lateMinutes tolerance after the start and before the end
 */
export function attendanceIn(
  session: SessionTimes,
  events: readonly AttendanceEvent[],
  lateMinutes: number,
): Attendance {
  const counted = countedEvents(events);
  const last = counted.at(-1);
  if (!last) return { state: 'unknown', inAt: null, outAt: null, leftEarly: false };
  if (last.kind === 'excused' || last.kind === 'absent')
    return { state: last.kind, inAt: null, outAt: null, leftEarly: false };
  const times = (kind: ScanKind) =>
    counted
      .filter((event) => event.kind === kind)
      .map(({ at }) => at)
      .sort(byTime);
  const ins = times('in');
  const inAt = ins[0] ?? null;
  const went = times('out').at(-1) ?? null;
  const cameBack = went !== null && ins.some((at) => byTime(at, went) > 0);
  const outAt = cameBack ? null : went;
  const isLate = inAt === null || minutes(session.startsAt, inAt) > lateMinutes;
  return {
    state: isLate ? 'late' : 'present',
    inAt,
    outAt,
    leftEarly: outAt !== null && minutes(outAt, session.endsAt) > lateMinutes,
  };
}

/** Whoever was there, in time or not. */
export const wasThere = ({ state }: Pick<Attendance, 'state'>): boolean =>
  state === 'present' || state === 'late';

/** Whether the share of lessons attended reaches the rule. Excused lessons count as not attended: the share says so. */
export const reachesShare = (attended: number, lessons: number, percent: number): boolean =>
  lessons > 0 && attended * 100 >= percent * lessons;
