import { useEffect } from 'react';
import { data, Form, Link, useRevalidator } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { completeLink, dropLink, pasteLinks } from '../actions/links.server.ts';
import { clippingsCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { linksView } from '../queries/links.server.ts';
import { linksCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/links.page.ts';
import { ClippingTabs, HOME, partHref } from './clipping-tabs.tsx';
import { faultOf } from './fault-of.ts';
import { LinkForm } from './link-form.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = partHref('links');
const AGAIN_MS = 4_000;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'add-links')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  return readAs(context, actor, (db) => linksView(db, zone));
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const fault = (error: { type: string }) => data({ typed, ...faultOf(error) }, { status: 422 });
  if (typed.intent === 'lengkapi') {
    const done = await completeLink(call, typed);
    return done.ok ? redirectWith(HERE, { text: copy.completed }) : fault(done.error);
  }
  if (typed.intent === 'buang') {
    const done = await dropLink(call, typed);
    return done.ok ? redirectWith(HERE, { text: copy.dropped }) : fault(done.error);
  }
  const pasted = await pasteLinks(call, typed);
  if (!pasted.ok) return fault(pasted.error);
  return redirectWith(HERE, { text: copy.said(pasted.value.added, pasted.value.known) });
}

/** While links are being read the page looks again. */
function useLookAgain(waiting: number) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, revalidate]);
}

/** Pasted links: kept at once, read by a job, completed by hand where a page says too little. */
export default function LinksPage({ loaderData: view, actionData }: Route.ComponentProps) {
  useLookAgain(view.waiting);
  const pasteFault = actionData && actionData.typed.linkId === undefined ? actionData : undefined;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} />
      <ClippingTabs current="links" edits waiting={view.asking.length} />
      <PageBody>
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title={clippingsCopy.errorTitle}
            errors={pasteFault?.errors ?? {}}
            general={pasteFault?.general}
          />
          <TextAreaField
            name="pasted"
            label={copy.field}
            hint={copy.fieldHint}
            tall
            defaultValue={pasteFault?.typed.pasted ?? ''}
            error={pasteFault?.errors.pasted}
          />
          <Button variant="filled">{copy.act}</Button>
        </Form>
        {view.waiting > 0 && <Alert live>{copy.waiting(view.waiting)}</Alert>}
        {view.asking.length > 0 && (
          <section className="stack">
            <SectionHead title={copy.askTitle} count={String(view.asking.length)} />
            <p className="sm mut">{copy.askHint}</p>
            {view.asking.map((link) => (
              <LinkForm
                key={link.id}
                link={link}
                faults={actionData?.typed.linkId === link.id ? actionData : undefined}
              />
            ))}
          </section>
        )}
        {view.recent.length > 0 && (
          <Card title={copy.recentTitle}>
            <ul className="lst">
              {view.recent.map(({ id, title, outlet }) => (
                <li key={id}>
                  <span>
                    <Link to={`${HOME}/berita/${id}`}>{title}</Link> <span className="mut">{outlet}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </PageBody>
    </>
  );
}
