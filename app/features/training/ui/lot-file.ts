import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { writeCsv } from '#app/platform/sheets/write-sheet.server.ts';
import { lotCopy } from '../effect/copy.id.ts';
import { lotsOf } from '../effect/queries/programme-effect.server.ts';
import { may } from '../policy.ts';
import type { Route } from './+types/lot-file.ts';

/** A lot as a table that holds everything needed to draw it again. */
export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-training')) throw new Response(null, { status: 403 });
  const kind = url.searchParams.get('jenis');
  const lots = await readAs(context, actor, (db) => lotsOf(db, params.id));
  const lot = lots.find((one) => kind === null || one.unitKind === kind);
  if (!lot) throw new Response(null, { status: 404 });
  const { columns, places } = lotCopy.lot;
  const heads = [columns.order, columns.unit, columns.code, columns.hash, columns.place, lotCopy.sheet.seed];
  const bytes = writeCsv({
    name: lotCopy.sheet.name,
    columns: heads.map((title) => ({ title })),
    rows: lot.units.map((unit, at) => [
      at + 1,
      unit.name,
      unit.code,
      unit.hash,
      places[unit.place],
      lot.seed,
    ]),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="undian-${lot.unitKind}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
