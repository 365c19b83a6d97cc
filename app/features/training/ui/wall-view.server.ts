import type { RouterContextProvider } from 'react-router';
import { platformOf, readAs, requestContext, requirePerson } from '#app/platform/request/request.server.ts';
import { type WallView, wallView } from '../attending/queries/wall.server.ts';
import { sealsOf } from '../attending/seals.server.ts';

/** What the wall shows for the session and direction in the address; 404 for who may not show it. */
export async function wallOf(
  context: Readonly<RouterContextProvider>,
  request: Request,
  params: { id: string; batchId: string },
): Promise<WallView> {
  const actor = requirePerson(context, request);
  const platform = platformOf(context);
  const { searchParams } = new URL(request.url);
  const asked = {
    batchId: params.batchId,
    sessionId: searchParams.get('sesi') || null,
    direction: searchParams.get('arah') === 'keluar' ? ('out' as const) : ('in' as const),
    origin: context.get(requestContext).origin,
    now: platform.clock.now().epochMilliseconds,
    seals: sealsOf(platform, actor.tenantId),
  };
  const view = await readAs(context, actor, (db) => wallView(db, actor, asked));
  if (!view || view.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}
