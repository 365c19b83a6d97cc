import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { DateField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { may } from '../policy.ts';
import { cloneProgramme } from '../programmes/actions/clone-programme.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { programmeHead } from '../programmes/queries/programme.server.ts';
import type { Route } from './+types/clone-programme.page.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.clone;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const programme = await readAs(context, actor, (db) => programmeHead(db, params.id));
  if (!programme) throw new Response(null, { status: 404 });
  return programme;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const cloned = await cloneProgramme(callOf(context, requirePerson(context, request)), {
    ...typed,
    programmeId: params.id,
  });
  if (cloned.ok)
    return redirectWith(`/kerja/pelatihan/${cloned.value.programmeId}`, {
      text: copy.done(cloned.value.batches),
    });
  return data({ typed, ...faultsOf(cloned.error) }, { status: 422 });
}

export default function CloneProgrammePage({ loaderData: programme, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const errors = actionData?.errors ?? {};
  const back = `/kerja/pelatihan/${programme.id}`;
  return (
    <>
      <PageHead title={copy.title} summary={copy.summary} back={{ href: back, label: programme.title }} />
      <PageBody>
        <Form method="post" className="form" noValidate>
          <ErrorSummary title={trainingCopy.errorTitle} errors={errors} general={actionData?.general} />
          <TextField
            name="title"
            label={copy.newTitle}
            defaultValue={actionData?.typed.title ?? programme.title}
            error={errors.title}
            maxLength={200}
            required
          />
          <DateField
            name="fromDate"
            label={copy.fromDate}
            defaultValue={actionData?.typed.fromDate}
            error={errors.fromDate}
            required
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.create}
            </Button>
            <LinkButton variant="subtle" href={back}>
              {programmesCopy.cancel}
            </LinkButton>
          </Acts>
        </Form>
      </PageBody>
    </>
  );
}
