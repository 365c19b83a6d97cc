import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { type ReviewView, reviewView } from '../queries/review-view.server.ts';

type Context = Parameters<typeof platformOf>[0];

/** The piece of the address as this person sees it; 404 and 403 otherwise. */
export async function loadReview(
  context: Context,
  request: Request,
  pieceId: string,
  needs: (view: ReviewView) => boolean,
): Promise<ReviewView> {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => reviewView(db, actor, pieceId, now));
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden' || !needs(view)) throw new Response(null, { status: 403 });
  return view;
}
