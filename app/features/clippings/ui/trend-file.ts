import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { TONE_WORDS } from '../copy.id.ts';
import { may } from '../policy.ts';
import { trendView } from '../queries/trend.server.ts';
import { TREND_TONES, trendSpan } from '../rules/trend.ts';
import { trendAsked } from '../rules/trend-asked.ts';
import { trendCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/trend-file.ts';

/** The figures of the trend as CSV. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const { issueId, by } = trendAsked(url.searchParams);
  const span = trendSpan(dateIn(platformOf(context).clock.now().toString(), zone), by);
  const { rows } = await readAs(context, actor, (db) => trendView(db, span, issueId, zone));
  const bytes = writeCsv({
    name: copy.title,
    columns: [
      { title: copy.heads.when },
      ...TREND_TONES.map((tone) => ({ title: TONE_WORDS[tone] })),
      { title: copy.heads.total },
    ],
    rows: rows.map((row) => [row.at, ...TREND_TONES.map((tone) => row[tone]), row.total]),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="tren-kliping-${span.from}-${span.to}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
