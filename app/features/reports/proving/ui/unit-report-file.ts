import { redirectWith } from '#app/platform/request/flash.server.ts';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { workshop } from '#app/platform/workshop/workshop.server.ts';
import type * as crafts from '../../crafts.server.ts';
import { proofPages } from '../pages-copy.id.ts';
import { unitReport } from '../queries/unit-report.server.ts';
import { periodName, readPeriod } from '../rules/month.ts';
import { unitCopy } from '../unit-copy.id.ts';
import { unitTables } from '../unit-tables.ts';
import type { Route } from './+types/unit-report-file.ts';

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.xlsx$/;
const BACK = '/kerja/laporan/unit';

/** The workbook of a unit for a month (`?bulan=2026-11`) or a quarter (`?triwulan=2026-4`). */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const unitId = FILE.exec(params.file)?.[1];
  const { searchParams } = new URL(request.url);
  const period = readPeriod({ month: searchParams.get('bulan'), quarter: searchParams.get('triwulan') });
  if (!unitId) return new Response(null, { status: 404 });
  const now = platformOf(context).clock.now().toString();
  const report = period
    ? await readAs(context, actor, (db) => unitReport(db, actor, { unitId, period, now }))
    : 'no-period';
  if (report === null) return new Response(null, { status: 404 });
  if (typeof report === 'string')
    return redirectWith(BACK, {
      text: period ? proofPages.periodToCome(periodName(period)) : proofPages.badPeriod,
      tone: 'bad',
    });
  const bytes = await workshop<typeof crafts.tablesAsXlsx>('reports.tablesAsXlsx', unitTables(report, now));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${unitCopy.fileName(report.unit.slug, report.period.key)}.xlsx"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
