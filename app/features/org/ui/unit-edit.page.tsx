import { Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { editUnit } from '../actions/units.server.ts';
import { liveUnits, unitView } from '../queries/units.server.ts';
import { unitsCopy } from '../units-copy.id.ts';
import type { Route } from './+types/unit-edit.page.ts';
import { idOf } from './address.ts';
import { refused, typed } from './form-answer.ts';
import { todayOf } from './today.server.ts';
import { UnitFields } from './unit-fields.tsx';

const copy = unitsCopy.form;
export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const id = idOf(params.id);
  const { unit, units } = await readAs(context, actor, async (db) => ({
    unit: await unitView(db, actor, id, todayOf(context)),
    units: await liveUnits(db),
  }));
  if (!unit) throw new Response(null, { status: 404 });
  if (!unit.abilities.edit) throw new Response(null, { status: 403 });
  return { unit, units: units.filter((candidate) => candidate.id !== id) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const form = await request.formData();
  const unitId = idOf(params.id);
  const result = await editUnit(callOf(context, actor), { ...typed(form), unitId });
  if (!result.ok) return refused(form, result.error);
  return redirectWith(`/kerja/unit/${unitId}`, { text: copy.saved });
}

type Unit = Route.ComponentProps['loaderData']['unit'];

function valuesOf({ kind, name, shortName, parent, regionCode, address, phone, code }: Unit) {
  return { kind, name, shortName, parentId: parent?.id, regionCode, address, phone, code };
}

export default function UnitEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const { unit, units } = loaderData;
  const back = `/kerja/unit/${unit.id}`;
  return (
    <>
      <PageHead title={copy.editTitle} summary={unit.name} back={{ href: back, label: unit.shortName }} />
      <PageBody>
        <Card>
          <Form method="post" className="form" noValidate>
            <ErrorSummary
              title={copy.summary}
              errors={actionData?.errors ?? {}}
              general={actionData?.general}
            />
            <UnitFields
              values={actionData?.values ?? valuesOf(unit)}
              errors={actionData?.errors ?? {}}
              units={units}
            />
            <Acts>
              <Button variant="filled" busy={busy}>
                {copy.save}
              </Button>
              <LinkButton href={back}>{unitsCopy.close.cancel}</LinkButton>
            </Acts>
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
