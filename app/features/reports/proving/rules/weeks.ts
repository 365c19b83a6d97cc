import { mondayOf, shiftDays } from '#app/features/monitoring/index.ts';
import type { Days, UnitWork } from '../facts.ts';

export type WeekFigures = Days & {
  readonly posts: number;
  readonly originals: number;
  /** Tasks that fell due and count; the excused ones are outside. */
  readonly of: number;
  readonly covered: number;
  readonly inTime: number;
  readonly late: number;
  readonly missing: number;
};

/** Monday to Sunday, cut at the ends of the days asked for. */
export function weeksOf({ from, to }: Days): Days[] {
  const weeks: Days[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = shiftDays(monday, 7)) {
    const sunday = shiftDays(monday, 6);
    weeks.push({ from: monday < from ? from : monday, to: sunday > to ? to : sunday });
  }
  return weeks;
}

/** A unit's figures week by week; each line of its posts and tasks stands in exactly one week. */
export function byWeek({ posts, tasks }: Pick<UnitWork, 'posts' | 'tasks'>, days: Days): WeekFigures[] {
  return weeksOf(days).map((week) => {
    const inside = (day: string) => day >= week.from && day <= week.to;
    const published = posts.filter(({ day }) => inside(day));
    const due = tasks.filter(({ dueDay }) => inside(dueDay));
    const count = (state: string) => due.filter((task) => task.state === state).length;
    return {
      ...week,
      posts: published.length,
      originals: published.filter(({ kind }) => kind === 'original').length,
      of: due.length - count('izin'),
      covered: count('tercakup') + count('terlambat'),
      inTime: count('tercakup'),
      late: count('terlambat'),
      missing: count('belum'),
    };
  });
}
