import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { addActivity } from '../actions/add-activity.server.ts';
import { agendaCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { activityForm } from '../queries/activity.server.ts';
import type { Route } from './+types/new-activity.page.ts';
import './activity.css';
import { ActivityFields } from './activity-fields.tsx';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.form;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-activity')) throw new Response(null, { status: 403 });
  const form = await readAs(context, actor, (db) => activityForm(db, actor, null));
  if (!form) throw new Response(null, { status: 404 });
  return form;
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const saved = await addActivity(callOf(context, actor), {
    ...typed,
    state: typed.tentative === 'on' ? 'tentative' : 'planned',
  });
  if (saved.ok) return redirectWith(`/kerja/kegiatan/${saved.value.id}`, { text: copy.added });
  thrownFor(saved.error);
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

export default function NewActivityPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const values: Typed = actionData?.typed ?? {};
  const errors = actionData?.errors ?? {};
  return (
    <>
      <PageHead
        title={copy.newTitle}
        summary={copy.newSummary}
        back={{ href: '/kerja/minggu', label: agendaCopy.week.title }}
      />
      <PageBody>
        <Form method="post" className="form" noValidate>
          <ErrorSummary title={agendaCopy.errorTitle} errors={errors} general={actionData?.general} />
          <ActivityFields
            values={values}
            errors={errors}
            units={loaderData.units}
            programmes={loaderData.programmes}
            narratives={loaderData.narratives}
            leaders={loaderData.leaders}
            withTime
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.save}
            </Button>
            <LinkButton variant="subtle" href="/kerja/minggu">
              {copy.cancel}
            </LinkButton>
          </Acts>
        </Form>
      </PageBody>
    </>
  );
}
