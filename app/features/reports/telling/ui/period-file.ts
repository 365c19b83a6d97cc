import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { openPeriodFile, pictureFile, standingFacts } from '../open-period.server.ts';
import { kindOfPath } from '../period-href.ts';
import { PICTURES } from '../period-tables.ts';
import { periodByKey } from '../rules/periods.ts';
import type { Route } from './+types/period-file.ts';

const MIME = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;

function asked(file: string): { form: keyof typeof MIME; picture?: keyof typeof PICTURES } | null {
  const [name = '', form = ''] = file.split('.');
  if (name === 'laporan' && (form === 'pdf' || form === 'xlsx' || form === 'docx')) return { form };
  if (form === 'csv' && Object.hasOwn(PICTURES, name))
    return { form, picture: name as keyof typeof PICTURES };
  return null;
}

/** A report as PDF, workbook or memo, or the figures of one picture as CSV. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const kind = kindOfPath(params.kind);
  const period = kind && periodByKey(kind, params.key);
  const what = asked(params.file);
  if (!period || !what) return new Response(null, { status: 404 });
  const { form, picture } = what;
  const report = picture ? await readAs(context, actor, (db) => standingFacts(db, actor, period)) : null;
  const opened =
    form === 'csv'
      ? report && pictureFile(report.facts, picture!)
      : await openPeriodFile(platformOf(context), actor, period, form);
  if (!opened) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(opened.bytes), {
    headers: {
      'Content-Type': MIME[form],
      'Content-Disposition': `attachment; filename="${opened.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
