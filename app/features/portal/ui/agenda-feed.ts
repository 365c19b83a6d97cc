import { formatDate } from '#app/ui/format-date.ts';
import { portalCopy } from '../copy.id.ts';
import { agendaAtom } from '../feeds/agenda-feed.ts';
import { portalCall } from '../portal-request.server.ts';
import { activityLine } from '../queries/activities.server.ts';
import { readCalendar } from '../queries/feeds.server.ts';
import type { Route } from './+types/agenda-feed.ts';

/** The public agenda as Atom: each change brings its activity to the top. */
export async function loader({ context }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const rows = await read((db) => readCalendar(db, today));
  const items = rows.map((row) => {
    const line = activityLine(row, today);
    return {
      id: row.id,
      title: [line.state, row.title].filter(Boolean).join(': '),
      text: [`${formatDate(row.date, 'full')}, ${line.time}`, line.detail].filter(Boolean).join(' · '),
      updatedAt: row.updated_at,
    };
  });
  const head = {
    title: portalCopy.feeds.agenda(government.name),
    description: portalCopy.feeds.agendaDescription(government.name),
    origin,
    now: today.now,
  };
  return new Response(agendaAtom(head, items), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
