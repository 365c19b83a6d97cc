import { type CalendarHead, writeCalendar } from '#app/platform/calendar/write-calendar.ts';

/** One activity as a calendar program should show it. */
export type CalendarActivity = {
  readonly id: string;
  readonly title: string;
  /** Local date in the government's zone. */
  readonly date: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly leader: string | null;
  readonly standIn: string | null;
  readonly state: 'planned' | 'tentative' | 'postponed' | 'cancelled' | 'done';
  readonly description?: string | null;
  readonly updatedAt: string;
  readonly sequence?: number;
  /** Address of its page. */
  readonly url?: string | null;
};

const words = {
  leader: (who: string) => `Pemimpin: ${who}`,
  standIn: (who: string) => `Diwakili: ${who}`,
  postponed: (title: string) => `Ditunda: ${title}`,
  cancelled: (title: string) => `Batal: ${title}`,
};

function titleOf(activity: CalendarActivity): string {
  if (activity.state === 'postponed') return words.postponed(activity.title);
  return activity.state === 'cancelled' ? words.cancelled(activity.title) : activity.title;
}

function stateOf(state: CalendarActivity['state']): 'confirmed' | 'tentative' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled';
  return state === 'planned' || state === 'done' ? 'confirmed' : 'tentative';
}

function descriptionOf(activity: CalendarActivity): string {
  return [
    activity.leader && words.leader(activity.leader),
    activity.standIn && words.standIn(activity.standIn),
    activity.description,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Activities as one iCalendar file; a postponed one stands as a whole day, since its hour is void. */
export function activityCalendar(activities: readonly CalendarActivity[], head: CalendarHead): string {
  return writeCalendar(
    activities.map((activity) => ({
      ...activity,
      title: titleOf(activity),
      state: stateOf(activity.state),
      startsAt: activity.state === 'postponed' ? null : activity.startsAt,
      description: descriptionOf(activity),
    })),
    head,
  );
}
