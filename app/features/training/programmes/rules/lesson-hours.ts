import type { SessionKind } from '../../tables.ts';

/** Minutes of one lesson hour (jam pelajaran, JP). */
export const MINUTES_PER_JP = 45;
/** What a civil servant has a right to in a year (PP 11/2017 art. 203(4)). */
export const JP_PER_YEAR = 20;

export type TimedSession = { readonly kind: SessionKind; readonly startsAt: string; readonly endsAt: string };

type Span = { from: number; to: number };
const spanOf = ({ startsAt, endsAt }: TimedSession): Span => ({
  from: Date.parse(startsAt),
  to: Date.parse(endsAt),
});

/** Joins spans that touch or overlap, so that two rooms at one hour are not counted twice. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** Minutes of lessons, less what breaks, ceremonies and tests take of them. */
export function netMinutes(sessions: readonly TimedSession[]): number {
  const lessons = joined(sessions.filter(({ kind }) => kind === 'lesson').map(spanOf));
  const others = joined(sessions.filter(({ kind }) => kind !== 'lesson').map(spanOf));
  let milliseconds = 0;
  for (const lesson of lessons) {
    milliseconds += lesson.to - lesson.from;
    for (const other of others)
      milliseconds -= Math.max(0, Math.min(lesson.to, other.to) - Math.max(lesson.from, other.from));
  }
  return Math.round(milliseconds / 60_000);
}

/** JP = floor(net minutes / 45); breaks, ceremonies and tests do not count (domain rule 6). */
export const lessonHours = (sessions: readonly TimedSession[]): number =>
  Math.floor(netMinutes(sessions) / MINUTES_PER_JP);
