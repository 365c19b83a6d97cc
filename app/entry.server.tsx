import { renderToString } from 'react-dom/server';
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router';
import { ServerRouter } from 'react-router';
import { platformOf, requestContext, requestIdOf } from '#app/platform/request/request.server.ts';

/** Pages are rendered whole: no streaming, so that a page without script is complete and its status is final. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Response {
  const { nonce } = loadContext.get(requestContext);
  const html = renderToString(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  platformOf(context).log.error(
    { err: error instanceof Error ? error : String(error), requestId: requestIdOf(context) },
    'page failed',
  );
};
