import { renderToReadableStream, renderToString } from 'react-dom/server';
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router';
import { ServerRouter } from 'react-router';
import { platformOf, requestContext, requestIdOf } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { NonceContext } from './shell/nonce.ts';

/**
 * Pages are rendered whole, so that their status is final and a page without script is complete. Only pages that
 * hydrate go through the stream renderer, because the data for hydration is written by a suspended part of the tree.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  const nonce = loadContext.get(requestContext).nonce || undefined;
  const page = (
    <NonceContext value={nonce}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </NonceContext>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!hydrates(routerContext)) {
    return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });
  }
  const stream = await renderToReadableStream(page, { nonce });
  await stream.allReady;
  return new Response(stream, { status, headers });
}

function hydrates({ routeModules, staticHandlerContext }: EntryContext): boolean {
  return staticHandlerContext.matches.some(
    ({ route }) => (routeModules[route.id]?.handle as PageHandle | undefined)?.scripts,
  );
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  platformOf(context).log.error(
    { err: error instanceof Error ? error : String(error), requestId: requestIdOf(context) },
    'page failed',
  );
};
