import '#app/ui/console.css';
import { data, Outlet } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import fontUrl from '#app/ui/fonts/plus-jakarta-sans-latin-wght-normal.woff2?no-inline';
import { spriteHref } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/console.layout.ts';
import { shellCopy } from './copy.id.ts';
import { ConsoleErrorPage } from './error-page.tsx';
import { ConsoleFrame } from './frame.tsx';
import { useKeptForms } from './kept-form.ts';
import { OutboxStrip } from './outbox-strip.tsx';
import { Provided } from './provided.tsx';
import { shellView } from './shell-view.server.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export const links: Route.LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: fontUrl, crossOrigin: 'anonymous' },
  { rel: 'prefetch', as: 'image', href: spriteHref },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  { rel: 'apple-touch-icon', href: '/icon-192.png' },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { view, headers } = await shellView(context, request);
  return data(view, { headers });
}

export default function ConsoleLayout({ loaderData }: Route.ComponentProps) {
  const isBack = useKeptForms(loaderData.sender.personId);
  return (
    <Provided accent={loaderData.accent}>
      <OutboxStrip sender={loaderData.sender} />
      <ConsoleFrame view={loaderData}>
        {isBack && (
          <div className="page kept">
            <Alert live>{shellCopy.keptForm}</Alert>
          </div>
        )}
        <Outlet />
      </ConsoleFrame>
    </Provided>
  );
}

/** A page that fails keeps the frame around it, as long as the frame itself could be made. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const page = <ConsoleErrorPage error={error} />;
  if (!loaderData) return <main className="main">{page}</main>;
  return (
    <Provided accent={loaderData.accent}>
      <OutboxStrip sender={loaderData.sender} />
      <ConsoleFrame view={{ ...loaderData, flash: undefined }}>{page}</ConsoleFrame>
    </Provided>
  );
}
