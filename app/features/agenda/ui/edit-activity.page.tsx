import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor, typedOf } from '#app/platform/request/form-input.ts';
import { isMeanwhile, refusalStatus } from '#app/platform/request/load-anew.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { uiCopy } from '#app/ui/copy.id.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatDate, formatTime } from '#app/ui/format-date.ts';
import { Meanwhile } from '#app/ui/meanwhile.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { editActivity } from '../actions/edit-activity.server.ts';
import { agendaCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { type ActivityValues, activityForm } from '../queries/activity.server.ts';
import type { Route } from './+types/edit-activity.page.ts';
import './activity.css';
import { ActivityFields } from './activity-fields.tsx';
import { activityDifferences, typedFrom } from './activity-form.ts';
import { faultsOf } from './form-input.ts';

const copy = agendaCopy.form;

export const handle: PageHandle = { scripts: true };
export { loadAnewOnConflict as shouldRevalidate } from '#app/platform/request/load-anew.ts';

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
  const meanwhile = isMeanwhile(saved.error);
  const faults = meanwhile ? { errors: {} } : faultsOf(saved.error);
  return data({ typed, meanwhile, ...faults }, { status: refusalStatus(saved.error) });
}

const momentOf = ({ date, start, zone }: ActivityValues) =>
  [formatDate(date, 'full'), start ? formatTime(start, zone) : agendaCopy.activity.noHour].join(', ');

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
          {actionData?.meanwhile && (
            <Meanwhile
              what={copy.what}
              differences={activityDifferences(actionData.typed, activity, loaderData)}
              note={copy.scheduled(momentOf(activity))}
            />
          )}
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
              {actionData?.meanwhile ? uiCopy.meanwhile.keepMine : copy.saveEdit}
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
