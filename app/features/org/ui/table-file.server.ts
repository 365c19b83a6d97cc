import { type ExportTable, writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';

const MIME = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `unit.xlsx` -> name and form; an address of another form is not there. */
export function fileOf<T extends string>(
  name: string,
  names: readonly T[],
): { what: T; form: 'csv' | 'xlsx' } {
  const [stem, form] = name.split('.');
  const what = names.find((candidate) => candidate === stem);
  if (!what || (form !== 'csv' && form !== 'xlsx')) throw new Response(null, { status: 404 });
  return { what, form };
}

/** A table as a file to keep. */
export async function tableFile(table: ExportTable, name: string, form: 'csv' | 'xlsx'): Promise<Response> {
  const bytes = form === 'csv' ? writeCsv(table) : await writeXlsx(table);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': MIME[form],
      'Content-Disposition': `attachment; filename="${name}.${form}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
