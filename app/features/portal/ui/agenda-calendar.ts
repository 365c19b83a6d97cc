import { activityCalendar } from '#app/features/agenda/index.ts';
import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { calendarActivity, readCalendar } from '../queries/feeds.server.ts';
import type { Route } from './+types/agenda-calendar.ts';

/** The public agenda as iCalendar. */
export async function loader({ context }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const rows = await read((db) => readCalendar(db, today));
  const text = activityCalendar(
    rows.map((row) => calendarActivity(row, origin)),
    { name: portalCopy.feeds.agenda(government.name), host: new URL(origin).hostname },
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
