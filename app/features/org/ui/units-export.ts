import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { exportOffice } from '../actions/export.server.ts';
import type { Route } from './+types/units-export.ts';
import { errorsOf } from './form-answer.ts';
import { fileOf, tableFile } from './table-file.server.ts';

/** The units as XLSX or CSV. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { what, form } = fileOf(params.name, ['unit']);
  const result = await exportOffice(callOf(context, actor), { what: 'units' });
  if (!result.ok) throw new Response(errorsOf(result.error).general, { status: 422 });
  return tableFile(result.value, what, form);
}
