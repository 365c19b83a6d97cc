import { Link } from 'react-router';
import { Badge, toneIcon } from '#app/ui/badge.tsx';
import { cx } from '#app/ui/class-names.ts';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import { STATE_WORDS } from '../../copy.id.ts';
import { STATE_LOOKS } from '../../state-looks.ts';
import { PIECE_STATES, type PieceState } from '../../states.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { calendarCopy as copy } from '../calendar-copy.id.ts';
import type { CalendarActivity, CalendarData, CalendarEntry } from '../queries/calendar.server.ts';
import { planHref } from './plan-href.ts';

/** Entries of a day in a month; the rest stand in the week and the list. */
const MOST_SHOWN = 4;

/** The state's own icon, or its tone's: colour alone says nothing. */
const iconOf = ({ tone, icon }: (typeof STATE_LOOKS)[PieceState]) =>
  icon ?? (tone === 'neutral' ? null : toneIcon[tone]);

/** `named`: with the state's word, where there is room for it; a grid has them in its legend. */
export function Entry(props: { entry: CalendarEntry; query: string; warned: boolean; named?: boolean }) {
  const { entry, query, warned, named } = props;
  const look = STATE_LOOKS[entry.state];
  const icon = iconOf(look);
  const looks = warned || entry.flagged;
  return (
    <Link className={cx('cal-e', look.tone)} to={planHref(query, { naskah: entry.id })} preventScrollReset>
      <span className="cal-t">
        {icon && <Icon name={icon} size={16} />}
        <span className={named ? undefined : 'sr'}>{STATE_WORDS[entry.state]}</span>
        {entry.time && <span className="tn">{formatTime(entry.time)}</span>}
        {looks && <Icon name="flag" size={16} />}
        {looks && <span className={named ? undefined : 'sr'}>{copy.warned}</span>}
      </span>
      <span className="any cal-n">{entry.title}</span>
      <span className="cal-u">{entry.unit}</span>
    </Link>
  );
}

export function Activity({ activity }: { activity: CalendarActivity }) {
  return (
    <Link className="cal-a" to={`/kerja/kegiatan/${activity.id}`}>
      <Icon name="calendar-event" size={16} />
      <span className="any cal-n">
        {activity.time && `${formatTime(activity.time)} `}
        {activity.title}
      </span>
    </Link>
  );
}

type Day = CalendarData['days'][number];

function DayCell({
  day,
  today,
  query,
  warned,
  tall,
}: {
  day: Day;
  today: string;
  query: string;
  warned: ReadonlySet<string>;
  tall: boolean;
}) {
  const most = tall ? Number.POSITIVE_INFINITY : MOST_SHOWN;
  const entries = day.entries.slice(0, most);
  const activities = tall ? day.activities : day.activities.slice(0, 2);
  const rest = day.entries.length - entries.length + day.activities.length - activities.length;
  return (
    <td className={cx(!day.inside && 'out', day.day === today && 'now')}>
      <Link
        className="cal-d tn"
        to={planHref(query, { tampilan: 'pekan', tanggal: day.day })}
        aria-label={formatDate(day.day, 'plain')}
        aria-current={day.day === today ? 'date' : undefined}
      >
        {Number(day.day.slice(8))}
      </Link>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} query={query} warned={warned.has(entry.id)} />
      ))}
      {activities.map((activity) => (
        <Activity key={activity.id} activity={activity} />
      ))}
      {rest > 0 && (
        <Link className="cal-m" to={planHref(query, { tampilan: 'pekan', tanggal: day.day })}>
          {copy.more(rest)}
        </Link>
      )}
    </td>
  );
}

/** What the icons of the grid stand for: those that are in it. */
function Legend({ entries, warned }: { entries: readonly CalendarEntry[]; warned: ReadonlySet<string> }) {
  const states = PIECE_STATES.filter((state) => entries.some((entry) => entry.state === state));
  if (states.length === 0) return null;
  return (
    <ul className="cal-k" aria-label={copy.legend}>
      {states.map((state) => (
        <li key={state}>
          <StateBadge state={state} />
        </li>
      ))}
      {entries.some(({ id, flagged }) => flagged || warned.has(id)) && (
        <li>
          <Badge icon="flag">{copy.warned}</Badge>
        </li>
      )}
    </ul>
  );
}

/** Weeks as rows, Monday first; from 900 px up, below stands the list. */
export function CalendarGrid(props: {
  data: CalendarData;
  period: string;
  today: string;
  query: string;
  tall: boolean;
}) {
  const { data, period, today, query, tall } = props;
  const warned = new Set(data.warned);
  const weeks = Array.from({ length: data.days.length / 7 }, (_, at) => data.days.slice(at * 7, at * 7 + 7));
  return (
    <div className="cal-w">
      <table className={cx('cal', tall && 'tall')}>
        <caption className="sr">{copy.table(period)}</caption>
        <thead>
          <tr>
            {copy.days.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]!.day}>
              {week.map((day) => (
                <DayCell key={day.day} day={day} today={today} query={query} warned={warned} tall={tall} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend entries={data.days.flatMap(({ entries }) => entries)} warned={warned} />
    </div>
  );
}
