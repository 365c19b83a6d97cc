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
import { localOf } from '#app/ui/format-date.ts';
import { Meanwhile } from '#app/ui/meanwhile.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { narrativeDetail } from '../queries/narratives.server.ts';
import { narrativeChoices } from '../queries/programmes.server.ts';
import type { Route } from './+types/edit-narrative.page.ts';
import { NarrativeFields } from './narrative-fields.tsx';
import { narrativeDifferences, valuesOf } from './narrative-form.ts';
import { saveFromForm } from './narrative-save.server.ts';

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

const copy = narrativesCopy.form;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  if (!/^[0-9a-f-]{36}$/i.test(params.id)) throw new Response(null, { status: 404 });
  const read = await readAs(context, actor, async (db) => ({
    detail: await narrativeDetail(db, { actor, now, zone }, params.id, null),
    choices: await narrativeChoices(db),
  }));
  const { detail, choices } = read;
  if (detail === null) throw new Response(null, { status: 404 });
  if (detail === 'forbidden' || !detail.abilities.edit) throw new Response(null, { status: 403 });
  const newest = detail.versions[0] ?? detail.shown;
  const open = newest.state === 'draft' || newest.state === 'returned';
  const embargo = newest.embargoUntil ? localOf(newest.embargoUntil, zone) : null;
  return {
    id: detail.id,
    title: detail.title,
    version: open ? newest.version : newest.version + 1,
    note: newest.state === 'returned' ? newest.note : null,
    values: valuesOf(detail, newest, embargo ? `${embargo.date}T${embargo.time}` : null),
    programmes: choices.programmes,
    themes: choices.themes,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return saveFromForm(context, request, params.id);
}

/** The open draft of a narrative, or its next version begun from the one in force. */
export default function EditNarrativePage({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.nextTitle(view.version)}
        summary={view.title}
        back={{ href: `/kerja/narasi/${view.id}`, label: view.title }}
      />
      <PageBody>
        {view.note && (
          <Alert tone="warn" title={narrativesCopy.detail.returnedNote}>
            {view.note}
          </Alert>
        )}
        <Form method="post" className="form" noValidate style={{ maxWidth: 720 }}>
          <input type="hidden" name="versionId" value={view.values.versionId} />
          <input type="hidden" name="revision" value={view.values.revision} />
          {actionData && (
            <ErrorSummary title={copy.summary} errors={actionData.errors} general={actionData.general} />
          )}
          {actionData?.meanwhile && (
            <Meanwhile
              what={copy.what}
              differences={narrativeDifferences(actionData.values, view.values, view)}
            />
          )}
          <NarrativeFields
            values={actionData?.values ?? view.values}
            errors={actionData?.errors ?? {}}
            programmes={view.programmes}
            themes={view.themes}
          />
          <div className="acts">
            <Button variant="filled" name="intent" value="submit">
              {copy.submit}
            </Button>
            <Button name="intent" value="save">
              {copy.save}
            </Button>
          </div>
        </Form>
      </PageBody>
    </>
  );
}
