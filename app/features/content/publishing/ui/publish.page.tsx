import './publish.css';
import { Form } from 'react-router';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { publishCopy as copy } from '../copy.id.ts';
import { publishView } from '../queries/variant.server.ts';
import type { Route } from './+types/publish.page.ts';
import { HandDock, HandPlan, MediaCard } from './assisted-cards.tsx';
import { actOn, type PublishAnswer } from './publish-acts.server.ts';
import { ScheduleCard } from './schedule-card.tsx';
import { Blockers, Standing, StandingBadge } from './standing.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

const isId = (text: string) => /^[0-9a-f-]{36}$/i.test(text);

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const ids = { pieceId: params.id, variantId: params.variantId };
  const view = Object.values(ids).every(isId)
    ? await readAs(context, actor, (db) => publishView(db, { actor, now }, ids))
    : null;
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  return { view, zone };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const { id, variantId } = params;
  return actOn(callOf(context, actor), await request.formData(), {
    zone,
    variantId,
    href: `/kerja/naskah/${id}/tayang/${variantId}`,
  });
}

/** One variant on its way out: by the program at a moment, or by hand in the network's own app. */
export default function PublishPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, zone } = loaderData;
  const answer = (actionData as PublishAnswer | undefined) ?? null;
  const canSend = view.state === 'approved' || view.state === 'scheduled' || view.state === 'failed';
  return (
    <>
      <PageHead
        title={view.title}
        back={{ href: `/kerja/naskah/${view.pieceId}`, label: copy.back }}
        summary={[view.channelId ? view.networkName : copy.portal, view.account].filter(Boolean).join(' · ')}
      />
      <PageBody tight>
        <div className="tayang">
          <p>
            <StandingBadge view={view} />
          </p>
          {answer && <ErrorSummary title={copy.failed} errors={answer.errors} general={answer.general} />}
          <Standing view={view} zone={zone} />
          {canSend && !view.reviewed && <Alert>{copy.unreviewed}</Alert>}
          <Blockers view={view} zone={zone} />
          {view.way === 'automatic' && canSend && view.may.publish && (
            <ScheduleCard view={view} zone={zone} answer={answer} />
          )}
          <Card title={copy.assisted.card} icon="file-text">
            {view.heading && <p className="b any">{view.heading}</p>}
            <p className="tayang-text">{view.text}</p>
            {view.link && <p className="tayang-text">{view.link}</p>}
          </Card>
          {view.way === 'assisted' && canSend && view.may.publish && (
            <>
              <MediaCard view={view} />
              <HandDock view={view} />
              {view.may.excuse && <HandPlan view={view} zone={zone} answer={answer} />}
            </>
          )}
          {view.state === 'excused' && view.may.excuse && (
            <Form method="post">
              <Button name="intent" value="reopen">
                {copy.assisted.reopen}
              </Button>
            </Form>
          )}
        </div>
      </PageBody>
    </>
  );
}
