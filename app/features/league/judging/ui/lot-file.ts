import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { may } from '../../policy.ts';
import { jurySeason } from '../season-jury.server.ts';
import type { Route } from './+types/lot-file.ts';

/** The draw of a season's pieces with everything it was drawn from, so that anybody can repeat it. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'download')) throw new Response(null, { status: 403 });
  const season = /^[0-9a-f-]{36}$/.test(params.seasonId)
    ? await readAs(context, actor, (db) => jurySeason(db, params.seasonId))
    : null;
  const bytes = season?.lotFileId
    ? await platformOf(context).files.read(actor.tenantId, season.lotFileId)
    : null;
  if (!season || !bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="undian-juri-${season.from}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
