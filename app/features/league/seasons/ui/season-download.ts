import { Readable } from 'node:stream';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { may } from '../../policy.ts';
import { sealedFile, seasonTable } from '../queries/download.server.ts';
import type { Route } from './+types/season-download.ts';

const MIME: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const fileHeaders = (mime: string, name: string) => ({
  'Content-Type': mime,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
});

/** The table of a season as CSV or XLSX, or its sealed file to compute it again. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'download')) throw new Response(null, { status: 403 });
  const platform = platformOf(context);
  if (params.file === 'triwulan.jsonl') {
    const sealed = await readAs(context, actor, (db) => sealedFile(db, params.id));
    const found = sealed && (await platform.files.stream(actor.tenantId, sealed.fileId));
    if (!found) return new Response(null, { status: 404 });
    return new Response(Readable.toWeb(found.stream as Readable) as ReadableStream, {
      headers: {
        ...fileHeaders('application/x-ndjson', `${sealed.name}.jsonl`),
        'Content-Length': String(found.bytes),
      },
    });
  }
  const form = /^tabel\.(csv|xlsx)$/.exec(params.file)?.[1];
  const sheet = form ? await readAs(context, actor, (db) => seasonTable(db, actor, params.id)) : null;
  if (!form || !sheet) return new Response(null, { status: 404 });
  const bytes = form === 'csv' ? writeCsv(sheet.table) : await writeXlsx(sheet.table);
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(MIME[form]!, `${sheet.name}.${form}`) });
}
