import { callOf, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { exportChannels } from '../actions/export.server.ts';
import type { Route } from './+types/export';
import { filtersOf } from './list-address.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The register as a file. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const params = new URL(request.url).searchParams;
  const form = params.get('bentuk') === 'csv' ? 'csv' : 'xlsx';
  const { zone } = requireGovernment(context);
  const result = await exportChannels(callOf(context, actor), { zone, filters: filtersOf(params) });
  if (!result.ok) throw new Response(null, { status: result.error.type === 'forbidden' ? 403 : 400 });
  const bytes = form === 'csv' ? writeCsv(result.value) : await writeXlsx(result.value);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': TYPES[form],
      'Content-Disposition': `attachment; filename="akun-resmi.${form}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
