import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { may } from '../../policy.ts';
import { PURPOSES } from '../../tables.ts';
import { mixCopy as copy, monthName } from '../calendar-copy.id.ts';
import { PURPOSE_WORDS } from '../copy.id.ts';
import { mixView } from '../queries/mix.server.ts';
import { readFilters } from '../rules/filters.ts';
import type { Mix } from '../rules/mix.ts';
import { monthAsked } from '../rules/month.ts';
import type { Route } from './+types/mix-file.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The month's figures by unit and purpose, as XLSX or CSV. */
export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-calendar')) throw new Response(null, { status: 403 });
  const kind = /^komposisi\.(xlsx|csv)$/.exec(params.file)?.[1] as keyof typeof TYPES | undefined;
  if (!kind) throw new Response(null, { status: 404 });
  const { zone } = requireGovernment(context);
  const today = dateIn(platformOf(context).clock.now().toString(), zone);
  const { month } = monthAsked(url.searchParams.get('bulan'), today);
  const { unit } = readFilters(url.searchParams);
  const view = await readAs(context, actor, (db) => mixView(db, { actor, month, zone, unit }));
  const line = (name: string, mix: Mix) => [
    name,
    ...mix.rows.flatMap((row) => [row.count, row.wanted === null ? '' : row.wanted]),
    mix.total,
  ];
  const table = {
    name: monthName(month),
    columns: [
      { title: copy.heads.unit, width: 34 },
      ...PURPOSES.flatMap((purpose) => [
        { title: PURPOSE_WORDS[purpose] },
        { title: `${PURPOSE_WORDS[purpose]}, ${copy.heads.wanted.toLowerCase()}` },
      ]),
      { title: copy.heads.total },
    ],
    rows: [...view.byUnit.map(({ name, mix }) => line(name, mix)), line(copy.heads.total, view.mix)],
  };
  const bytes = kind === 'xlsx' ? await writeXlsx(table) : writeCsv(table);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': `attachment; filename="komposisi-${month}.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
