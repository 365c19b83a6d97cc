import { requirePerson } from '#app/platform/request/request.server.ts';
import { writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { importCopy } from '../registering/importing/copy.id.ts';
import { IMPORT_COLUMNS } from '../registering/importing/plan-registrations.ts';
import type { Route } from './+types/registration-template.ts';

/** The table of participants to fill in. */
export async function loader({ context, request }: Route.LoaderArgs) {
  requirePerson(context, request);
  const table = {
    name: importCopy.title,
    columns: IMPORT_COLUMNS.map((title) => ({ title, width: 24 })),
    rows: [],
  };
  return new Response(new Uint8Array(await writeXlsx(table)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="templat-peserta.xlsx"',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
