import { writeCalendar } from '#app/platform/calendar/write-calendar.ts';
import { readAs, requestContext, requirePerson } from '#app/platform/request/request.server.ts';
import { sessionsOf } from '../programmes/queries/sessions.server.ts';
import { batchPage } from '../queries/batch-page.server.ts';
import type { Route } from './+types/batch-calendar.ts';
import { batchHref } from './batch-tabs.ts';

/** The timetable of a batch for calendar programs. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { origin, platform } = context.get(requestContext);
  const found = await readAs(context, actor, async (db) => {
    const head = await batchPage(db, actor, params.batchId);
    return head && { head, sessions: await sessionsOf(db, head.id) };
  });
  if (!found || found.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  const { head, sessions } = found;
  const updatedAt = platform.clock.now().toString();
  const entries = sessions.map((session) => ({
    id: session.id,
    title: `${session.subject} (${head.programmeTitle})`,
    state: head.state === 'cancelled' ? ('cancelled' as const) : ('confirmed' as const),
    date: session.date,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    place: session.room ?? head.place,
    description: session.speaker ?? '',
    updatedAt,
    url: `${origin}${batchHref(head)}`,
  }));
  const name = `${head.programmeTitle}, ${head.name}`;
  return new Response(writeCalendar(entries, { name, host: new URL(origin).host }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="jadwal-pelatihan.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
}
