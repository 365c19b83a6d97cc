import { isRouteErrorResponse, useRouteLoaderData } from 'react-router';
import { LinkButton } from '#app/ui/button.tsx';
import { ErrorState } from '#app/ui/states.tsx';
import { shellCopy } from './copy.id.ts';

export type ErrorView = { status: number; title: string; text: string; reference?: string };

/** An error in words. The reference is the first eight letters of the request's id in the log. */
export function errorView(error: unknown, requestId?: string): ErrorView {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const known = status === 404 || status === 403 || status === 429;
  return {
    status,
    title: shellCopy.errors.title(status),
    text: shellCopy.errors.text(status),
    ...(known || !requestId ? {} : { reference: requestId.slice(0, 8).toUpperCase() }),
  };
}

/** The error of this page, with the reference of the request that failed. */
export function useErrorView(error: unknown): ErrorView {
  const root = useRouteLoaderData('root') as { requestId?: string } | undefined;
  return errorView(error, root?.requestId);
}

/** 404, 403 and 500 within the console. */
export function ConsoleErrorPage({ error }: { error: unknown }) {
  const view = useErrorView(error);
  const { errors } = shellCopy;
  return (
    <div className="page" style={{ paddingTop: 24 }}>
      <title>{`${view.title} - ${shellCopy.product}`}</title>
      <div className="card">
        <ErrorState
          icon={view.status === 404 ? 'zoom-question' : view.status === 403 ? 'lock' : 'alert-triangle'}
          title={view.title}
          whole
          reference={view.reference ? { label: errors.reference, value: view.reference } : undefined}
          acts={
            <>
              {view.status >= 500 && (
                <LinkButton variant="filled" icon="refresh" href="" plain>
                  {errors.reload}
                </LinkButton>
              )}
              <LinkButton variant={view.status >= 500 ? 'subtle' : 'default'} href="/kerja" plain>
                {errors.home}
              </LinkButton>
            </>
          }
        >
          {view.text}
        </ErrorState>
      </div>
    </div>
  );
}
