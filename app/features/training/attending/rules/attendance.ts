import type { ScanHow, ScanKind } from '../../tables.ts';

/** What counts of a participant's events in one session. Refused and undone ones are not given. */
export type AttendanceEvent = {
  readonly kind: ScanKind;
  readonly how: ScanHow;
  /** When it happened. */
  readonly at: string;
  /** When it was noted; a correction is noted later than what it corrects. */
  readonly receivedAt: string;
};

export type AttendanceState = 'present' | 'late' | 'excused' | 'absent' | 'unknown';

export type Attendance = {
  readonly state: AttendanceState;
  readonly inAt: string | null;
  readonly outAt: string | null;
  /** Went before the end, by more than the tolerance. */
  readonly leftEarly: boolean;
};

export type SessionTimes = { readonly startsAt: string; readonly endsAt: string };

const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/**
 * One participant in one session. The mark noted last decides between there and not there; the first "in" decides
 * whether it was in time, the last "out" when the participant went. A mark on the committee's list overrules what was noted before it. Who only scanned out was not seen coming and counts as late.
 * @param lateMinutes tolerance after the start and before the end
 */
export function attendanceIn(
  session: SessionTimes,
  events: readonly AttendanceEvent[],
  lateMinutes: number,
): Attendance {
  const noted = [...events].sort((a, b) =>
    a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0,
  );
  const marked = noted.findLastIndex(({ how }) => how === 'roster');
  const valid = marked < 0 ? noted : noted.slice(marked);
  const last = valid.at(-1);
  const times = (kind: ScanKind) =>
    valid
      .filter((event) => event.kind === kind)
      .map(({ at }) => at)
      .sort();
  const inAt = times('in')[0] ?? null;
  const outAt = times('out').at(-1) ?? null;
  if (!last) return { state: 'unknown', inAt, outAt, leftEarly: false };
  if (last.kind === 'excused' || last.kind === 'absent')
    return { state: last.kind, inAt: null, outAt: null, leftEarly: false };
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
