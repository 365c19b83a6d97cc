import { requirePerson } from '#app/platform/request/request.server.ts';
import { templateTable } from '../queries/tables-out.server.ts';
import type { Route } from './+types/import-template.ts';
import { fileOf, tableFile } from './table-file.server.ts';

/** The sheet to fill in. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  requirePerson(context, request);
  const { what, form } = fileOf(params.name, ['unit', 'orang']);
  return tableFile(templateTable(what === 'unit' ? 'units' : 'people'), `templat-${what}`, form);
}
