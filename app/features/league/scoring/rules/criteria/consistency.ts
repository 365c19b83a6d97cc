import type { LedgerLine } from '../../../types.ts';
import type { PostFact } from '../../facts.ts';
import { dateOf, dayNumber, mondayOf, weekNumber } from '../days.ts';
import { provesDay } from '../fairness/counted-time.ts';
import { type CriterionOf, countGrades, lineIf, type Measured, type Prepared, tooFew } from '../measured.ts';

type Span = { readonly first: number; readonly last: number; readonly seenTo: number };

/** The days for which the unit answers: from its beginning to its end inside the season, and only days that are over. */
function spanOf({ facts: { season, unit }, today }: Prepared): Span {
  const first = Math.max(dayNumber(season.from), unit.openedOn === null ? 0 : dayNumber(unit.openedOn));
  const end = Math.min(
    dayNumber(season.to),
    unit.closedOn === null ? Number.POSITIVE_INFINITY : dayNumber(unit.closedOn),
  );
  return { first, last: Math.min(end, dayNumber(today) - 1), seenTo: Math.min(end, dayNumber(today)) };
}

/** Own posts that are there and state a day. */
function* datedPosts({ facts, verdicts }: Prepared): Generator<PostFact> {
  for (const post of facts.posts) {
    if (post.kind !== 'original' || !post.timeKnown) continue;
    const verdict = verdicts.get(post.id);
    if (verdict === 'counts' || verdict === 'too-many') yield post;
  }
}

/** Own posts of the days for which the unit answers that state a day and do not prove it. */
export function unprovenDays(unit: Prepared): PostFact[] {
  if (unit.doubts.size === 0) return [];
  const { first, seenTo } = spanOf(unit);
  return [...datedPosts(unit)].filter((post) => {
    const day = dayNumber(post.day);
    return (
      day >= first && day <= seenTo && !provesDay(post, unit.doubts.get(post.id), unit.facts.season.zone)
    );
  });
}

/** Distinct days with an own post whose time is known and believed, by week. */
function activeDays(unit: Prepared, span: Span): Map<number, Set<string>> {
  const days = new Map<number, Set<string>>();
  for (const post of datedPosts(unit)) {
    const day = dayNumber(post.day);
    if (
      day < span.first ||
      day > span.seenTo ||
      !provesDay(post, unit.doubts.get(post.id), unit.facts.season.zone)
    )
      continue;
    const week = weekNumber(day);
    const seen = days.get(week) ?? new Set();
    days.set(week, seen.add(post.day));
  }
  return days;
}

export type ActiveWeek = {
  /** Local date of its Monday. */
  readonly monday: string;
  readonly asked: number;
  /** Local dates with an own post. */
  readonly days: readonly string[];
  readonly isCut: boolean;
};

/** The weeks that ask for a post, each with the days on which there was one. */
export function weeksOf(unit: Prepared, perWeek: number): ActiveWeek[] {
  const span = spanOf(unit);
  const days = activeDays(unit, span);
  const weeks: ActiveWeek[] = [];
  for (let week = weekNumber(span.first); week <= weekNumber(span.last); week += 1) {
    const from = Math.max(span.first, mondayOf(week));
    const to = Math.min(span.last, mondayOf(week) + 6);
    const asked = Math.floor((perWeek * (to - from + 1)) / 7);
    if (asked <= 0) continue;
    weeks.push({
      monday: dateOf(mondayOf(week)),
      asked,
      days: [...(days.get(week) ?? [])].sort(),
      isCut: to - from < 6,
    });
  }
  return weeks;
}

/**
 * Consistency: days with an own post, at most `perWeek` a week, of weeks x perWeek. Weeks run Monday to Sunday. A week cut by the season's
 * start or end, by the unit's, or by today asks in proportion to its days that are over, rounded down: four days of a week that asks two
 * posts ask one. A post of today counts at once where the week asks for it. Every unit has the same weeks, so there is no lower bound.
 */
export function consistency(unit: Prepared, criterion: CriterionOf<'consistency'>): Measured {
  const rows = weeksOf(unit, criterion.perWeek);
  const weeks = rows.length;
  const cut = rows.filter((week) => week.isCut).length;
  const whole = rows.reduce((sum, { asked }) => sum + asked, 0);
  const part = rows.reduce((sum, { asked, days }) => sum + Math.min(asked, days.length), 0);
  const unproven = unprovenDays(unit).length;
  const ledger: LedgerLine[] = [
    {
      key: 'weeks',
      values: { weeks, cut, perWeek: criterion.perWeek, whole },
      evidence: { of: 'weeks', part: 'all' },
    },
    { key: 'active-days', values: { part }, evidence: { of: 'posts', part: 'counted' } },
    ...lineIf(unproven, {
      key: 'days-not-shown',
      values: { n: unproven },
      evidence: { of: 'posts', part: 'doubted' },
    }),
  ];
  const evidence = countGrades(originalGrades(unit));
  if (weeks < criterion.least) return { ...tooFew(weeks, criterion.least, ledger), evidence };
  return { missing: null, part, whole, bound: part / whole, ledger, evidence };
}

/** Grades of all own posts, also of those without a time: a class of hidden times is not measured at one grade with the others. */
function* originalGrades({ facts, verdicts }: Prepared) {
  for (const post of facts.posts)
    if (post.kind === 'original' && verdicts.get(post.id) === 'counts') yield post.grade;
}
