import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { type Typed, thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { editActivity } from '../actions/edit-activity.server.ts';
import { agendaCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { type ActivityValues, activityForm } from '../queries/activity.server.ts';
import type { Route } from './+types/edit-activity.page.ts';
import './activity.css';
import { ActivityFields } from './activity-fields.tsx';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.form;

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-activity')) throw new Response(null, { status: 403 });
  const form = await readAs(context, actor, (db) => activityForm(db, actor, params.id));
  if (!form?.activity) throw new Response(null, { status: 404 });
  return { ...form, activity: form.activity };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const typed = typedOf(await request.formData());
  const saved = await editActivity(callOf(context, actor), {
    ...typed,
    id: params.id,
    state: typed.tentative === 'on' ? 'tentative' : 'planned',
  });
  if (saved.ok)
    return redirectWith(`/kerja/kegiatan/${params.id}`, {
      text: saved.value.fields.length > 0 ? copy.edited(saved.value.told) : copy.unchanged,
    });
  thrownFor(saved.error);
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

function typedFrom(activity: ActivityValues, knownReason: string | null): Typed {
  return {
    title: activity.title,
    place: activity.place ?? '',
    leader: activity.leader ?? '',
    standIn: activity.standIn ?? '',
    hostUnitId: activity.hostUnitId ?? '',
    programmeId: activity.programmeId ?? '',
    narrativeId: activity.narrativeId ?? '',
    visibility: activity.visibility,
    internalReason: activity.internalReason ?? knownReason ?? '',
    state: activity.state,
    hashtags: activity.hashtags.join(' '),
    description: activity.description ?? '',
    dressCode: activity.dressCode ?? '',
  };
}

export default function EditActivityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { activity } = loaderData;
  const busy = useNavigation().state === 'submitting';
  const errors = actionData?.errors ?? {};
  const back = `/kerja/kegiatan/${activity.id}`;
  return (
    <>
      <PageHead
        title={copy.editTitle}
        summary={copy.editSummary}
        back={{ href: back, label: activity.title }}
        acts={<LinkButton href={`${back}/jadwal?cara=pindah`}>{agendaCopy.activity.move}</LinkButton>}
      />
      <PageBody>
        <Form method="post" className="form" noValidate key={activity.sequence}>
          <ErrorSummary title={agendaCopy.errorTitle} errors={errors} general={actionData?.general} />
          <input type="hidden" name="sequence" value={activity.sequence} />
          <ActivityFields
            values={actionData?.typed ?? typedFrom(activity, loaderData.knownReason)}
            errors={errors}
            units={loaderData.units}
            programmes={loaderData.programmes}
            narratives={loaderData.narratives}
            leaders={loaderData.leaders}
            withTime={false}
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.saveEdit}
            </Button>
            <LinkButton variant="subtle" href={back}>
              {copy.cancel}
            </LinkButton>
          </Acts>
        </Form>
      </PageBody>
    </>
  );
}
