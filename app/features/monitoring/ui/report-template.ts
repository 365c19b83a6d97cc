import { requirePerson } from '#app/platform/request/request.server.ts';
import { writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import type { Route } from './+types/report-template.ts';

/** The empty sheet of many, with one line that shows how. */
export async function loader({ context, request }: Route.LoaderArgs) {
  requirePerson(context, request);
  const bytes = await writeXlsx({
    name: 'Tautan',
    columns: [
      { title: 'tautan', width: 50 },
      { title: 'keterangan', width: 60 },
      { title: 'waktu tayang', width: 20 },
      { title: 'kegiatan', width: 40 },
    ],
    rows: [['https://www.instagram.com/p/CONTOH12345/', 'Teks kiriman', '2026-11-19 14.10', 'Nama kegiatan']],
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="lapor-banyak-tautan.xlsx"',
    },
  });
}
