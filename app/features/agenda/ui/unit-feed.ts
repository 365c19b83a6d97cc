import { readTenant } from '#app/platform/db/db.server.ts';
import { requestContext } from '#app/platform/request/request.server.ts';
import { activityCalendar } from '../calendar/write-calendar.ts';
import { agendaCopy } from '../copy.id.ts';
import { feedOfKey } from '../feed-key.server.ts';
import { unitCalendar } from '../queries/feed.server.ts';
import type { Route } from './+types/unit-feed.ts';

/** A unit's calendar for the calendar programs of its people; the secret address is the only key. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { platform, origin } = context.get(requestContext);
  const key = /^([\w-]{32})\.ics$/.exec(params.file)?.[1];
  const feed = key ? await feedOfKey(platform.db, key) : null;
  if (!feed) throw new Response(null, { status: 404 });
  const now = platform.clock.now().toString();
  const calendar = await readTenant(platform.db, feed.tenantId, (db) =>
    unitCalendar(db, feed.unitId, { now, origin }),
  );
  if (!calendar) throw new Response(null, { status: 404 });
  const head = { name: agendaCopy.feed.unitName(calendar.name), host: new URL(origin).host };
  return new Response(activityCalendar(calendar.activities, head), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, max-age=900',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'no-referrer',
    },
  });
}
