import { useRef } from 'react';
import { Form } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { materialOf } from '../queries/material.server.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import type { Route } from './+types/excuse.page.ts';
import { answerFromForm } from './answer-form.server.ts';
import { stayUnanswered } from './stay-unanswered.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };
const copy = tasksCopy.excuse;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const where = { actor, now: platformOf(context).clock.now().toString(), zone, coverage: [] };
  const view = /^[0-9a-f-]{36}$/i.test(params.id)
    ? await readAs(context, actor, (db) => materialOf(db, where, params.id))
    : null;
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  return { id: view.id, title: view.title, late: view.late, may: view.abilities.excuse };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return answerFromForm(context, request, `/kerja/tugas/${params.id}`, params.id);
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

/** Why the unit cannot do a task; every unit may read it. */
export default function ExcusePage({ loaderData: view, actionData }: Route.ComponentProps) {
  const box = useRef<HTMLDivElement>(null);
  const fill = (text: string) => {
    const area = box.current?.querySelector('textarea');
    if (!area) return;
    area.value = text;
    area.focus();
  };
  return (
    <>
      <PageHead
        title={copy.title}
        summary={view.title}
        back={{ href: `/kerja/tugas/${view.id}`, label: copy.back }}
      />
      <PageBody tight>
        <Form method="post" className="form">
          <input type="hidden" name="intent" value="excuse" />
          {actionData && (
            <ErrorSummary title={copy.summary} errors={actionData.errors} general={actionData.general} />
          )}
          <p className="mut">{copy.lead}</p>
          {view.late && <Alert tone="warn">{copy.late}</Alert>}
          {!view.may && !actionData && <Alert tone="warn">{tasksCopy.refusals['assignment-answered']}</Alert>}
          <div ref={box} className="col">
            <TextAreaField
              name="reason"
              label={copy.reason}
              hint={copy.hint}
              defaultValue={actionData?.values.reason}
              error={actionData?.errors.reason}
              required
              minLength={10}
              maxLength={300}
              rows={4}
            />
            <div className="row wrap">
              {copy.suggestions.map((text) => (
                <Button key={text} type="button" size="sm" className="two" onClick={() => fill(text)}>
                  {text}
                </Button>
              ))}
            </div>
          </div>
          <Button variant="filled" size="lg">
            {copy.submit}
          </Button>
        </Form>
      </PageBody>
    </>
  );
}
