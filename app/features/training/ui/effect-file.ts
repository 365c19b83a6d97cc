import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { effectPage } from '../effect/queries/effect-page.server.ts';
import type { Route } from './+types/effect-file.ts';

/** The figures of a comparison as `simpul training effect` reads them. */
export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const kind = url.searchParams.get('jenis');
  const view = await readAs(context, actor, (db) => effectPage(db, actor, params.id, now));
  const comparison = view?.comparisons.find((one) => kind === null || one.unitKind === kind);
  if (!comparison?.study) throw new Response(null, { status: 404 });
  const bytes = writeCsv({
    name: 'Dampak',
    columns: ['unit', 'group', 'before', 'after'].map((title) => ({ title })),
    rows: comparison.study.rows.map((row) => [
      row.name,
      row.group,
      // As Excel with Indonesian settings reads a number.
      String(row.before).replace('.', ','),
      String(row.after).replace('.', ','),
    ]),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="dampak-${comparison.unitKind}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
