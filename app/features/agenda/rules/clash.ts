/** What the clash rule looks at. Instants are ISO strings in UTC. */
export type ClashSubject = {
  readonly id: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Leaders as kept, joined with " + ". */
  readonly leader: string | null;
  readonly standIn: string | null;
  readonly hostUnitId: string | null;
  readonly state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
};

export type Clash = {
  readonly firstId: string;
  readonly secondId: string;
  readonly kind: 'leader' | 'host';
  /** The leader in words, or the host's unit id. */
  readonly who: string;
};

/** How long an activity is held to last when its end is not known. */
export const UNKNOWN_LENGTH_MINUTES = 30;

type Span = { subject: ClashSubject; from: number; to: number; attend: readonly string[] };

/** Who really comes: the one who stands in, otherwise the leaders. */
export function attendees(subject: Pick<ClashSubject, 'leader' | 'standIn'>): string[] {
  return (subject.standIn ?? subject.leader ?? '')
    .split(' + ')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function spanOf(subject: ClashSubject): Span | null {
  if (subject.startsAt === null || subject.state === 'cancelled' || subject.state === 'postponed')
    return null;
  const from = Date.parse(subject.startsAt);
  const known = subject.endsAt === null ? Number.NaN : Date.parse(subject.endsAt);
  const to = known > from ? known : from + UNKNOWN_LENGTH_MINUTES * 60_000;
  return { subject, from, to, attend: attendees(subject) };
}

function between(a: Span, b: Span): Clash[] {
  const pair = { firstId: a.subject.id, secondId: b.subject.id };
  const shared = [...new Set(a.attend)].filter((name) => b.attend.includes(name));
  if (shared.length > 0) return shared.map((who) => ({ ...pair, kind: 'leader', who }));
  const host = a.subject.hostUnitId;
  return host !== null && host === b.subject.hostUnitId ? [{ ...pair, kind: 'host', who: host }] : [];
}

/**
 * Pairs of activities that cannot both be attended: the same leader (or who stands in), or the same host, at overlapping
 * times. What is cancelled, postponed or without an hour clashes with nothing; ending at 10.00 and beginning at 10.00 is fine.
 */
export function findClashes(subjects: readonly ClashSubject[]): Clash[] {
  const spans = subjects
    .map(spanOf)
    .filter((span) => span !== null)
    .sort((a, b) => a.from - b.from || (a.subject.id < b.subject.id ? -1 : 1));
  const found: Clash[] = [];
  for (const [index, first] of spans.entries())
    for (const second of spans.slice(index + 1)) {
      if (second.from >= first.to) break;
      found.push(...between(first, second));
    }
  return found;
}
