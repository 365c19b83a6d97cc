import { readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { writeCsv, writeXlsx } from '#app/platform/sheets/write-sheet.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { STATE_WORDS } from '../../copy.id.ts';
import { KIND_WORDS, PURPOSE_WORDS, piecesCopy, SUBJECT_WORDS } from '../copy.id.ts';
import { allPieces } from '../queries/list.server.ts';
import { readFilters } from '../rules/filters.ts';
import type { Route } from './+types/pieces-file.ts';
import { channelName } from './words.ts';

const { heads, file } = piecesCopy.list;
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The pieces of one look as XLSX or CSV. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const kind = /^naskah\.(xlsx|csv)$/.exec(params.file)?.[1] as keyof typeof TYPES | undefined;
  if (!kind) throw new Response(null, { status: 404 });
  const filters = readFilters(new URL(request.url).searchParams);
  const pieces = await readAs(context, actor, (db) => allPieces(db, actor, filters));
  const when = (at: string | null) => (at ? formatInstant(at, zone) : '');
  const table = {
    name: piecesCopy.title,
    columns: [
      { title: file.title, width: 60 },
      { title: heads.unit, width: 28 },
      { title: file.kind, width: 18 },
      { title: heads.purpose, width: 14 },
      { title: file.subject, width: 14 },
      { title: file.programme, width: 30 },
      { title: heads.channels, width: 40 },
      { title: heads.planned, width: 14 },
      { title: STATE_WORDS.scheduled, width: 30 },
      { title: heads.state, width: 24 },
      { title: file.writer, width: 28 },
      { title: file.changed, width: 30 },
    ],
    rows: pieces.map((piece) => [
      piece.title,
      piece.unit,
      KIND_WORDS[piece.kind],
      PURPOSE_WORDS[piece.purpose],
      SUBJECT_WORDS[piece.subject],
      piece.programme ?? '',
      piece.networks.map(channelName).join(', '),
      piece.plannedOn ? { day: piece.plannedOn } : null,
      when(piece.firstAt),
      STATE_WORDS[piece.state],
      piece.writer ?? '',
      when(piece.updatedAt),
    ]),
  };
  const bytes = kind === 'xlsx' ? await writeXlsx(table) : writeCsv(table);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPES[kind],
      'Content-Disposition': `attachment; filename="naskah.${kind}"`,
      'Cache-Control': 'no-store',
    },
  });
}
