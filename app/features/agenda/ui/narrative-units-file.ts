import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { narrativeDetail } from '../queries/narratives.server.ts';
import type { Route } from './+types/narrative-units-file.ts';

const copy = narrativesCopy.detail;
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Which units have read, used and published a narrative, as XLSX or CSV. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const kind = /^unit\.(xlsx|csv)$/.exec(params.file)?.[1] as keyof typeof TYPES | undefined;
  if (!kind || !/^[0-9a-f-]{36}$/i.test(params.id)) throw new Response(null, { status: 404 });
  const version = new URL(request.url).searchParams.get('versi');
  const view = await readAs(context, actor, (db) =>
    narrativeDetail(db, { actor, now, zone }, params.id, version),
  );
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden' || !view.abilities.seeUnits) throw new Response(null, { status: 403 });
  const when = (at: string | null) => (at ? formatInstant(at, zone) : '');
  const table = {
    name: view.title,
    columns: [
      { title: copy.unit, width: 34 },
      { title: copy.seen, width: 38 },
      { title: copy.used, width: 38 },
      { title: copy.published, width: 38 },
    ],
    rows: view.readings.map((row) => [row.unit, when(row.seenAt), when(row.usedAt), when(row.publishedAt)]),
  };
  const bytes = kind === 'xlsx' ? await writeXlsx(table) : writeCsv(table);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': `attachment; filename="narasi-versi-${view.shown.version}-unit.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
