import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { may } from '../policy.ts';
import { coverageBoard } from '../queries/board.server.ts';
import { coverageSheet } from '../queries/coverage-view.server.ts';
import { readBoardFilters } from '../rules/board-filters.ts';
import type { Route } from './+types/coverage-download.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The board with its filters as XLSX or CSV. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'export-coverage')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const platform = platformOf(context);
  const now = platform.clock.now();
  const params = url.searchParams;
  const filters = readBoardFilters(params, now.toZonedDateTimeISO(zone).toPlainDate().toString());
  const board = await readAs(context, actor, (db) => coverageBoard(db, actor, filters, now.toString()));
  const sheet = coverageSheet(board);
  const csv = params.get('format') === 'csv';
  const bytes = csv ? writeCsv(sheet) : await writeXlsx(sheet);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': csv ? 'text/csv; charset=utf-8' : XLSX,
      'Content-Disposition': `attachment; filename="liputan-${filters.from}-${filters.to}.${csv ? 'csv' : 'xlsx'}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
