import { Form } from 'react-router';
import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import { may } from '../policy.ts';
import { narrativeChoices } from '../queries/programmes.server.ts';
import type { Route } from './+types/new-narrative.page.ts';
import { NarrativeFields } from './narrative-fields.tsx';
import { saveFromForm } from './narrative-save.server.ts';

export const handle: PageHandle = { scripts: true };
const copy = narrativesCopy.form;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'write-narrative')) throw new Response(null, { status: 403 });
  const today = dateIn(platformOf(context).clock.now().toString(), requireGovernment(context).zone);
  const { programmes, themes } = await readAs(context, actor, narrativeChoices);
  return { programmes, themes, values: { validFrom: today } as Record<string, string> };
}

export async function action({ context, request }: Route.ActionArgs) {
  return saveFromForm(context, request, null);
}

/** A new narrative: kept as a draft, or handed in at once. */
export default function NewNarrativePage({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={copy.newTitle} back={{ href: '/kerja/narasi', label: narrativesCopy.detail.back }} />
      <PageBody>
        <Form method="post" className="form" noValidate style={{ maxWidth: 720 }}>
          {actionData && (
            <ErrorSummary title={copy.summary} errors={actionData.errors} general={actionData.general} />
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
