import { redirect } from 'react-router';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { DoneState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { may } from '../policy.ts';
import { queueView } from '../queries/queue.server.ts';
import type { Route } from './+types/queue.page.ts';
import { queueCopy } from './copy.id.ts';
import { decideByForm } from './decide-form.server.ts';
import { QueueFiguresCard } from './queue-figures.tsx';
import { QueueForm } from './queue-form.tsx';
import { useKeys } from './use-keys.ts';

export const handle = { scripts: true };

const uuid = /^[0-9a-f-]{36}$/;
/** Posts that one round may pass over: they stand in the address. */
const MOST_SKIPPED = 80;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-queue')) throw new Response(null, { status: 403 });
  const params = url.searchParams;
  const part = params.get('bagian') === 'uji-petik' ? ('sample' as const) : ('queue' as const);
  const skipped = (params.get('lewati') ?? '')
    .split('.')
    .filter((id) => uuid.test(id))
    .slice(-MOST_SKIPPED);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => queueView(db, actor, { part, skipped }, now));
  return { ...view, skipped };
}

export async function action({ context, request, url: asked }: Route.ActionArgs) {
  const url = new URL(asked);
  const form = await request.clone().formData();
  if (form.get('intent') === 'skip') {
    const skipped = [
      ...(url.searchParams.get('lewati') ?? '').split('.').filter((id) => uuid.test(id)),
      String(form.get('post')),
    ].slice(-MOST_SKIPPED);
    url.searchParams.set('lewati', [...new Set(skipped)].join('.'));
    return redirect(url.pathname + url.search);
  }
  return decideByForm(context, request, url.pathname + url.search);
}

export default function QueuePage({ loaderData: view, actionData }: Route.ComponentProps) {
  useKeys();
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;
  const sample = view.part === 'sample';
  return (
    <>
      <PageHead title={queueCopy.title} summary={queueCopy.summary(view.waiting)} />
      <Tabs
        label={queueCopy.tabs}
        items={[
          { href: '/kerja/antrean', label: queueCopy.tabQueue, count: view.waiting, current: !sample },
          {
            href: '/kerja/antrean?bagian=uji-petik',
            label: queueCopy.tabSample,
            count: view.samples,
            current: sample,
          },
        ]}
      />
      <PageBody>
        {refused && (
          <Alert tone="bad" live>
            {refused}
          </Alert>
        )}
        <div className="split">
          {view.item ? (
            <QueueForm
              key={view.item.sample?.id ?? view.item.post.id}
              item={view.item}
              zone={view.zone}
              proven={view.figures.precision.proven}
            />
          ) : (
            <DoneState
              title={sample ? queueCopy.sampleDone : queueCopy.done}
              acts={
                <LinkButton variant="filled" href="/kerja/liputan">
                  {queueCopy.doneAct}
                </LinkButton>
              }
            >
              {sample ? queueCopy.sampleDoneText : queueCopy.doneText}
            </DoneState>
          )}
          <QueueFiguresCard view={view} />
        </div>
      </PageBody>
    </>
  );
}
