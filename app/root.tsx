import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router';

export default function Root() {
  const interactive = useMatches().some(
    (match) => (match.handle as { scripts?: boolean } | undefined)?.scripts,
  );
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        {interactive ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : null}
      </body>
    </html>
  );
}
