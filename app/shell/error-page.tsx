import { useEffect, useState } from 'react';
import { isRouteErrorResponse, useRouteLoaderData } from 'react-router';
import { isNoAnswer } from '#app/platform/outbox/network.ts';
import { LinkButton } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { ErrorState } from '#app/ui/states.tsx';
import { shellCopy } from './copy.id.ts';
import { keptHere } from './kept-form.ts';

/** Status 0: the page was asked for, and nothing answered. */
export type ErrorView = { status: number; title: string; text: string; reference?: string };

/** An error in words. The reference is the first eight letters of the request's id in the log. */
export function errorView(error: unknown, requestId?: string): ErrorView {
  const status = isRouteErrorResponse(error) ? error.status : isNoAnswer(error) ? 0 : 500;
  const known = [0, 403, 404, 410, 429].includes(status);
  return {
    status,
    title: shellCopy.errors.title(status),
    text: shellCopy.errors.text(status),
    ...(known || !requestId ? {} : { reference: requestId.slice(0, 8).toUpperCase() }),
  };
}

/** The error of this page, with the reference of the request that failed; says so when what was typed is kept. */
export function useErrorView(error: unknown): ErrorView {
  const root = useRouteLoaderData('root') as { requestId?: string } | undefined;
  const view = errorView(error, root?.requestId);
  const [isKept, setKept] = useState(false);
  useEffect(() => setKept(view.status === 0 && keptHere(null) !== null), [view.status]);
  return isKept ? { ...view, text: shellCopy.keptText } : view;
}

const ICONS: Readonly<Record<number, IconName>> = { 0: 'cloud-off', 403: 'lock', 404: 'zoom-question' };

/** 404, 403, 500 and no answer at all, within the console. */
export function ConsoleErrorPage({ error }: { error: unknown }) {
  const view = useErrorView(error);
  const { errors } = shellCopy;
  const again = view.status >= 500 || view.status === 429 || view.status === 0;
  return (
    <div className="page" style={{ paddingTop: 24 }}>
      <title>{`${view.title} - ${shellCopy.product}`}</title>
      <div className="card">
        <ErrorState
          icon={ICONS[view.status] ?? 'alert-triangle'}
          title={view.title}
          whole
          reference={view.reference ? { label: errors.reference, value: view.reference } : undefined}
          acts={
            <>
              {again && (
                <LinkButton variant="filled" icon="refresh" href="" plain>
                  {errors.reload}
                </LinkButton>
              )}
              <LinkButton variant={again ? 'subtle' : 'default'} href="/kerja" plain>
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
