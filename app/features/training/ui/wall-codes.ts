import type { Route } from './+types/wall-codes.ts';
import { wallOf } from './wall-view.server.ts';

/** The next codes, for the wall's page: asked for again and again without a reload. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  return Response.json(await wallOf(context, request, params), { headers: { 'Cache-Control': 'no-store' } });
}
