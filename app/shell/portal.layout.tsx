import { Outlet, redirect } from 'react-router';
import { beginningOf } from '#app/features/org/index.server.ts';
import { type Government, requestContext } from '#app/platform/request/request.server.ts';
import { PortalIcon } from '#app/ui/portal-icon.tsx';
import type { Route } from './+types/portal.layout.ts';
import { shellCopy } from './copy.id.ts';
import { useErrorView } from './error-page.tsx';
import { PortalFrame, type PortalView, portalMark } from './portal-frame.tsx';

function portalView(government: Government | null): PortalView {
  return {
    name: government?.name ?? shellCopy.portal.unknown,
    mark: government ? portalMark(government.shortName) : 'S',
    accent: government?.accent ?? 'toska',
    sample: government?.sample ?? false,
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, platform } = context.get(requestContext);
  if (!government && new URL(request.url).pathname === '/' && !(await beginningOf(platform)).real)
    throw redirect('/pasang');
  return portalView(government);
}

export default function PortalLayout({ loaderData }: Route.ComponentProps) {
  return (
    <PortalFrame view={loaderData}>
      <Outlet />
    </PortalFrame>
  );
}

/** 404, 403 and 500 in the clothes of the government. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const view = useErrorView(error);
  return (
    <PortalFrame view={loaderData ?? portalView(null)}>
      <title>{loaderData ? `${view.title} - ${loaderData.name}` : view.title}</title>
      <div className="m hero">
        <div className="res q">
          <h1>
            <PortalIcon name={view.status === 404 ? 'zoom-question' : 'alert-triangle'} />
            {view.title}
          </h1>
          <p>{view.text}</p>
          {view.reference && (
            <p>
              {shellCopy.errors.reference} <b>{view.reference}</b>
            </p>
          )}
        </div>
        {view.status === 404 && loaderData && (
          <>
            <label htmlFor="q">{shellCopy.portal.searchInstead}</label>
            <search>
              <form action="/cari">
                <input id="q" name="q" type="search" maxLength={200} required />
                <button type="submit">{shellCopy.portal.search}</button>
              </form>
            </search>
          </>
        )}
        <p className="pg">
          <a className={view.status === 404 ? 'b o' : 'b'} href="/">
            {shellCopy.errors.home}
          </a>
        </p>
      </div>
    </PortalFrame>
  );
}
