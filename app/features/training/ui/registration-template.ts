import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { may } from '../policy.ts';
import { batchPage } from '../queries/batch-page.server.ts';
import { importCopy } from '../registering/importing/copy.id.ts';
import { IMPORT_COLUMNS } from '../registering/importing/plan-registrations.ts';
import type { Route } from './+types/registration-template.ts';

/** The table of participants to fill in. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const head = await readAs(context, actor, (db) => batchPage(db, actor, params.batchId));
  if (!may(actor, 'moderate') || head?.programmeId !== params.id) return new Response(null, { status: 404 });
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
