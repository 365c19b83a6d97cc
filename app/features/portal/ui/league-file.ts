import { Readable } from 'node:stream';
import { platformOf } from '#app/platform/request/request.server.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { publicSeason } from '../queries/league.server.ts';
import type { Route } from './+types/league-file.ts';

/**
 * The sealed file of a season, byte for byte as it was sealed, or the jury's draw. Large ones flow; none is kept in the cache, so that a
 * withdrawn season has no copy in memory.
 */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { read, government } = portalCall(context);
  const id = idOf((params as { season?: string }).season);
  const season = await read((db) => publicSeason(db, id));
  const isLot = new URL(request.url).pathname.endsWith('/undian');
  const fileId = isLot ? season?.jury_lot_file_id : season?.seal_file_id;
  const file = fileId ? await platformOf(context).files.stream(government.tenantId, fileId) : null;
  if (!season || !file) throw notFound();
  const name = isLot ? `undian-juri-${season.from_date}.csv` : `liga-${season.from_date}.jsonl`;
  return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': isLot ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8',
      'Content-Length': String(file.bytes),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
