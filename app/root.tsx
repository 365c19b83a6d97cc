import { type ReactNode, useContext } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router';
import { requestIdOf } from '#app/platform/request/request.server.ts';
import { accentOf, accentVariables } from '#app/ui/accent.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/root.ts';
import { shellCopy } from './shell/copy.id.ts';
import { REMEMBER_EARLY } from './shell/early.ts';
import { useErrorView } from './shell/error-page.tsx';
import { NonceContext } from './shell/nonce.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

/** The id of the request, so that an error page can name it; public pages never send it. */
export function loader({ context }: Route.LoaderArgs) {
  return { requestId: requestIdOf(context) };
}

/**
 * Two worlds in one document: pages whose route says `handle.scripts` hydrate and take the console's stylesheet;
 * all others are complete as they come and print no script.
 */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const matches = useMatches();
  const interactive = matches.some((match) => (match.handle as PageHandle | undefined)?.scripts);
  const accent = matches
    .map((match) => (match.loaderData as { accent?: string } | undefined)?.accent)
    .find(Boolean);
  const world = interactive
    ? { 'data-mantine-color-scheme': 'light', style: accentVariables(accentOf(accent ?? 'toska')) }
    : {};
  return (
    <html lang="id" {...world}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <link rel="icon" href="/favicon.svg" />
        <Meta />
        <Links nonce={nonce} />
        {interactive && (
          <script
            nonce={nonce}
            suppressHydrationWarning
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
            dangerouslySetInnerHTML={{ __html: REMEMBER_EARLY }}
          />
        )}
      </head>
      <body>
        {children}
        {interactive && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Last resort, when not even a layout could be made: plain words without any stylesheet. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const view = useErrorView(error);
  return (
    <main
      style={{ font: '17px/26px system-ui, sans-serif', maxWidth: 640, margin: '10vh auto', padding: 16 }}
    >
      <title>{view.title}</title>
      <h1 style={{ fontSize: 26, lineHeight: '32px' }}>{view.title}</h1>
      <p>{view.text}</p>
      {view.reference && (
        <p>
          {shellCopy.errors.reference} <b>{view.reference}</b>
        </p>
      )}
      {view.status === 0 && (
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            {shellCopy.errors.reload}
          </button>
        </p>
      )}
      <p>
        <a href="/">{shellCopy.errors.home}</a>
      </p>
    </main>
  );
}
