import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { addUnit } from '../actions/units.server.ts';
import { may } from '../policy.ts';
import { liveUnits } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/unit-new.page.ts';
import { refused, textOf, typed } from './form-answer.ts';
import { UnitFields } from './unit-fields.tsx';

const copy = unitsCopy.form;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'edit-units')) throw new Response(null, { status: 403 });
  return { units: await readAs(context, actor, liveUnits) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const result = await addUnit(callOf(context, actor), typed(form));
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/unit/${result.value.unitId}`, { text: copy.added(textOf(form, 'shortName')) });
}

export default function UnitNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHead title={copy.newTitle} back={{ href: '/kerja/unit', label: unitsCopy.title }} />
      <PageBody>
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary
              title={copy.summary}
              errors={actionData?.errors ?? {}}
              general={actionData?.general}
            />
            <UnitFields
              values={actionData?.values ?? {}}
              errors={actionData?.errors ?? {}}
              units={loaderData.units}
            />
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.add}
              </Button>
              <LinkButton href="/kerja/unit">{unitsCopy.close.cancel}</LinkButton>
            </Acts>
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
