import { cx } from '#app/ui/class-names.ts';
import { formatDate } from '#app/ui/format-date.ts';
import { calendarCopy as copy } from '../calendar-copy.id.ts';
import type { CalendarData } from '../queries/calendar.server.ts';
import { Activity, Entry } from './calendar-grid.tsx';

/** Where the list comes to today, or to the next day that has something. */
export const TODAY = 'hari-ini';

/** Days that have something, one below the other: the phone's calendar, and the list of a month. */
export function CalendarList(props: { data: CalendarData; today: string; query: string; always: boolean }) {
  const { data, today, query, always } = props;
  const warned = new Set(data.warned);
  const days = data.days.filter(
    ({ inside, entries, activities }) => inside && entries.length + activities.length > 0,
  );
  const next = days.find(({ day }) => day >= today)?.day;
  return (
    <div className={cx('cal-list', always && 'always')}>
      {days.length === 0 && <p className="mut">{copy.nothing}</p>}
      {days.map(({ day, entries, activities }) => (
        <section key={day} id={day === next ? TODAY : undefined} aria-label={formatDate(day, 'day', today)}>
          <h2 className={cx('sec-h', day === today && 'now')}>{formatDate(day, 'day', today)}</h2>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} query={query} warned={warned.has(entry.id)} named />
          ))}
          {activities.map((activity) => (
            <Activity key={activity.id} activity={activity} />
          ))}
        </section>
      ))}
    </div>
  );
}
