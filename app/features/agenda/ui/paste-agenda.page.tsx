import { data, Form, useNavigation } from 'react-router';
import { newId } from '#app/platform/db/id.server.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
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
import { DateField, TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { pasteCopy as copy } from '../pasting/copy.id.ts';
import { runPaste } from '../pasting/steps.server.ts';
import { may } from '../policy.ts';
import { pasteView } from '../queries/paste.server.ts';
import type { Route } from './+types/paste-agenda.page.ts';
import './paste.css';
import { PasteCheck } from './paste-check.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'paste-agenda')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, (db) => pasteView(db, actor, now));
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'paste-agenda')) throw new Response(null, { status: 403 });
  const step = await runPaste({
    call: callOf(context, actor),
    read: (read) => readAs(context, actor, read),
    actor,
    form: await request.formData(),
    now: platformOf(context).clock.now().toString(),
    freshId: newId(),
    zone: requireGovernment(context).zone,
  });
  if (step.done) return redirectWith(`/kerja/tempel-agenda/${step.done.pasteId}`, { text: step.done.text });
  return data(step.view, { status: step.view.refused ? 422 : 200 });
}

function Start({ text, sentOn, reason }: { text: string; sentOn: string; reason: string | null }) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="form" noValidate>
      {reason !== null && <ErrorSummary title={copy.unreadable} errors={{ text: reason }} />}
      {reason !== null && text !== '' && <Alert>{copy.unreadableText}</Alert>}
      <TextAreaField
        name="text"
        label={copy.text}
        hint={copy.textHint}
        error={reason ?? undefined}
        defaultValue={text}
        tall
        required
      />
      <DateField name="sentOn" label={copy.sentOn} hint={copy.sentOnHint} defaultValue={sentOn} required />
      <input type="hidden" name="intent" value="read" />
      <Button variant="filled" icon="clipboard-text" busy={busy}>
        {copy.read}
      </Button>
    </Form>
  );
}

export default function PasteAgendaPage({ loaderData, actionData }: Route.ComponentProps) {
  const read = actionData && actionData.draft.rows.length > 0 ? actionData : null;
  return (
    <>
      <PageHead title={copy.title} summary={copy.lead} />
      <PageBody tight>
        {read ? (
          <PasteCheck
            view={read}
            units={loaderData.units}
            zone={loaderData.zone}
            mayAssign={loaderData.mayAssign}
          />
        ) : (
          <Start
            text={actionData?.text ?? ''}
            sentOn={actionData?.sentOn ?? loaderData.today}
            reason={actionData ? (actionData.general ?? actionData.draft.reason) : null}
          />
        )}
      </PageBody>
    </>
  );
}
