import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openPrize } from '../queries/prizes.server.ts';
import type { Route } from './+types/prize-file.ts';

/** A winner's certificate as PDF. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pdf$/.exec(params.file)?.[1];
  const file =
    id && /^[0-9a-f-]{36}$/.test(params.seasonId)
      ? await openPrize(platformOf(context), actor, { seasonId: params.seasonId, prizeId: id })
      : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
