import { requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/console-not-found.page.ts';

export const handle: PageHandle = { scripts: true };

/** Any address below /kerja that no page knows: a 404 that keeps the frame, for who is signed in. */
export function loader({ context, request }: Route.LoaderArgs): never {
  requirePerson(context, request);
  throw new Response(null, { status: 404 });
}

export default function ConsoleNotFoundPage() {
  return null;
}
